-- A reservation for a half hour that is free most likely, guarded by the constraint.
\set r random(1, 2000)
\set k random(0, 84000)
insert into cal.reservation (resource_id, during)
values (cal.bid('8004', :r),
        tstzrange(timestamptz '2030-01-01' + make_interval(mins => 30 * :k), timestamptz '2030-01-01' + make_interval(mins => 30 * :k + 30)))
on conflict do nothing
returning id, created_at;
