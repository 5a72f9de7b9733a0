-- A calendar can be shared with an address that no account has yet: whoever proves the address later gets the share.
alter table calendar_shares
  add column email text,
  drop constraint calendar_shares_grantee_check,
  drop constraint calendar_shares_grantee_key,
  add constraint calendar_shares_grantee_check check (
    num_nonnulls(group_id, organisation_id, link_secret_hash) + (user_id is not null or email is not null)::int = 1);
comment on column calendar_shares.email is 'the address that it was given to, kept when an account claims it; without user_id nobody has yet';

create index calendar_shares_calendar_id_idx on calendar_shares (calendar_id, id);
create unique index calendar_shares_user_id_key on calendar_shares (calendar_id, user_id) where user_id is not null;
create unique index calendar_shares_group_id_key on calendar_shares (calendar_id, group_id) where group_id is not null;
create unique index calendar_shares_organisation_id_key on calendar_shares (calendar_id, organisation_id)
  where organisation_id is not null;
create unique index calendar_shares_email_key on calendar_shares (calendar_id, lower(email)) where email is not null;
create index calendar_shares_unclaimed_idx on calendar_shares (lower(email)) where user_id is null and email is not null;
