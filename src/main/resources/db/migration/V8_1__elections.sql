-- Counts on paper: figures that two persons type without seeing each other's, and the sheet they typed from.
create table paper_count (
  subject_id uuid not null, typed_by varchar(80) not null, typed_name varchar(200) not null, figures varchar(8000) not null,
  primary key (subject_id, typed_by));
create table paper_sheet (
  subject_id uuid primary key, file_name varchar(200) not null, media_type varchar(40) not null, bytes integer not null, sha256 varchar(64) not null,
  added_by varchar(80) not null, content bytea not null);

-- Elections on paper. Who took part is stored without a time and in the order of the roll; no choice is stored beside anybody.
create table deputy_birth (
  deputy_id uuid primary key references deputy, born_on date not null);
create table election (
  id uuid primary key, session_id uuid not null references session, sitting_id uuid not null references sitting, number integer not null, office varchar(300) not null,
  places integer not null, rule_json text not null, state_code varchar(3) references state, status varchar(20) not null, prepared_at timestamp with time zone not null,
  proclaimed_at timestamp with time zone, published_at timestamp with time zone, annulled_at timestamp with time zone, annul_reason varchar(1000), unique (session_id, number));
create table candidacy (
  id uuid primary key, election_id uuid not null references election, deputy_id uuid references deputy, name varchar(300) not null, born_on varchar(10),
  position integer not null, may_stand boolean not null, withdrawn boolean not null, elected_round integer);
create table election_scrutineer (
  election_id uuid not null references election, deputy_id uuid not null references deputy, primary key (election_id, deputy_id));
create table election_round (
  id uuid primary key, election_id uuid not null references election, number integer not null, places integer not null, seats integer not null, in_office integer not null,
  opened_at timestamp with time zone not null, closed_at timestamp with time zone, signed integer, figures_json text, withheld boolean not null, verdict_json text, lots_json text,
  counted_by varchar(500), sheet_sha256 varchar(64), unique (election_id, number));
create table election_elector (
  round_id uuid not null references election_round, deputy_id uuid not null references deputy, position integer not null, code varchar(20) not null, name varchar(200) not null,
  state_code varchar(3) not null, signed boolean not null, primary key (round_id, deputy_id));
