-- Schedules fire like the other time triggers, but of no event: of each rule the next time is planned.
alter table rule_firings
  alter column event_id drop not null,
  alter column occurrence drop not null,
  add constraint rule_firings_occurrence_check check ((event_id is null) = (occurrence is null)) not valid;
alter table rule_firings validate constraint rule_firings_occurrence_check;
comment on column rule_firings.event_id is 'the single event, or the series; null for a schedule';
comment on column rule_firings.occurrence is 'the id of the occurrence, by its original start; null for a schedule';
drop index rules_timed_idx;
create index rules_timed_idx on rules (planned_until nulls first)
  where trigger in (5, 6, 50) and is_enabled and paused_at is null;
