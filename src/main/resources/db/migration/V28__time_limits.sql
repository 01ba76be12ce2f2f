-- Sign-in (access): how often its end was put off at its holder's wish, and until when it was, by that or by a ballot that was open.
alter table sign_in add column prolonged integer not null default 0;
alter table sign_in add column longer_until timestamp with time zone;
