-- The public record: what an entry says can be sealed by a salt; heads of the journal's tree are signed, and countersigned by witnesses.
alter table journal add column salt varchar(32) default '' not null;

-- A foreign key to the journal also keeps H2 from truncating it.
create table checkpoint (
  size bigint primary key references journal (number), at_time timestamp with time zone not null, note varchar(2000) not null, frontier varchar(4100) not null);
create table checkpoint_witness (
  size bigint not null references checkpoint (size), witness varchar(200) not null, line varchar(500) not null, at_time timestamp with time zone not null,
  primary key (size, witness));
