-- A trustee's and a registrar's account act for one State.
alter table account add column state_code varchar(3) references state;
