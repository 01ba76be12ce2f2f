-- Delegations of vote: who votes for whom, from when until when; ended, never deleted.
create table proxy (
  id uuid primary key, giver_id uuid not null references deputy, holder_id uuid not null references deputy,
  begins_at timestamp with time zone not null, ends_at timestamp with time zone not null, motive varchar(20) not null, note varchar(500),
  notified_at timestamp with time zone not null, notified_by varchar(80) not null, revoked_at timestamp with time zone, revoked_by varchar(80));
create index proxy_giver on proxy (giver_id);
create index proxy_holder on proxy (holder_id);
create table proxy_limits (
  id integer primary key, held_most integer not null, same_delegation boolean not null, days_when_silent integer not null);
insert into proxy_limits values (1, 1, true, 8);

-- The roll says which delegation of vote was in force at the opening, and why it does not count where it does not.
alter table roll_entry add column proxy_id uuid;
alter table roll_entry add column proxy_holder_id uuid;
alter table roll_entry add column proxy_refused varchar(40);
