-- Minutes as published: each version is a file that never changes again. The first table was never written.
drop table minutes;
create table minutes (
  id uuid primary key, sitting_id uuid not null references sitting, version integer not null, published_at timestamp with time zone not null,
  published_by varchar(80) not null, sha256 varchar(64) not null, pdf bytea not null, unique (sitting_id, version));

-- What became of one thing (a scrutin, a sitting) is read by its id.
create index journal_subject on journal (subject, number);
