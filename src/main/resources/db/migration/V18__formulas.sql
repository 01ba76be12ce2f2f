-- The house's own wording of what the presiding officer says (formula)
create table formula (formula varchar(60) primary key, words varchar(600) not null, worded_at timestamp with time zone not null);
