-- Heads of the journal, signed by its own key, that contradict what is stored: each is the proof of a fork.
create table checkpoint_fork (
  id varchar(64) primary key, size bigint not null, note text not null, at_time timestamp with time zone not null);
