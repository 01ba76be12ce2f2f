-- Texts laid before the assembly, their versions, amendments and voting lists (deliberation)
create table draft (
  id uuid primary key, item_id uuid not null references agenda_item, kind varchar(20) not null, title varchar(300) not null, authors varchar(500) not null,
  status varchar(20) not null, amendments_until timestamp with time zone, tabled_at timestamp with time zone not null);
create index draft_item on draft (item_id, tabled_at);
create table draft_version (
  id uuid primary key, draft_id uuid not null references draft, number integer not null, content text not null, hash varchar(64) not null,
  reason varchar(300) not null, made_at timestamp with time zone not null, unique (draft_id, number));
create table amendment (
  id uuid primary key, draft_id uuid not null references draft, number integer not null, changes text not null, amends integer, compromise boolean not null,
  replaces varchar(2000) not null, authors varchar(500) not null, deputy_id uuid references deputy, motive varchar(4000), status varchar(20) not null,
  ruling varchar(1000), tabled_at timestamp with time zone not null, unique (draft_id, number));
create table list_vote (
  id uuid primary key, draft_id uuid not null references draft, name varchar(20) not null, position integer not null, numbers varchar(2000) not null,
  part varchar(2000) not null, reason varchar(20) not null, scrutin_id uuid references scrutin, adopted boolean, decided_how varchar(200),
  decided_at timestamp with time zone, unique (draft_id, name));
