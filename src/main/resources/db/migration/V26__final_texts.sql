-- The numbers that a body's acts and final texts bear: one series a kind and year, each number given once. It goes on from the acts issued so far.
create table act_series (
  body_code varchar(20) not null, kind varchar(20) not null, of_year integer not null, last_number integer not null, primary key (body_code, kind, of_year));
insert into act_series (body_code, kind, of_year, last_number) select body_code, kind, of_year, max(number) from body_act group by body_code, kind, of_year;
alter table draft add column final_body varchar(20);
alter table draft add column final_year integer;
alter table draft add column final_number integer;
alter table draft add column final_reference varchar(60);
alter table draft add column final_sha256 varchar(64);
create unique index draft_final on draft (final_body, kind, final_year, final_number);
