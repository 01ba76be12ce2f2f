-- The journal and its checkpoints are written once. H2 fires no trigger on TRUNCATE, but refuses it on a table that a foreign key names.
create trigger journal_append_only before update, delete on journal call 'liptako.store.AppendOnly';
create trigger checkpoint_append_only before update, delete on checkpoint call 'liptako.store.AppendOnly';
create trigger checkpoint_witness_append_only before update, delete on checkpoint_witness call 'liptako.store.AppendOnly';
