-- Automation rules. A rule belongs to a person and does what it does with their rights. What it says is kept in versions,
-- since a run goes on with the version that it began with.
create table rules (
  id uuid primary key,
  owner_user_id uuid not null constraint rules_owner_user_id_fkey references users (id) on delete cascade,
  version integer not null default 1,
  definition_version integer not null default 1,
  definition jsonb not null,
  trigger smallint not null,
  is_enabled boolean not null default true,
  active_since timestamptz not null,
  paused_at timestamptz,
  failures_in_a_row integer not null default 0,
  planned_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column rules.version is 'counts every change of the rule, for ifVersion';
comment on column rules.definition_version is 'counts what it said: which row of rule_versions holds';
comment on column rules.trigger is 'the code of the kind of its trigger';
comment on column rules.active_since is 'since when its trigger holds: what happened or was due before does not make it run';
comment on column rules.paused_at is 'when it was paused because its runs failed, until its owner enables it again';
comment on column rules.planned_until is 'up to when its firings are planned; null for one that is to be planned anew';
create index rules_owner_user_id_idx on rules (owner_user_id, id);
create index rules_timed_idx on rules (planned_until nulls first) where trigger in (5, 6) and is_enabled and paused_at is null;

create table rule_versions (
  rule_id uuid constraint rule_versions_rule_id_fkey references rules (id) on delete cascade,
  version integer,
  definition jsonb not null,
  author_user_id uuid,
  created_at timestamptz not null,
  primary key (rule_id, version)
);

-- Grows whenever the set of rules that run changes, so that whoever keeps them in memory knows when to read them again.
create table rule_stamp (
  is_only boolean primary key default true constraint rule_stamp_is_only_check check (is_only),
  stamp bigint not null
);
insert into rule_stamp (stamp) values (1);
create function rule_stamp_grow() returns trigger language plpgsql as $$
begin
  update rule_stamp set stamp = stamp + 1;
  return null;
end
$$;
create trigger rules_stamp after insert or delete or update of definition_version, is_enabled, active_since, paused_at on rules
  for each statement execute function rule_stamp_grow();
