-- The change log: one row per committed change of anything a person can see, written in the same transaction.
-- Readers take only rows whose transaction is older than every running one (pg_snapshot_xmin), in (tx, seq) order,
-- so that a slow transaction is never skipped.
create table changes (
  tx xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  at timestamptz not null,
  owner_user_id uuid not null,
  calendar_id uuid,
  entity smallint not null,
  entity_id uuid not null,
  kind smallint not null,
  before jsonb,
  after jsonb,
  actor_user_id uuid,
  cause jsonb,
  primary key (tx, seq)
);
comment on column changes.owner_user_id is 'whose data it is: the distribution key';
comment on column changes.entity is '0 USER, 1 CALENDAR, 2 EVENT, 3 IMPORT';
comment on column changes.kind is '0 CREATED, 1 UPDATED, 2 DELETED';
comment on column changes.before is 'the fields that changed, as they were; null for CREATED';
comment on column changes.after is 'the fields that changed, as they became; null for DELETED';
create index changes_calendar_id_idx on changes (calendar_id, tx, seq);
create index changes_owner_user_id_idx on changes (owner_user_id, tx, seq);

-- How far each reader that turns changes into work has come.
create table relay_cursors (
  name text primary key,
  tx xid8 not null,
  seq bigint not null
);

-- What a mutation with an idempotencyKey answered, written in the transaction of its effect. Kept for 24 hours.
create table idempotency_keys (
  principal_id uuid not null,
  key text not null,
  request_hash bytea not null,
  result jsonb not null,
  created_at timestamptz not null,
  primary key (principal_id, key)
);
create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
