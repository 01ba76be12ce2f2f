-- The words of published minutes for machines, beside the printed file of the same version.
create table minutes_akn (
  sitting_id uuid not null, version integer not null, akn bytea not null, primary key (sitting_id, version),
  foreign key (sitting_id, version) references minutes (sitting_id, version));
