-- The history of mandates is written once.
create trigger mandate_turn_append_only before update or delete or truncate on mandate_turn for each statement execute function append_only();
