-- The order of business in stages; minutes edited beside their facts, objected to, approved and signed (agenda, publication)
alter table agenda_version add column stage varchar(20) default 'FINAL_DRAFT' not null;
create table minutes_passage (
  sitting_id uuid not null references sitting, passage varchar(120) not null, words varchar(20000) not null, facts_hash varchar(64) not null,
  edited_at timestamp with time zone not null, edited_by varchar(120) not null, primary key (sitting_id, passage));
create table minutes_objection (
  id uuid primary key, sitting_id uuid not null references sitting, deputy_id uuid not null references deputy, words varchar(4000) not null, raised_at timestamp with time zone not null,
  upheld boolean, settled_how varchar(200));
create table minutes_approval (
  sitting_id uuid primary key references sitting, approved_in uuid not null references sitting, approved_at timestamp with time zone not null, how varchar(200) not null, version integer not null);
create table minutes_signature (
  sitting_id uuid not null references sitting, version integer not null, signed_as varchar(20) not null, signed_by varchar(120) not null, signed_at timestamp with time zone not null,
  sha256 varchar(64) not null, primary key (sitting_id, version, signed_as));
