-- Calendars, who may reach them, and how each person looks at them.
create table calendars (
  id uuid primary key,
  owner_user_id uuid not null constraint calendars_owner_user_id_fkey references users (id) on delete cascade,
  name text not null,
  description text,
  color text not null,
  time_zone text not null,
  feed_secret_hash bytea,
  feed_created_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index calendars_owner_user_id_idx on calendars (owner_user_id, id);
create unique index calendars_feed_secret_hash_key on calendars (feed_secret_hash) where feed_secret_hash is not null;
comment on column calendars.feed_secret_hash is 'SHA-256 of the secret in the feed URL; the secret itself is not kept';

create table calendar_preferences (
  user_id uuid not null constraint calendar_preferences_user_id_fkey references users (id) on delete cascade,
  calendar_id uuid not null constraint calendar_preferences_calendar_id_fkey references calendars (id) on delete cascade,
  is_visible boolean not null default true,
  primary key (user_id, calendar_id)
);

-- The one place that says who holds which role on a calendar: every query that reads for a viewer joins it.
-- Roles: 10 FREE_BUSY, 20 READER, 30 WRITER, 40 OWNER.
create view calendar_access as
  select id as calendar_id, owner_user_id as user_id, 40::smallint as role from calendars;
