-- The peers' own tables, in schema `cal`: 1,000 people, 5,000 calendars, 1,000,000 events over 5 years, 5 % of them recurring.
-- The same rows every time. An id is made of a table's tag and a number, so that a load generator computes it:
-- id(tag, n) = <n as 8 hex digits>-0000-7000-<tag>-000000000000; person 8001, calendar 8002, event 8003.
-- Calendars 1 to 850 are busy (1,000 events each, about 17 a month); the others share the rest.
\set QUIET on
\timing off
\set n_users 1000
\set n_cal 5000
\set n_busy_cal 850
set client_min_messages = warning;
set synchronous_commit = off;              -- for the load only
create extension if not exists btree_gist;
drop schema if exists cal cascade;
create schema cal;
set search_path = cal, public;

create function bid(tag text, n bigint) returns uuid language sql immutable parallel safe as
$$ select (lpad(to_hex(n), 8, '0') || '-0000-7000-' || tag || '-000000000000')::uuid $$;
-- cheap deterministic pseudo-random in [0, m)
create function rnd(seed bigint, m int) returns int language sql immutable parallel safe as
$$ select ((hashint8extended(seed, 42) & 4611686018427387903) % m)::int $$;

create table app_user (
  id uuid primary key default gen_random_uuid(),
  email text not null, display_name text not null, timezone text not null,
  created_at timestamptz not null default now());
create table calendar (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null, name text not null, color text not null, timezone text not null,
  created_at timestamptz not null default now());
create table event (
  id uuid primary key default gen_random_uuid(),
  calendar_id uuid not null, created_by uuid,
  title text not null, description text, location text,
  starts_at timestamptz not null, ends_at timestamptz not null,
  all_day boolean not null default false, timezone text not null default 'UTC',
  status text not null default 'confirmed', color text,
  rrule text, recurrence_end timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  check (ends_at >= starts_at));

insert into app_user (id, email, display_name, timezone)
select bid('8001', i), 'user' || i || '@example.test', 'User ' || i,
       (array['UTC','Europe/Budapest','America/New_York','Asia/Tokyo'])[1 + i % 4]
from generate_series(1, :n_users) i;

insert into calendar (id, owner_id, name, color, timezone)
select bid('8002', i), bid('8001', 1 + (i - 1) % :n_users), 'Calendar ' || i,
       '#' || lpad(to_hex(rnd(i, 16777216)), 6, '0'),
       (array['UTC','Europe/Budapest','America/New_York','Asia/Tokyo'])[1 + i % 4]
from generate_series(1, :n_cal) i;

-- events: base 2024-01-01 UTC, 1826 days
insert into event (id, calendar_id, created_by, title, description, location,
                   starts_at, ends_at, all_day, timezone, status, color, rrule, recurrence_end)
select bid('8003', e.i), bid('8002', e.c), bid('8001', 1 + (e.c - 1) % :n_users),
       'Event ' || e.i || ' ' || (array['standup','review','1:1','planning','dentist','lunch','demo','call'])[1 + rnd(e.i + 7, 8)],
       case when rnd(e.i + 1, 3) = 0 then repeat('Agenda item, notes and links. ', 1 + rnd(e.i + 2, 8)) end,
       case when rnd(e.i + 3, 2) = 0 then 'Room ' || rnd(e.i + 4, 200) end,
       e.s, e.s + make_interval(mins => 30 * (1 + rnd(e.i + 5, 4))),
       false, (array['UTC','Europe/Budapest','America/New_York','Asia/Tokyo'])[1 + (e.c % 4)::int],
       'confirmed', null,
       case when e.rec then (array['FREQ=DAILY','FREQ=WEEKLY;BYDAY=MO,WE,FR','FREQ=WEEKLY','FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'])[1 + rnd(e.i + 6, 4)] end,
       case when e.rec then e.s + make_interval(days => 30 + rnd(e.i + 8, 151)) end
from (
  select i, c, rnd(i + 11, 20) = 0 as rec,
         timestamptz '2024-01-01 00:00+00' + make_interval(days => rnd(i + 9, 1826), mins => 6*60 + 30 * rnd(i + 10, 28)) as s
  from (select i, case when i <= :n_busy_cal * 1000 then 1 + (i - 1) % :n_busy_cal
                       else 1 + :n_busy_cal + (i - 1) % (:n_cal - :n_busy_cal) end as c
        from generate_series(1, :n_users * 1000) i) x
) e
order by e.s;   -- physical order = creation order is close to time order

alter table app_user add unique (email);
alter table calendar add foreign key (owner_id) references app_user on delete cascade;
create index on calendar (owner_id);
alter table event add foreign key (calendar_id) references calendar on delete cascade;
alter table event add foreign key (created_by) references app_user on delete set null;
create index event_single on event (calendar_id, starts_at, ends_at) where rrule is null;
create index event_created_by on event (created_by);
create index event_recurring on event (calendar_id, recurrence_end, starts_at) where rrule is not null;

-- Core reads as functions, for servers that expose functions (PostGraphile).
-- Single events looked back at most 31 days for those that span into the window,
-- plus recurring masters whose recurrence range touches it (expanded by the caller).
create function events_in_window(calendar_ids uuid[], from_ts timestamptz, to_ts timestamptz)
returns setof event language sql stable as $$
  select * from cal.event e
   where e.calendar_id = any (calendar_ids) and e.rrule is null
     and e.starts_at >= from_ts - interval '31 days' and e.starts_at < to_ts and e.ends_at > from_ts
  union all
  select * from cal.event e
   where e.calendar_id = any (calendar_ids) and e.rrule is not null
     and e.recurrence_end >= from_ts and e.starts_at < to_ts
$$;
reset synchronous_commit;
vacuum (analyze) app_user; vacuum (analyze) calendar; vacuum (analyze) event;
checkpoint;
