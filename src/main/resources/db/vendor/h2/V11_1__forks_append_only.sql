create trigger checkpoint_fork_append_only before update, delete on checkpoint_fork call 'liptako.store.AppendOnly';
