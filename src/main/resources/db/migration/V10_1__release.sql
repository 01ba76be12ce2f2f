-- Publication in two persons: what was asked, who confirmed it, from when it may be public. Notices are what is published about something published.
create table publication_release (
  id uuid primary key, scrutin_id uuid not null references scrutin, kind varchar(20) not null, text varchar(2000), status varchar(20) not null,
  seen varchar(200) not null, not_before timestamp with time zone, asked_at timestamp with time zone not null, asked_by varchar(80) not null,
  answered_at timestamp with time zone, answered_by varchar(80), refusal varchar(1000), done_at timestamp with time zone);
create index publication_release_scrutin on publication_release (scrutin_id, asked_at);
create index publication_release_status on publication_release (status);

-- What still has to be told to an address outside, in order of its next try.
create table announcement (
  id uuid primary key, release_id uuid not null references publication_release, address varchar(500) not null, body varchar(4000) not null,
  attempts integer not null, next_at timestamp with time zone, delivered_at timestamp with time zone, given_up_at timestamp with time zone, last_error varchar(300));
create index announcement_next on announcement (next_at);
