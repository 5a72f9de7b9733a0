-- The rows of schema cal in Cal3's own tables: resources of the organisation and of the type that are given, booked by the person
-- with the mail :mail. Nothing but the start's grid restricts them.
\set QUIET on
set client_min_messages = warning;
set synchronous_commit = off;
select id as booker from users where email = :'mail' \gset
select id as organisation from organisations limit 1 \gset
select id as type from resource_types limit 1 \gset
insert into resources (id, organisation_id, type_id, path, name, time_zone, created_at, updated_at)
select id, :'organisation', :'type', array[id], name, 'UTC', now(), now() from cal.resource;
insert into reservations (id, organisation_id, code, status, booker_user_id, created_by, summary, starts_at, ends_at, time_zone, change_until,
  created_at, updated_at)
select id, :'organisation', 'B' || row_number() over (), 2, :'booker', :'booker', 'Booked', lower(during), upper(during), 'UTC', lower(during), created_at, created_at
from cal.reservation;
set session_replication_role = replica;    -- each was free in schema cal already
insert into occupancies (id, resource_id, reservation_id, during, is_exclusive, holds)
select id, resource_id, id, during, true, true from cal.reservation order by lower(during);
set session_replication_role = origin;
vacuum analyze resources; vacuum analyze reservations; vacuum analyze occupancies;
