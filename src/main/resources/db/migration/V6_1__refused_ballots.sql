-- What was refused stays refused: a delayed copy of a ballot must not count after its deputy was told that it does not.
create table ballot_refusal (
  id uuid primary key, scrutin_id uuid not null, deputy_id uuid not null, choice varchar(12) not null, reason varchar(40) not null, act_number bigint not null);
