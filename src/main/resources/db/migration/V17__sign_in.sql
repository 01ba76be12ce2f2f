-- Sign-in (access): a second factor, browsers an account has signed in from, and when somebody proved again who it is.
alter table account add column factor_secret varchar(200);
alter table account add column factor_pending varchar(200);
alter table account add column factor_step bigint not null default 0;
alter table sign_in add column proved_at timestamp with time zone;
create table known_device (
  token_hash varchar(64) primary key, account_id uuid not null references account, created_at timestamp with time zone not null,
  failures integer not null, locked_until timestamp with time zone);
create index known_device_account on known_device (account_id);
