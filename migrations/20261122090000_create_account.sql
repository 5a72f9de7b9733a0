-- People and the devices they are signed in on.
create extension if not exists btree_gist;

create table users (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text,
  time_zone text not null,
  locale text not null default 'en',
  week_start smallint not null default 1 constraint users_week_start_check check (week_start between 1 and 7),
  hour_cycle smallint not null default 23 constraint users_hour_cycle_check check (hour_cycle in (12, 23)),
  is_administrator boolean not null default false,
  deactivated_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column users.week_start is 'ISO 8601 weekday: 1 is Monday, 7 is Sunday';
create unique index users_email_key on users (lower(email));

-- One row per signed-in device: a family of refresh tokens.
create table sessions (
  id uuid primary key,
  user_id uuid not null constraint sessions_user_id_fkey references users (id) on delete cascade,
  user_agent text not null default '',
  address text not null default '',
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text
);
create index sessions_user_id_idx on sessions (user_id);

-- Refresh tokens by the SHA-256 of their text. A token is spent once; a second spending ends its session.
create table refresh_tokens (
  token_hash bytea primary key,
  session_id uuid not null constraint refresh_tokens_session_id_fkey references sessions (id) on delete cascade,
  issued_at timestamptz not null,
  spent_at timestamptz
);
create index refresh_tokens_session_id_idx on refresh_tokens (session_id);
