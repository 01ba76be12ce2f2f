-- Changes with every change of what the register of mandates is made of, so that who read it once need not read it again.
create table register_version (
  id integer primary key, version uuid not null);
insert into register_version values (1, '00000000-0000-0000-0000-000000000000');
