-- Terminals (access): tablets of the hall, the PIN with which a badge signs in at one, and where too many wrong ones were typed.
alter table account add column pin_hash varchar(300);
create table terminal (
  id uuid primary key, name varchar(80) not null, key_hash varchar(64) not null unique, enrolled_at timestamp with time zone not null,
  revoked_at timestamp with time zone);
create table terminal_lock (
  terminal_id uuid not null references terminal, account_id uuid not null references account, failures integer not null, primary key (terminal_id, account_id));
alter table sign_in add column terminal_id uuid references terminal;
