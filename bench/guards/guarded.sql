-- A month of three calendars, as the API asks for it.
\set c1 random(1, 850)
\set c2 random(1, 850)
\set c3 random(1, 850)
\set d random(0, 1700)
select e.id, e.calendar_id, e.start_local, e.end_local, e.time_zone, e.recurrence, e.summary, e.description, e.location, e.status,
       e.version, e.created_at, e.updated_at, a.role
from (select wanted.id, access.role from unnest(array[cal.bid('8002', :c1), cal.bid('8002', :c2), cal.bid('8002', :c3)]) as wanted (id)
      cross join lateral (select role from calendar_access(row(:owner::uuid, null, null, null, null, 40)::viewer)
                          where calendar_id = wanted.id and role >= 20 offset 0) access
      offset 0) a
join events e on e.calendar_id = a.id
  and e.during && tstzrange(timestamptz '2024-01-01' + make_interval(days => :d), timestamptz '2024-01-01' + make_interval(days => :d + 31))
  and (e.classification = 0 or a.role >= 40 or e.created_by = :owner::uuid)
limit 2000;
