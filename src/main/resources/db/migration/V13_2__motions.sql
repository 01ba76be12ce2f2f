-- Motions of procedure (motion)
create table motion (
  id uuid primary key, sitting_id uuid not null references sitting, item_id uuid references agenda_item, kind varchar(60) not null, title varchar(200) not null,
  deputy_id uuid not null references deputy, about_id uuid references speech, moved_at timestamp with time zone not null, status varchar(20) not null,
  pour_id uuid references speech, contre_id uuid references speech, scrutin_id uuid references scrutin, decided_at timestamp with time zone, decided_how varchar(200));
create index motion_sitting on motion (sitting_id, moved_at);
