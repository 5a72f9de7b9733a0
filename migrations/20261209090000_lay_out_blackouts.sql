-- A blackout is laid out on the clocks of its resource whenever somebody asks, under the lock that whoever takes the resource
-- holds. So it has no end that a worker would have to push forward, it can be laid over reservations that there are, and what
-- takes a place is a reservation and nothing else.
alter table blackouts
  drop column time_zone,
  drop column materialised_until,
  add column during tstzrange not null;
comment on column blackouts.start_local is 'on the clocks of the resource''s zone, as is end_local, which is exclusive';
comment on column blackouts.recurrence is 'RRULE as an RFC 5545 content line';
comment on column blackouts.during is 'from the first start to the last end of all that it makes, widened to any zone; no upper bound when endless';
create index blackouts_during_idx on blackouts using gist (resource_id, during);

alter table occupancies drop column blackout_id;
alter table occupancies alter column reservation_id set not null;
comment on column occupancies.is_exclusive is 'nothing else at the same time: so it is on units';

create or replace function check_occupancy() returns trigger language plpgsql as $$
declare
  capacity integer;
  most bigint;
begin
  -- One writer at a time for each resource; whoever waited sees what the other committed.
  select quantity into capacity from resources where id = new.resource_id for no key update;
  if new.is_exclusive <> (capacity = 1) then
    raise exception using errcode = 'check_violation', constraint = 'occupancies_exclusive_check',
      message = 'what takes a unit is exclusive, and what takes a part of a pool is not';
  end if;
  if capacity = 1 then
    return null;
  end if;
  -- The most that is taken at one instant of the new range: the running sum over its starts and ends.
  select max(running) into most
  from (
    select sum(delta) over (order by at, delta rows unbounded preceding) as running
    from (
      select greatest(lower(o.during), lower(new.during)) as at, o.quantity as delta
      from occupancies o
      where o.resource_id = new.resource_id and o.during && new.during and o.holds and not o.is_exclusive
      union all
      select upper(o.during), -o.quantity
      from occupancies o
      where o.resource_id = new.resource_id and o.during && new.during and o.holds and not o.is_exclusive
    ) edges
  ) sums;
  if most > capacity then
    raise exception using errcode = 'exclusion_violation', constraint = 'occupancies_capacity',
      message = 'the pool has no place left';
  end if;
  return null;
end
$$;
