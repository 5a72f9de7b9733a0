-- Work for the worker. This table is the truth; Redis only carries tickets that wake a worker.
create table jobs (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  owner_user_id uuid constraint jobs_owner_user_id_fkey references users (id) on delete cascade,
  state smallint not null default 0 constraint jobs_state_check check (state between 0 and 4),
  attempt integer not null default 0,
  max_attempts integer not null default 10,
  run_at timestamptz not null,
  ticket_at timestamptz,
  lease_until timestamptz,
  worker text,
  error text,
  created_at timestamptz not null,
  finished_at timestamptz
);
comment on column jobs.state is '0 PENDING, 1 RUNNING, 2 SUCCEEDED, 3 CANCELLED, 4 DEAD';
comment on column jobs.ticket_at is 'when a ticket for the present attempt was last pushed to Redis';
create index jobs_pending_idx on jobs (run_at) where state = 0;
create index jobs_running_idx on jobs (lease_until) where state = 1;
create index jobs_finished_at_idx on jobs (finished_at) where state >= 2;
