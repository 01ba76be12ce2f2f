-- Sign-in by an identity provider (access): who an account is there, and requests that wait for the provider's answer.
alter table account add column provider_identity varchar(320);
alter table account add column provider_subject varchar(255);
create unique index account_provider_identity on account (provider_identity);
create unique index account_provider_subject on account (provider_subject);
create table provider_attempt (
  token_hash varchar(64) primary key, state_hash varchar(64), nonce varchar(64) not null, verifier varchar(128) not null, next varchar(500),
  account_id uuid references account, expires_at timestamp with time zone not null);
