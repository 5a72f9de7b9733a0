-- A unit becomes a pool, and a pool a unit, when nothing is taken or may still be: what was cancelled, declined or missed
-- does not stand in the way.
create or replace function check_resource_quantity() returns trigger language plpgsql as $$
declare
  most bigint;
begin
  if (old.quantity = 1) <> (new.quantity = 1)
     and exists (select from occupancies o join reservations v on v.id = o.reservation_id
                 where o.resource_id = new.id and upper(o.during) > now()
                   and (o.holds or v.status in (0, 1, 2, 3, 9))) then
    raise exception using errcode = 'check_violation', constraint = 'resources_quantity_taken',
      message = 'reservations to come need it as it is';
  end if;
  select max(running) into most
  from (
    select sum(delta) over (order by at, delta rows unbounded preceding) as running
    from (
      select lower(o.during) as at, o.quantity as delta from occupancies o
      where o.resource_id = new.id and o.holds and not o.is_exclusive and upper(o.during) > now()
      union all
      select upper(o.during), -o.quantity from occupancies o
      where o.resource_id = new.id and o.holds and not o.is_exclusive and upper(o.during) > now()
    ) edges
  ) sums;
  if most > new.quantity then
    raise exception using errcode = 'check_violation', constraint = 'resources_quantity_taken',
      message = 'reservations to come need more';
  end if;
  return null;
end
$$;
