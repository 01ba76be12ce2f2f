-- The journal and its checkpoints are written once.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;
create trigger journal_append_only before update or delete or truncate on journal for each statement execute function append_only();
create trigger checkpoint_append_only before update or delete or truncate on checkpoint for each statement execute function append_only();
create trigger checkpoint_witness_append_only before update or delete or truncate on checkpoint_witness for each statement execute function append_only();
