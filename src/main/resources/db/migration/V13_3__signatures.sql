-- Amendments that deputies prepare and co-sign before they table them; how a text is decided on (deliberation)
alter table draft add column signatures integer default 1 not null;
alter table draft add column scrutin_id uuid references scrutin;
alter table draft add column decided_how varchar(200);
create table prepared_amendment (
  id uuid primary key, draft_id uuid not null references draft, deputy_id uuid not null references deputy, amends integer, changes text not null, motive varchar(4000),
  open_to_sign boolean not null, updated_at timestamp with time zone not null, tabled_number integer);
create index prepared_amendment_draft on prepared_amendment (draft_id, deputy_id);
create table prepared_signature (
  prepared_id uuid not null references prepared_amendment, deputy_id uuid not null references deputy, signed_at timestamp with time zone not null, primary key (prepared_id, deputy_id));
