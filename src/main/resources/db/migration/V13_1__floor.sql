-- The floor: the chair's order, speeches that pause and are prolonged, their language, rulings; what an item's debate has of time (floor)
alter table speech add column place integer;
alter table speech add column paused_at timestamp with time zone;
alter table speech add column paused_ms bigint default 0 not null;
alter table speech add column allotted_ms bigint;
alter table speech add column language varchar(60);
alter table speech add column interpreter varchar(200);
alter table speech add column own_text varchar(20000);
alter table speech add column answers_id uuid references speech;
alter table speech add column first_time boolean default false not null;
alter table speech add column ruling varchar(1000);
alter table speech add column ruled_at timestamp with time zone;
create table debate (
  item_id uuid primary key references agenda_item, list_closed boolean not null, alternate boolean not null, item_seconds integer, delegation_seconds integer,
  speaker_seconds integer);
