-- Scrutins held by voice, hands, standing or papers: how, what was counted, and who took part in a secret one (without a time, and no answer beside anybody).
alter table scrutin add column way varchar(12) default 'TERMINAL' not null;
alter table scrutin add column count_json text;
create table scrutin_signed (
  scrutin_id uuid not null references scrutin, deputy_id uuid not null references deputy, primary key (scrutin_id, deputy_id));
alter table paper_count alter column figures set data type text;
