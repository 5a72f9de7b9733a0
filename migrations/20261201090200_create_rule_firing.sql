-- When rules run because an occurrence starts or ends: planned ahead, one row for each rule, occurrence and offset.
create table rule_firings (
  key text primary key,
  rule_id uuid not null constraint rule_firings_rule_id_fkey references rules (id) on delete cascade,
  rule_version integer not null,
  event_id uuid not null,
  occurrence text not null,
  due timestamptz not null,
  known_since timestamptz not null,
  state smallint not null default 0 constraint rule_firings_state_check check (state between 0 and 2)
);
comment on column rule_firings.event_id is 'the single event, or the series';
comment on column rule_firings.occurrence is 'the id of the occurrence, by its original start';
comment on column rule_firings.known_since is 'since when it could have been known of: one that was due before does not run';
comment on column rule_firings.state is '0 PENDING, 1 FIRED, 2 MISSED';
create index rule_firings_due_idx on rule_firings (due) where state = 0;
create index rule_firings_rule_id_event_id_idx on rule_firings (rule_id, event_id);
create index rule_firings_event_id_idx on rule_firings (event_id);
create index rule_firings_done_idx on rule_firings (due) where state <> 0;
