-- A time trigger asks which runs are behind the making of its event.
create index changes_creation_cause_idx on changes (entity_id) where cause is not null and kind = 0;
