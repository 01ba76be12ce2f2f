-- What the rule lets follow a lack of quorum, once it was done.
alter table quorum_call add column followed_at timestamp with time zone;
