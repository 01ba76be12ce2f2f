-- Which meeting on its item a scrutin belongs to: after a lack of quorum a rule may ask none at the second.
alter table scrutin add column meeting integer default 1 not null;
