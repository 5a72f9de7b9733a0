-- An occurrence of a recurring reservation keeps the start that its rule gave it, also after it was moved: so "this and those
-- that follow" means the same before and after.
alter table reservations add column original_start timestamptz;
alter table reservations add constraint reservations_original_start_check
  check ((series_id is not null) <= (original_start is not null));
comment on column reservations.original_start is 'of an occurrence of a series: the start that the rule gives it';
drop index reservations_series_id_idx;
create index reservations_series_id_idx on reservations (series_id, original_start, id) where series_id is not null;
