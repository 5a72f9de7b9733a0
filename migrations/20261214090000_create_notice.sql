-- What people are told in the page: by automation rules, and by Cal3 itself.
create table notices (
  id uuid primary key,
  user_id uuid not null constraint notices_user_id_fkey references users (id) on delete cascade,
  kind smallint not null constraint notices_kind_check check (kind between 0 and 1),
  title text not null,
  text text not null,
  subject_id text,
  sender_user_id uuid constraint notices_sender_user_id_fkey references users (id) on delete set null,
  rule_id uuid constraint notices_rule_id_fkey references rules (id) on delete set null,
  rule_name text,
  run_id uuid constraint notices_run_id_fkey references automation_runs (id) on delete set null,
  created_at timestamptz not null,
  read_at timestamptz
);
comment on column notices.kind is '0 RULE, 1 RULE_PAUSED';
comment on column notices.subject_id is 'the global id of what it is about: an event, an occurrence or a reservation, which may be gone';
comment on column notices.sender_user_id is 'whose rule told it';
comment on column notices.rule_name is 'what the rule was called then';
create index notices_user_id_idx on notices (user_id, id desc);
create index notices_unread_idx on notices (user_id, id) where read_at is null;
create index notices_sender_user_id_idx on notices (sender_user_id, created_at) where sender_user_id is not null;
create index notices_rule_id_idx on notices (rule_id) where rule_id is not null;
create index notices_run_id_idx on notices (run_id) where run_id is not null;
create index notices_created_at_idx on notices (created_at);

comment on column changes.entity is '0 USER, 1 CALENDAR, 2 EVENT, 3 IMPORT, 4 ORGANISATION, 5 MEMBERSHIP, 6 GROUP, 7 CALENDAR_SHARE, 8 TOKEN, 9 SESSION, 10 INVITATION, 11 CALENDAR_GROUP, 12 NOTICE, 20 RESOURCE, 21 RESOURCE_TYPE, 22 RESERVATION, 23 BOOKING_PAGE, 40 RULE, 41 WEBHOOK';
