-- Reservations, and the times that resources are taken for: by reservations and by blackouts. What may overlap is decided
-- here, for every writer.
create table reservation_series (
  id uuid primary key,
  organisation_id uuid not null constraint reservation_series_organisation_id_fkey references organisations (id) on delete cascade,
  recurrence text not null,
  time_zone text not null,
  created_by uuid constraint reservation_series_created_by_fkey references users (id) on delete set null,
  created_at timestamptz not null
);
comment on column reservation_series.recurrence is 'RRULE, RDATE and EXDATE as RFC 5545 content lines, as they were asked for';

create table reservations (
  id uuid primary key,
  organisation_id uuid not null constraint reservations_organisation_id_fkey references organisations (id) on delete cascade,
  code text not null,
  status smallint not null constraint reservations_status_check check (status between 0 and 9),
  series_id uuid constraint reservations_series_id_fkey references reservation_series (id) on delete set null,
  booker_user_id uuid constraint reservations_booker_user_id_fkey references users (id) on delete set null,
  guest jsonb,
  created_by uuid constraint reservations_created_by_fkey references users (id) on delete set null,
  summary text not null default '',
  note text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  answers jsonb not null default '{}',
  priority smallint not null default 0,
  held_until timestamptz,
  change_until timestamptz not null,
  check_in_from timestamptz,
  check_in_until timestamptz,
  no_show_at timestamptz,
  checked_in_at timestamptz,
  checked_out_at timestamptz,
  decided_by uuid constraint reservations_decided_by_fkey references users (id) on delete set null,
  decided_at timestamptz,
  decision_note text,
  event_id uuid constraint reservations_event_id_fkey references events (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint reservations_code_key unique (code),
  constraint reservations_times_check check (starts_at < ends_at),
  constraint reservations_held_until_check check ((status = 0) <= (held_until is not null))
);
comment on column reservations.status is '0 HELD, 1 REQUESTED, 2 CONFIRMED, 3 CHECKED_IN, 4 COMPLETED, 5 DECLINED, 6 CANCELLED, 7 EXPIRED, 8 NO_SHOW, 9 WAITLISTED';
comment on column reservations.guest is 'name, address, zone and language of whoever books without an account';
comment on column reservations.starts_at is 'without buffers; as are ends_at and the deadlines';
create index reservations_organisation_id_idx on reservations (organisation_id, starts_at, id);
create index reservations_booker_user_id_idx on reservations (booker_user_id, starts_at, id) where booker_user_id is not null;
create index reservations_series_id_idx on reservations (series_id) where series_id is not null;
create index reservations_event_id_idx on reservations (event_id) where event_id is not null;
create index reservations_held_until_idx on reservations (held_until) where status = 0;
create index reservations_requested_idx on reservations (organisation_id, starts_at) where status = 1;
create index reservations_no_show_at_idx on reservations (no_show_at) where status = 2 and no_show_at is not null;
create index reservations_ends_at_idx on reservations (ends_at) where status in (2, 3);

create table blackouts (
  id uuid primary key,
  organisation_id uuid not null constraint blackouts_organisation_id_fkey references organisations (id) on delete cascade,
  resource_id uuid not null constraint blackouts_resource_id_fkey references resources (id) on delete cascade,
  reason text not null,
  start_local timestamp not null,
  end_local timestamp not null,
  time_zone text not null,
  recurrence text,
  materialised_until timestamptz,
  created_by uuid constraint blackouts_created_by_fkey references users (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint blackouts_times_check check (start_local < end_local)
);
comment on column blackouts.materialised_until is 'of a recurring one: until when its ranges are in occupancies';
create index blackouts_resource_id_idx on blackouts (resource_id, id);
create index blackouts_materialised_until_idx on blackouts (materialised_until) where materialised_until is not null;

-- What takes a resource: one row for each resource of a reservation, and for each range of a blackout.
create table occupancies (
  id uuid primary key,
  resource_id uuid not null constraint occupancies_resource_id_fkey references resources (id) on delete cascade,
  reservation_id uuid constraint occupancies_reservation_id_fkey references reservations (id) on delete cascade,
  blackout_id uuid constraint occupancies_blackout_id_fkey references blackouts (id) on delete cascade,
  during tstzrange not null,
  quantity integer not null default 1 constraint occupancies_quantity_check check (quantity >= 1),
  is_exclusive boolean not null,
  holds boolean not null,
  constraint occupancies_cause_check check (num_nonnulls(reservation_id, blackout_id) = 1),
  constraint occupancies_during_check check (
    not isempty(during) and lower_inc(during) and not upper_inc(during)
    and lower(during) > '-infinity' and upper(during) < 'infinity'),
  constraint occupancies_no_overlap exclude using gist (resource_id with =, during with &&) where (holds and is_exclusive)
);
comment on column occupancies.during is 'half-open, with the buffers around';
comment on column occupancies.is_exclusive is 'nothing else at the same time: on units, and for blackouts everywhere';
comment on column occupancies.holds is 'whether it takes the resource: not when it was cancelled, declined, missed or waits';
create index occupancies_pool_idx on occupancies using gist (resource_id, during) where (holds and not is_exclusive);
create unique index occupancies_reservation_id_key on occupancies (reservation_id, resource_id) where reservation_id is not null;
create index occupancies_blackout_id_idx on occupancies (blackout_id) where blackout_id is not null;

-- A pool has more than one place: at no instant may more be taken than it has, and nothing beside a blackout.
create function check_occupancy() returns trigger language plpgsql as $$
declare
  capacity integer;
  most bigint;
begin
  -- One writer at a time for each resource; whoever waited sees what the other committed.
  select quantity into capacity from resources where id = new.resource_id for no key update;
  if capacity = 1 then
    if not new.is_exclusive then
      raise exception using errcode = 'check_violation', constraint = 'occupancies_exclusive_check',
        message = 'what takes a unit is exclusive';
    end if;
    return null;
  end if;
  if new.is_exclusive then
    if new.reservation_id is not null then
      raise exception using errcode = 'check_violation', constraint = 'occupancies_exclusive_check',
        message = 'a reservation of a pool is not exclusive';
    end if;
    if exists (select from occupancies o
               where o.resource_id = new.resource_id and o.during && new.during and o.holds and not o.is_exclusive) then
      raise exception using errcode = 'exclusion_violation', constraint = 'occupancies_capacity',
        message = 'the pool is taken';
    end if;
    return null;
  end if;
  if exists (select from occupancies o
             where o.resource_id = new.resource_id and o.during && new.during and o.holds and o.is_exclusive) then
    raise exception using errcode = 'exclusion_violation', constraint = 'occupancies_capacity',
      message = 'the pool is closed';
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
create constraint trigger occupancies_capacity
  after insert or update of resource_id, during, quantity, is_exclusive, holds on occupancies
  for each row when (new.holds) execute function check_occupancy();

-- A pool that gets smaller must still hold what it has taken; a unit and a pool do not become each other while they are taken.
create function check_resource_quantity() returns trigger language plpgsql as $$
declare
  most bigint;
begin
  if (old.quantity = 1) <> (new.quantity = 1)
     and exists (select from occupancies o where o.resource_id = new.id and o.reservation_id is not null
                 and upper(o.during) > now()) then
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
create constraint trigger resources_quantity_taken
  after update of quantity on resources
  for each row when (new.quantity <> old.quantity) execute function check_resource_quantity();
