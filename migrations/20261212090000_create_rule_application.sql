-- A rule that is applied, on request, to the events that there are: how far that has come. Each look at some of them moves the
-- position in the transaction that writes their runs.
create table rule_applications (
  id uuid primary key,
  rule_id uuid not null constraint rule_applications_rule_id_fkey references rules (id) on delete cascade,
  rule_version integer not null,
  from_at timestamptz,
  until_at timestamptz,
  status smallint not null default 0 constraint rule_applications_status_check check (status between 0 and 4),
  event_count integer not null,
  events_looked_at integer not null default 0,
  position uuid,
  failure text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
comment on column rule_applications.rule_version is 'of what the rule says: it ends when the rule is changed';
comment on column rule_applications.from_at is 'only events that are not over by then, and have begun by until_at';
comment on column rule_applications.status is '0 PENDING, 1 RUNNING, 2 COMPLETED, 3 CANCELLED, 4 FAILED';
comment on column rule_applications.event_count is 'how many events there were to look at when it was asked for';
comment on column rule_applications.position is 'the last event that was looked at, in the order of their ids';
create index rule_applications_rule_id_idx on rule_applications (rule_id, id);
create unique index rule_applications_one_idx on rule_applications (rule_id) where status < 2;
create index rule_applications_finished_at_idx on rule_applications (finished_at) where finished_at is not null;

alter table automation_runs
  add column application_id uuid constraint automation_runs_application_id_fkey references rule_applications (id) on delete set null;
comment on column automation_runs.application_id is 'what made it, where that was no cause but somebody who asked';
create index automation_runs_application_id_idx on automation_runs (application_id) where application_id is not null;
