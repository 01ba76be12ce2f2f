-- The history of mandates is written once.
create trigger mandate_turn_append_only before update, delete on mandate_turn call 'liptako.store.AppendOnly';
