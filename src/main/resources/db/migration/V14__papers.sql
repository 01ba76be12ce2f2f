-- Publication of papers (orders of business, minutes, texts) in two persons: what was asked, by the hash of what was seen, and what became of it.
create table paper_release (
  id uuid primary key, kind varchar(20) not null, subject_id uuid not null, session_id uuid not null references session, title varchar(400) not null,
  status varchar(20) not null, seen varchar(64) not null, not_before timestamp with time zone, asked_at timestamp with time zone not null,
  asked_by varchar(80) not null, answered_at timestamp with time zone, answered_by varchar(80), refusal varchar(1000), done_at timestamp with time zone);
create index paper_release_subject on paper_release (subject_id, asked_at);
create index paper_release_status on paper_release (status);

-- Minutes as they were printed for the second person: exactly these bytes become public.
create table minutes_prepared (release_id uuid primary key references paper_release, version integer not null, pdf bytea not null, akn bytea not null);

-- Texts as they were published, each version with the path until then; never changed.
create table text_publication (
  id uuid primary key, draft_id uuid not null references draft, session_id uuid not null references session, number integer not null, version integer not null,
  published_at timestamp with time zone not null, sha256 varchar(64) not null, content text not null, unique (draft_id, version));
create index text_publication_session on text_publication (session_id, number, version);

-- Papers are announced as results are: an announcement is of either kind of release.
create table announcement_of_any (
  id uuid primary key, release_id uuid not null, address varchar(500) not null, body varchar(4000) not null,
  attempts integer not null, next_at timestamp with time zone, delivered_at timestamp with time zone, given_up_at timestamp with time zone, last_error varchar(300));
insert into announcement_of_any (id, release_id, address, body, attempts, next_at, delivered_at, given_up_at, last_error)
  select id, release_id, address, body, attempts, next_at, delivered_at, given_up_at, last_error from announcement;
drop table announcement;
alter table announcement_of_any rename to announcement;
create index announcement_next_try on announcement (next_at);
