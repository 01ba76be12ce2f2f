-- A voting list that the chair entrusts to the clerk: by which rule its lines are voted, and how long each (deliberation)
alter table draft add column list_rule varchar(80);
alter table draft add column list_seconds integer;
