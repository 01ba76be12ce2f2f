create trigger checkpoint_fork_append_only before update or delete or truncate on checkpoint_fork for each statement execute function append_only();
