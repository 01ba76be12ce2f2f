-- One row that is written to learn whether the store takes anything down again.
create table store_probe (at_time timestamp with time zone not null);
insert into store_probe (at_time) values (current_timestamp);
