-- Sign-in (access): the language an account's holder chose to read, which comes along to another browser. Null: none was chosen.
alter table account add column language varchar(8);
