-- The least that a guarded reservation is: 2,000 resources and 500,000 reservations in plain tables of schema `cal`, and a constraint
-- that no two reservations of a resource overlap. The same rows every time; an id is made of a table's tag and a number, as in
-- bench/api. Resources 1 to 200 are busy: six reservations a day from June 2026 on.
\set QUIET on
set client_min_messages = warning;
set synchronous_commit = off;              -- for the load only
create extension if not exists btree_gist;
drop schema if exists cal cascade;
create schema cal;
set search_path = cal, public;

create function bid(tag text, n bigint) returns uuid language sql immutable parallel safe as
$$ select (lpad(to_hex(n), 8, '0') || '-0000-7000-' || tag || '-000000000000')::uuid $$;
create function rnd(seed bigint, m int) returns int language sql immutable parallel safe as
$$ select ((hashint8extended(seed, 42) & 4611686018427387903) % m)::int $$;

create table resource (id uuid primary key, name text not null);
create table reservation (
  id uuid primary key default gen_random_uuid(),
  resource_id uuid not null references resource on delete cascade, user_id uuid,
  during tstzrange not null, status text not null default 'confirmed', notes text,
  created_at timestamptz not null default now());
insert into resource select bid('8004', i), 'Resource ' || i from generate_series(1, 2000) i;
insert into reservation (id, resource_id, during)
select bid('8005', i), bid('8004', res), tstzrange(start, start + make_interval(mins => 30 * (1 + rnd(i + 2, 3))))
from (
  select i, res, timestamptz '2026-06-01 08:00+00' + make_interval(days => k / 6, mins => 120 * (k % 6) + 30 * rnd(i + 1, 2)) as start
  from (select i, case when i <= 400000 then 1 + (i - 1) % 200 else 201 + (i - 1) % 1800 end as res,
               case when i <= 400000 then (i - 1) / 200 else (i - 400001) / 1800 * 36 end as k
        from generate_series(1, 500000) i) numbers
) times
order by start;
create index reservation_user on reservation (user_id);
alter table reservation add constraint reservation_no_overlap
  exclude using gist (resource_id with =, during with &&) where (status <> 'cancelled');
vacuum analyze resource; vacuum analyze reservation;
