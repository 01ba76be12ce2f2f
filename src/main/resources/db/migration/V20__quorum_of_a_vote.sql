-- The call of the quorum a vote was opened after, and the item it was called on: a quorum counted on request is counted where it was asked for.
alter table quorum_call add column item_id uuid references agenda_item;
alter table scrutin add column quorum_call_id uuid references quorum_call;
