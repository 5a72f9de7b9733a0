-- Calendars belong to a person or an organisation, and are shared with people, groups, organisations, or by a link.
alter table calendars
  alter column owner_user_id drop not null,
  add column owner_organisation_id uuid
    constraint calendars_owner_organisation_id_fkey references organisations (id) on delete cascade,
  add constraint calendars_owner_check check (num_nonnulls(owner_user_id, owner_organisation_id) = 1);
create index calendars_owner_organisation_id_idx on calendars (owner_organisation_id, id)
  where owner_organisation_id is not null;

create table calendar_shares (
  id uuid primary key,
  calendar_id uuid not null constraint calendar_shares_calendar_id_fkey references calendars (id) on delete cascade,
  user_id uuid constraint calendar_shares_user_id_fkey references users (id) on delete cascade,
  group_id uuid constraint calendar_shares_group_id_fkey references groups (id) on delete cascade,
  organisation_id uuid constraint calendar_shares_organisation_id_fkey references organisations (id) on delete cascade,
  link_secret_hash bytea,
  name text,
  role smallint not null constraint calendar_shares_role_check check (role in (10, 20, 30, 40)),
  created_by uuid constraint calendar_shares_created_by_fkey references users (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz,
  constraint calendar_shares_grantee_check
    check (num_nonnulls(user_id, group_id, organisation_id, link_secret_hash) = 1),
  constraint calendar_shares_link_role_check check (link_secret_hash is null or role <= 20),
  constraint calendar_shares_grantee_key
    unique nulls not distinct (calendar_id, user_id, group_id, organisation_id, link_secret_hash)
);
comment on column calendar_shares.role is '10 FREE_BUSY, 20 READER, 30 WRITER, 40 OWNER; a link is never above READER';
comment on column calendar_shares.link_secret_hash is 'SHA-256 of the secret in the public link; the secret itself is not kept';
comment on column calendar_shares.expires_at is 'of a link: when it stops working';
create index calendar_shares_user_id_idx on calendar_shares (user_id) where user_id is not null;
create index calendar_shares_group_id_idx on calendar_shares (group_id) where group_id is not null;
create index calendar_shares_organisation_id_idx on calendar_shares (organisation_id) where organisation_id is not null;
create unique index calendar_shares_link_secret_hash_key on calendar_shares (link_secret_hash)
  where link_secret_hash is not null;

-- People who left a calendar that is shared with a group or an organisation of theirs.
create table calendar_departures (
  user_id uuid not null constraint calendar_departures_user_id_fkey references users (id) on delete cascade,
  calendar_id uuid not null constraint calendar_departures_calendar_id_fkey references calendars (id) on delete cascade,
  created_at timestamptz not null,
  primary key (user_id, calendar_id)
);

-- Who asks, as queries see it. Whoever is nobody has neither user_id nor link_id, and sees nothing.
create type viewer as (
  user_id uuid,
  link_id uuid,
  calendar_ids uuid[],
  resource_ids uuid[],
  feed_calendar_id uuid,
  max_role smallint
);
comment on type viewer is 'max_role and the lists narrow what a token may reach, null lists do not; feed_calendar_id is the calendar of a secret feed URL';

-- The one place that says who holds which role on a calendar: every query that reads for a viewer joins it.
-- Roles: 10 FREE_BUSY, 20 READER, 30 WRITER, 40 OWNER. Several ways to a calendar give the strongest role.
drop view calendar_access;
create function calendar_access(asker viewer) returns table (calendar_id uuid, role smallint)
language sql stable parallel safe rows 20 as $$
  select held.calendar_id, least(max(held.role), (asker).max_role)
  from (
    select c.id as calendar_id, 40::smallint as role
    from calendars c where c.owner_user_id = (asker).user_id
    union all
    select s.calendar_id, s.role
    from calendar_shares s where s.user_id = (asker).user_id
    union all
    select s.calendar_id, s.role
    from group_members g join calendar_shares s on s.group_id = g.group_id
    where g.user_id = (asker).user_id and not exists (
      select from calendar_departures d where d.user_id = (asker).user_id and d.calendar_id = s.calendar_id)
    union all
    select s.calendar_id, s.role
    from memberships m join calendar_shares s on s.organisation_id = m.organisation_id
    where m.user_id = (asker).user_id and not exists (
      select from calendar_departures d where d.user_id = (asker).user_id and d.calendar_id = s.calendar_id)
    union all
    select c.id, 40::smallint
    from memberships m join calendars c on c.owner_organisation_id = m.organisation_id
    where m.user_id = (asker).user_id and m.role >= 30
    union all
    select s.calendar_id, s.role
    from calendar_shares s where s.id = (asker).link_id
    union all
    select (asker).feed_calendar_id, 40::smallint where (asker).feed_calendar_id is not null
  ) held
  where (asker).calendar_ids is null or held.calendar_id = any ((asker).calendar_ids)
  group by held.calendar_id
$$;
