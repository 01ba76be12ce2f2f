-- The trustees' key. What they hand over is public, or sealed to its recipient: no secret of theirs is ever here.
create table key_ceremony (
  id uuid primary key, number integer not null unique, everyone boolean not null, threshold integer not null, status varchar(20) not null, trustees text, fingerprint varchar(43),
  begun_at timestamp with time zone not null, ready_at timestamp with time zone, end_reason varchar(1000));
create table key_holder (
  ceremony_id uuid not null references key_ceremony, position integer not null, state_code varchar(3) not null references state, certificate text, polynomial text, share text,
  public_key text, confirmed boolean not null, primary key (ceremony_id, position));

-- A secret vote on terminals. Who took part is one text in the order of the roll, rewritten whole: no row, order or time tells when somebody signed.
create table secret_vote (
  id uuid primary key, session_id uuid not null references session, sitting_id uuid not null references sitting, item_id uuid, election_id uuid references election, round integer,
  number integer not null, question varchar(500) not null, meaning varchar(1000), rule_json text not null, status varchar(20) not null, by_delegation boolean not null, rehearsal boolean not null,
  ceremony_id uuid not null references key_ceremony, question_json text not null, answer_ids text not null, roll text, delegations text, took text not null,
  prepared_at timestamp with time zone not null, opened_at timestamp with time zone, closed_at timestamp with time zone, counted_at timestamp with time zone,
  proclaimed_at timestamp with time zone, published_at timestamp with time zone, publication_asked_by varchar(80), verdict_json text, outcome varchar(40),
  annulled_at timestamp with time zone, annul_reason varchar(1000), unique (session_id, number));
-- Public keys as they are collected, a delegation's in one text by size: whose is which, and in which order they came, is stored nowhere.
create table secret_keys (
  vote_id uuid not null references secret_vote, state_code varchar(3) not null references state, deputies text not null, elements text, fingerprint varchar(43) not null,
  signed_by varchar(80), signed_fingerprint varchar(43), primary key (vote_id, state_code));
create table secret_box (
  id uuid primary key, vote_id uuid not null references secret_vote, position integer not null, state_code varchar(3) references state, election_uuid varchar(64) not null unique,
  election text, credentials text, tally text, ballots integer, counted integer, result text, opening_event varchar(64), closing_event varchar(64), result_event varchar(64),
  unique (vote_id, position));
-- Ballots without a time. sequence orders those of one public key, because the last counts.
create table secret_ballot (
  box_id uuid not null references secret_box, tracker varchar(43) not null, credential varchar(620) not null, sequence integer not null, body text not null,
  primary key (box_id, tracker), unique (box_id, credential, sequence));
-- What was refused, or opened to be checked, never counts afterwards.
create table secret_spent (
  box_id uuid not null references secret_box, tracker varchar(43) not null, credential varchar(620) not null, reason varchar(40) not null, body text, primary key (box_id, tracker));
create table secret_decryption (
  box_id uuid not null references secret_box, owner integer not null, body text not null, primary key (box_id, owner));
-- A round of an election held on terminals.
alter table election_round add column on_terminals boolean default false not null;
