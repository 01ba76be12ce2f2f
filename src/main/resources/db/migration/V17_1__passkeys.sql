-- Passkeys (access): the public half of a key that a person's device keeps, and challenges that wait for its answer.
create table passkey (
  credential varchar(700) primary key, account_id uuid not null references account, label varchar(80) not null, public_data bytea not null,
  counter bigint not null, created_at timestamp with time zone not null, used_at timestamp with time zone);
create index passkey_account on passkey (account_id);
create table passkey_challenge (challenge varchar(64) primary key, account_id uuid references account, expires_at timestamp with time zone not null);
