-- Mandates as a history: what was designated stays, each change is a further row, a mistake is voided by another.
alter table mandate add column substitute_of uuid references mandate;
create table mandate_turn (
  mandate_id uuid not null references mandate, number integer not null, change_kind varchar(20) not null, at_time timestamp with time zone not null,
  voids integer not null, reason varchar(500), recorded_at timestamp with time zone not null, recorded_by varchar(80) not null,
  primary key (mandate_id, number));
insert into mandate_turn (mandate_id, number, change_kind, at_time, voids, reason, recorded_at, recorded_by)
  select id, 1, 'ENDED', ends_at, 0, end_reason, ends_at, 'système' from mandate where end_reason is not null;
update mandate set ends_at = null where end_reason is not null;
alter table mandate drop column end_reason;

-- What holders need to sit, from an instant on
create table mandate_requirement (
  id uuid primary key, from_time timestamp with time zone not null, powers boolean not null, oath boolean not null, contested_sits boolean not null,
  recorded_at timestamp with time zone not null, recorded_by varchar(80) not null);

-- Designation acts as files: several mandates rest on one; a further file of the same number stands beside the first
create table designation_act (
  id uuid primary key, state_code varchar(3) not null references state, act_number varchar(80) not null, file_name varchar(200) not null,
  bytes integer not null, sha256 varchar(64) not null, added_at timestamp with time zone not null, added_by varchar(80) not null, content bytea not null);
create index designation_act_number on designation_act (state_code, act_number);

-- What may change of a person without a trace of what was before: how to reach them, what they speak, how they look
create table deputy_profile (
  deputy_id uuid primary key references deputy, email varchar(200), phone varchar(60), languages varchar(400));
create table deputy_photo (
  deputy_id uuid primary key references deputy, sha256 varchar(64) not null, added_at timestamp with time zone not null, content bytea not null);

-- Badges: the code is what the QR code says; a lost badge is withdrawn and stays on record
create table badge (
  id uuid primary key, deputy_id uuid not null references deputy, code varchar(32) not null unique, issued_at timestamp with time zone not null,
  issued_by varchar(80) not null, withdrawn_at timestamp with time zone, withdrawn_reason varchar(500));
create index badge_deputy on badge (deputy_id);

-- A title that is the organ's own follows the organ; only another one is the person's
alter table deputy alter column national_title drop not null;
update deputy set national_title = null where national_title = (select o.member_title from organ o where o.id = deputy.organ_id);
