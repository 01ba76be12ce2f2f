-- The bodies beside the Parliaments (council): who sits in them, what travels between them, what they decide.

-- Persons and the capacities in which they sit, from an instant until another; nothing is overwritten
create table council_person (
  id uuid primary key, name varchar(200) not null, state_code varchar(3) references state, created_at timestamp with time zone not null, sample boolean not null);
create table capacity (
  id uuid primary key, person_id uuid not null references council_person, body_code varchar(20) not null, office varchar(20) not null, pillar varchar(20),
  title varchar(200) not null, begins_at timestamp with time zone not null, ends_at timestamp with time zone, act_number varchar(80), act_date date, end_reason varchar(500));
create index capacity_body on capacity (body_code, begins_at);
-- The presidency: from an instant on it passes from State to State every so many months, until a later line says otherwise
create table rotation (
  id uuid primary key, begins_at timestamp with time zone not null unique, months integer not null, states varchar(200) not null, reason varchar(500),
  recorded_at timestamp with time zone not null);
create table session_chair (
  id uuid primary key, session_id uuid not null references session, person_id uuid not null references council_person, name varchar(200) not null,
  title varchar(200) not null, delegated boolean not null, delegation varchar(300), recorded_at timestamp with time zone not null);
create index session_chair_session on session_chair (session_id, recorded_at);

-- The roadmap
create table roadmap (
  id uuid primary key, code varchar(30) not null unique, title varchar(300) not null, begins_on date not null, ends_on date not null, sample boolean not null);
create table roadmap_action (
  id uuid primary key, roadmap_id uuid not null references roadmap, code varchar(30) not null, position integer not null, pillar varchar(20) not null,
  title varchar(300) not null, lead varchar(200), due_on date, progress varchar(20) not null, note varchar(1000), unique (roadmap_id, code));

-- What travels between the bodies
create table dossier (
  id uuid primary key, number integer not null, of_year integer not null, title varchar(300) not null, summary varchar(4000), pillar varchar(20) not null,
  origin varchar(20) not null, opened_at timestamp with time zone not null, published_at timestamp with time zone, sample boolean not null, unique (of_year, number));
create table dossier_action (
  dossier_id uuid not null references dossier, action_id uuid not null references roadmap_action, primary key (dossier_id, action_id));
create table dossier_item (
  item_id uuid primary key references agenda_item, dossier_id uuid not null references dossier, session_id uuid not null references session,
  placed_at timestamp with time zone not null);
create index dossier_item_dossier on dossier_item (dossier_id);

-- Decisions of the States, and numbered acts
create table council_decision (
  id uuid primary key, session_id uuid not null references session, item_id uuid not null references dossier_item, dossier_id uuid not null references dossier,
  number integer not null, question varchar(500) not null, rule_name varchar(80) not null, rule_json text not null, positions_json text not null,
  verdict_json text not null, outcome varchar(20) not null, decided_at timestamp with time zone not null, annulled_at timestamp with time zone,
  annul_reason varchar(1000), unique (session_id, number));
create index council_decision_dossier on council_decision (dossier_id);
create table act_numbering (
  id uuid primary key, body_code varchar(20) not null, kind varchar(20), pattern varchar(120) not null, since timestamp with time zone not null);
create table body_act (
  id uuid primary key, body_code varchar(20) not null, kind varchar(20) not null, of_year integer not null, number integer not null, reference varchar(200) not null unique,
  title varchar(300) not null, content varchar(20000), session_id uuid not null references session, dossier_id uuid not null references dossier,
  decision_id uuid references council_decision, scrutin_id uuid references scrutin, adopted_on date not null, issued_at timestamp with time zone not null,
  published_at timestamp with time zone, unique (body_code, kind, of_year, number));
create index body_act_dossier on body_act (dossier_id);
create table referral (
  id uuid primary key, dossier_id uuid not null references dossier, number integer not null, from_body varchar(20) not null, to_body varchar(20) not null,
  purpose varchar(20) not null, act_id uuid references body_act, note varchar(1000), due_on date, referred_at timestamp with time zone not null,
  answers_id uuid references referral, unique (dossier_id, number));
