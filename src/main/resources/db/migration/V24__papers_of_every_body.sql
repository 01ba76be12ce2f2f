-- Papers of elections and of the councils are published by two persons too: what is said of the paper, who may ask and who may confirm; a dossier belongs to no session.
alter table paper_release add column step varchar(20) default 'PUBLICATION' not null;
alter table paper_release add column text varchar(2000);
alter table paper_release add column asks varchar(40) default 'WRITE_AGENDA' not null;
alter table paper_release add column confirms varchar(40) default 'CONFIRM_PAPER' not null;
alter table paper_release alter column session_id drop not null;
update paper_release set asks = 'WRITE_TEXTS' where kind = 'TEXT';
update paper_release set asks = 'WRITE_MINUTES' where kind = 'MINUTES';
