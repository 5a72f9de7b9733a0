-- Tasks: iCalendar's VTODO (RFC 5545 section 3.6.2). What the person said of when it is due is the truth; `due_at` is an index that
-- can be computed again.
create table tasks (
  id uuid primary key,
  calendar_id uuid not null constraint tasks_calendar_id_fkey references calendars (id) on delete cascade,
  uid text not null,
  summary text not null,
  description text,
  status smallint not null default 0 constraint tasks_status_check check (status between 0 and 3),
  priority smallint constraint tasks_priority_check check (priority between 1 and 9),
  percent_complete smallint constraint tasks_percent_complete_check check (percent_complete between 0 and 100),
  due_kind smallint constraint tasks_due_kind_check check (due_kind between 0 and 3),
  due_local timestamp,
  time_zone text,
  due_at timestamptz,
  completed_at timestamptz,
  classification smallint not null default 0 constraint tasks_classification_check check (classification between 0 and 2),
  color text,
  categories text[] not null default '{}',
  sequence integer not null default 0,
  extra text,
  subcomponents text,
  content_hash bytea,
  created_by uuid constraint tasks_created_by_fkey references users (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint tasks_uid_key unique (calendar_id, uid),
  constraint tasks_due_check check ((due_kind is null) = (due_local is null) and (due_kind is null) = (due_at is null)),
  constraint tasks_zone_check check ((due_kind is not distinct from 1) = (time_zone is not null)),
  constraint tasks_completed_check check ((status = 2) = (completed_at is not null))
);
comment on column tasks.description is 'notes in Markdown';
comment on column tasks.status is '0 NEEDS_ACTION, 1 IN_PROCESS, 2 COMPLETED, 3 CANCELLED';
comment on column tasks.priority is '1 the highest to 9 the lowest; null for none (iCalendar''s 0)';
comment on column tasks.due_kind is '0 DATE, 1 ZONED, 2 FLOATING, 3 INSTANT (the wall time is then UTC); null when it is due at no time';
comment on column tasks.due_at is 'when it is due as an instant: the end of the day for a date, which like a floating time is read in the calendar''s zone';
comment on column tasks.classification is '0 PUBLIC, 1 PRIVATE, 2 CONFIDENTIAL';
comment on column tasks.extra is 'properties that Cal3 does not model, as content lines, for the round trip';
comment on column tasks.subcomponents is 'VALARM and other inner components, as they came';
comment on column tasks.content_hash is 'SHA-256 of what it was imported from; null when it was changed here since';
create index tasks_calendar_id_due_at_idx on tasks (calendar_id, due_at, id);
create index tasks_calendar_id_completed_at_idx on tasks (calendar_id, completed_at desc, id desc) where completed_at is not null;
create index tasks_due_at_idx on tasks (due_at) where status < 2;
create index tasks_created_by_idx on tasks (created_by) where created_by is not null;

-- Tasks that are due make rules run like occurrences that start: planned ahead, one row for each rule, task and offset.
alter table rule_firings add column task_id uuid;
comment on column rule_firings.task_id is 'the task that is due; null for an event or a schedule';
comment on column rule_firings.event_id is 'the single event, or the series; null for a schedule or a task';
comment on column rule_firings.occurrence is 'the id of the occurrence, by its original start; null for a schedule or a task';
create index rule_firings_task_id_idx on rule_firings (task_id) where task_id is not null;
drop index rules_timed_idx;
create index rules_timed_idx on rules (planned_until nulls first)
  where trigger in (5, 6, 40, 50) and is_enabled and paused_at is null;

comment on column changes.entity is '0 USER, 1 CALENDAR, 2 EVENT, 3 IMPORT, 4 ORGANISATION, 5 MEMBERSHIP, 6 GROUP, 7 CALENDAR_SHARE, 8 TOKEN, 9 SESSION, 10 INVITATION, 11 CALENDAR_GROUP, 12 NOTICE, 13 TASK, 20 RESOURCE, 21 RESOURCE_TYPE, 22 RESERVATION, 23 BOOKING_PAGE, 40 RULE, 41 WEBHOOK';
