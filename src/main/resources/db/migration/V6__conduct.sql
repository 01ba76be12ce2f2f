-- A timed scrutin's end, and the time it has left while held; the chair's casting vote on a tie.
alter table scrutin add column closes_at timestamp with time zone;
alter table scrutin add column left_ms bigint;
alter table scrutin add column casting varchar(8);
