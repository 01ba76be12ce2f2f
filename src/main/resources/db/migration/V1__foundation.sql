-- Liptako's tables, in SQL that H2 and PostgreSQL both accept.
-- Ids are UUIDv7 made by the application; instants are UTC; texts are checked in length by the rooms.

-- States, their organs and delegations (assembly)
create table state (
  code varchar(3) primary key, name varchar(80) not null, position integer not null);
create table organ (
  id uuid primary key, state_code varchar(3) not null references state, name varchar(200) not null, short_name varchar(20) not null,
  member_title varchar(80) not null, members integer not null, valid_from date not null, valid_until date);
create table delegation_seats (
  state_code varchar(3) not null references state, seats integer not null, valid_from date not null, valid_until date, sample boolean not null,
  primary key (state_code, valid_from));

-- Persons and mandates (accreditation)
create table deputy (
  id uuid primary key, code varchar(20) not null unique, state_code varchar(3) not null references state, organ_id uuid not null references organ,
  name varchar(200) not null, national_title varchar(80) not null, created_at timestamp with time zone not null);
create table mandate (
  id uuid primary key, deputy_id uuid not null references deputy, begins_at timestamp with time zone not null, ends_at timestamp with time zone,
  act_number varchar(80), act_date date, end_reason varchar(500));
create index mandate_deputy on mandate (deputy_id);

-- Accounts (access)
create table account (
  id uuid primary key, name varchar(80) not null unique, display_name varchar(200) not null, password_hash varchar(300) not null,
  role varchar(20) not null, deputy_id uuid references deputy, enabled boolean not null, sample boolean not null,
  failures integer not null, locked_until timestamp with time zone, created_at timestamp with time zone not null);
create table sign_in (
  token_hash varchar(64) primary key, account_id uuid not null references account, created_at timestamp with time zone not null,
  used_at timestamp with time zone not null, ended_at timestamp with time zone);
create index sign_in_account on sign_in (account_id);

-- Sessions and sittings (assembly)
create table session (
  id uuid primary key, body_code varchar(20) not null, number integer not null, title varchar(300) not null,
  place varchar(120) not null, zone varchar(60) not null, begins_on date not null, ends_on date not null,
  status varchar(20) not null, convened_at timestamp with time zone, published_at timestamp with time zone, sample boolean not null,
  unique (body_code, number));
create table sitting (
  id uuid primary key, session_id uuid not null references session, number integer not null, planned_at timestamp with time zone not null,
  status varchar(20) not null, opened_at timestamp with time zone, closed_at timestamp with time zone, item_id uuid,
  unique (session_id, number));
create table attendance (
  id uuid primary key, sitting_id uuid not null references sitting, deputy_id uuid not null references deputy,
  present boolean not null, at_time timestamp with time zone not null, marked_by varchar(80) not null);
create index attendance_sitting on attendance (sitting_id, deputy_id, at_time);

-- Order of business (agenda)
create table agenda_item (
  id uuid primary key, session_id uuid not null references session, sitting_id uuid references sitting, position integer not null,
  title varchar(300) not null, topic varchar(20) not null, description varchar(4000), minutes integer,
  status varchar(20) not null, called_at timestamp with time zone, ended_at timestamp with time zone);
create index agenda_item_session on agenda_item (session_id, position);
create table agenda_version (
  id uuid primary key, session_id uuid not null references session, number integer not null, published_at timestamp with time zone not null,
  content text not null, unique (session_id, number));
create table paper (
  id uuid primary key, item_id uuid not null references agenda_item, title varchar(300) not null, file_name varchar(200) not null,
  bytes integer not null, sha256 varchar(64) not null, added_at timestamp with time zone not null, content bytea not null);
create index paper_item on paper (item_id);

-- The floor
create table speech (
  id uuid primary key, sitting_id uuid not null references sitting, item_id uuid references agenda_item, deputy_id uuid not null references deputy,
  kind varchar(20) not null, requested_at timestamp with time zone not null, began_at timestamp with time zone, ended_at timestamp with time zone,
  withdrawn_at timestamp with time zone, note varchar(2000));
create index speech_sitting on speech (sitting_id, requested_at);

-- Scrutins and ballots (voting)
create table scrutin (
  id uuid primary key, session_id uuid not null references session, sitting_id uuid not null references sitting, item_id uuid references agenda_item,
  number integer not null, question varchar(500) not null, meaning varchar(1000) not null, rule_name varchar(80) not null, rule_json text not null,
  status varchar(20) not null, show_choices boolean not null, seats integer not null, in_office integer not null, present integer not null,
  opened_at timestamp with time zone not null, closed_at timestamp with time zone, proclaimed_at timestamp with time zone, published_at timestamp with time zone,
  outcome varchar(20), verdict_json text, override_json text, annulled_at timestamp with time zone, annul_reason varchar(1000), repeats_id uuid references scrutin,
  unique (session_id, number));
create index scrutin_sitting on scrutin (sitting_id, number);
create table roll_entry (
  scrutin_id uuid not null references scrutin, deputy_id uuid not null references deputy, position integer not null, code varchar(20) not null,
  name varchar(200) not null, title varchar(80) not null, state_code varchar(3) not null, mandate_id uuid not null, present boolean not null,
  primary key (scrutin_id, deputy_id));
create table roll_delegation (
  scrutin_id uuid not null references scrutin, state_code varchar(3) not null, name varchar(80) not null, position integer not null,
  seats integer not null, primary key (scrutin_id, state_code));
create table ballot (
  id uuid primary key, scrutin_id uuid not null, deputy_id uuid not null, choice varchar(12) not null,
  received_at timestamp with time zone not null, receipt varchar(12) not null, act_number bigint not null, superseded boolean not null,
  foreign key (scrutin_id, deputy_id) references roll_entry (scrutin_id, deputy_id));
create index ballot_scrutin on ballot (scrutin_id, deputy_id);
create table correction (
  id uuid primary key, scrutin_id uuid not null references scrutin, deputy_id uuid not null references deputy, choice varchar(12) not null,
  declared_at timestamp with time zone not null, note varchar(500));

-- The journal: every act, in one order; its last number is also the number of the live stream
create table journal (
  number bigint primary key, at_time timestamp with time zone not null, kind varchar(60) not null, actor varchar(80) not null, subject varchar(80),
  body text not null, previous varchar(64) not null, hash varchar(64) not null);
create table journal_head (
  id integer primary key, number bigint not null, hash varchar(64) not null);
insert into journal_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Rules of procedure an operator has changed or added; the presets come with the application
create table rule_text (
  name varchar(80) primary key, json text not null, changed_at timestamp with time zone not null);

create table minutes (
  sitting_id uuid primary key references sitting, number integer not null, html text not null, drafted_at timestamp with time zone not null);
