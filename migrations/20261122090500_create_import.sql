-- Imports of .ics files: the file in chunks, how far the worker has come, and what became of each object.
create table imports (
  id uuid primary key,
  calendar_id uuid not null constraint imports_calendar_id_fkey references calendars (id) on delete cascade,
  user_id uuid not null constraint imports_user_id_fkey references users (id) on delete cascade,
  file_name text not null,
  byte_size bigint not null,
  bytes_received bigint not null default 0,
  bytes_processed bigint not null default 0,
  status smallint not null default 0 constraint imports_status_check check (status between 0 and 5),
  objects_processed integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  unchanged_count integer not null default 0,
  skipped_count integer not null default 0,
  repaired_count integer not null default 0,
  failure text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
comment on column imports.status is '0 UPLOADING, 1 PENDING, 2 RUNNING, 3 SUCCEEDED, 4 FAILED, 5 CANCELLED';
create index imports_calendar_id_idx on imports (calendar_id, id);

create table import_chunks (
  import_id uuid not null constraint import_chunks_import_id_fkey references imports (id) on delete cascade,
  byte_offset bigint not null,
  content bytea not null,
  primary key (import_id, byte_offset)
);
alter table import_chunks alter column content set storage external;

create table import_items (
  import_id uuid not null constraint import_items_import_id_fkey references imports (id) on delete cascade,
  position integer not null,
  line integer not null,
  component text not null,
  uid text,
  recurrence_id text,
  summary text,
  outcome smallint not null constraint import_items_outcome_check check (outcome between 0 and 3),
  reason text,
  repairs text[] not null default '{}',
  event_id uuid,
  primary key (import_id, position)
);
comment on column import_items.outcome is '0 CREATED, 1 UPDATED, 2 UNCHANGED, 3 SKIPPED';
