-- What the public can search: made again from what is published whenever an act may have changed it. Words are folded (small, without accents),
-- one space before each; PostgreSQL has a full-text index over them.
create table search_entry (
  id varchar(120) primary key, kind varchar(20) not null, title varchar(700) not null, text varchar(8000) not null, address varchar(200) not null,
  at_time timestamp with time zone not null, folded varchar(10000) not null);
create table search_state (id integer primary key, number bigint not null, made_at timestamp with time zone);
insert into search_state (id, number) values (1, -1);
