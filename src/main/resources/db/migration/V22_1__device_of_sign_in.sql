-- Sign-in (access): the browser a sign-in was made in; its token is nobody's without that browser's own key. Null: made before this was kept.
alter table sign_in add column device_hash varchar(64);
