-- One rule that runs for one cause. The row is the truth about it: how far it has come, when it is due, who has it.
create table automation_runs (
  id uuid primary key,
  rule_id uuid not null,
  rule_version integer not null,
  owner_user_id uuid not null constraint automation_runs_owner_user_id_fkey references users (id) on delete cascade,
  cause_key text not null,
  trigger smallint not null,
  cause jsonb not null,
  chain jsonb not null,
  evaluation jsonb,
  skipped jsonb,
  state smallint not null constraint automation_runs_state_check check (state between 0 and 7),
  progress jsonb not null,
  due timestamptz not null,
  lease_until timestamptz,
  claim uuid,
  swept_at timestamptz,
  happened_at timestamptz not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint automation_runs_rule_version_fkey foreign key (rule_id, rule_version)
    references rule_versions (rule_id, version) on delete cascade,
  constraint automation_runs_cause_key unique (rule_id, rule_version, cause_key)
);
comment on column automation_runs.cause_key is 'what it is for: with the rule and its version there is one run of each';
comment on column automation_runs.cause is 'what happened: enough to tell its facts again';
comment on column automation_runs.chain is 'the runs behind the cause, the first one first';
comment on column automation_runs.evaluation is 'what each part of the condition saw';
comment on column automation_runs.skipped is 'why it did not run';
comment on column automation_runs.state is '0 PENDING, 1 RUNNING, 2 SUCCEEDED, 3 PARTIAL, 4 FAILED, 5 SKIPPED, 6 CANCELLED, 7 DEAD';
comment on column automation_runs.progress is 'its steps: state, attempts and last error of each';
comment on column automation_runs.claim is 'which attempt has it while it is RUNNING, until lease_until';
comment on column automation_runs.swept_at is 'when it was last found overdue and queued again';
create index automation_runs_rule_id_idx on automation_runs (rule_id, id);
create index automation_runs_owner_user_id_idx on automation_runs (owner_user_id, id);
create index automation_runs_recent_idx on automation_runs (owner_user_id, created_at) where state <> 5;
create index automation_runs_pending_idx on automation_runs (due) where state = 0;
create index automation_runs_running_idx on automation_runs (lease_until) where state = 1;
create index automation_runs_finished_at_idx on automation_runs (finished_at) where finished_at is not null;

-- What each step of a run did, for its history. Written in the transaction of the step's effect.
create table run_actions (
  run_id uuid constraint run_actions_run_id_fkey references automation_runs (id) on delete cascade,
  step smallint,
  attempt integer,
  state smallint not null,
  effect jsonb,
  result jsonb,
  error text,
  at timestamptz not null,
  milliseconds integer not null,
  primary key (run_id, step, attempt)
);
comment on column run_actions.state is '0 PENDING (to be tried again), 1 SUCCEEDED, 2 SKIPPED, 3 FAILED';
comment on column run_actions.effect is 'what it came to, with dots for secrets';
comment on column run_actions.result is 'what came back: the status of a call, the id of what was made';

-- What of the change log has been turned into runs. Begins here: nothing that was before has a rule.
insert into relay_cursors (name, tx, seq)
values ('automation', (change_horizon()::text::bigint - 1)::text::xid8, 9223372036854775807)
on conflict do nothing;
