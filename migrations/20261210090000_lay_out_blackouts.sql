-- A blackout is laid out on the clocks of its resource whenever somebody asks, under the lock that whoever takes the resource
-- holds. So it has no end that a worker would have to push forward, and it can be laid over reservations that there are.
-- No release wrote a blackout yet, and what is dropped here none has read.
alter table blackouts
  drop column time_zone,
  drop column materialised_until,
  add column during tstzrange not null;
comment on column blackouts.start_local is 'on the clocks of the resource''s zone, as is end_local, which is exclusive';
comment on column blackouts.recurrence is 'RRULE as an RFC 5545 content line';
comment on column blackouts.during is 'from the first start to the last end of all that it makes, widened to any zone; no upper bound when endless';
create index blackouts_during_idx on blackouts using gist (resource_id, during);

-- The release before, which may still run beside this one, asks occupancies for blackouts. So blackout_id, what the table demands
-- of it and what check_occupancy() says of it stay as they are, though nothing is written there: a later release drops them.
comment on column occupancies.blackout_id is 'null: blackouts are laid out when somebody asks; to be dropped';
