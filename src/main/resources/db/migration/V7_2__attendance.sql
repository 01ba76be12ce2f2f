-- How presence was marked; excuses; the quorum counted in form
alter table attendance add column means varchar(12) default 'CLERK' not null;
create table excuse (
  id uuid primary key, sitting_id uuid not null references sitting, deputy_id uuid not null references deputy, reason varchar(500) not null,
  recorded_at timestamp with time zone not null, recorded_by varchar(80) not null, withdrawn_at timestamp with time zone, withdrawn_by varchar(80));
create index excuse_sitting on excuse (sitting_id, deputy_id);
create table quorum_call (
  id uuid primary key, sitting_id uuid not null references sitting, number integer not null, rule_name varchar(80) not null, rule_json text not null,
  asked_by varchar(300) not null, opened_at timestamp with time zone not null, opened_by varchar(80) not null, concluded_at timestamp with time zone,
  concluded_by varchar(80), seats integer, in_office integer, present integer, met boolean, consequence varchar(500), findings text, members text,
  unique (sitting_id, number));
