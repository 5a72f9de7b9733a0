-- The rows of schema cal in Cal3's own tables, all calendars in the hands of the user with the mail :mail.
-- A recurring row, which the peers return as it is, repeats monthly here: it is expanded, and a window of 31 days still
-- holds as many rows as theirs.
\set QUIET on
set client_min_messages = warning;
set synchronous_commit = off;
select id as owner from users where email = :'mail' \gset
delete from calendars where id in (select id from cal.calendar);
insert into calendars (id, owner_user_id, name, color, time_zone, created_at, updated_at)
select id, :'owner', name, color, timezone, created_at, created_at from cal.calendar;
insert into events (id, calendar_id, uid, time_kind, start_local, end_local, time_zone, recurrence, during, summary, description, location, created_at, updated_at)
select id, calendar_id, id::text, 1, starts_at at time zone timezone, ends_at at time zone timezone, timezone,
  case when rrule is not null then 'RRULE:FREQ=MONTHLY;UNTIL=' || to_char(recurrence_end at time zone timezone, 'YYYYMMDD"T"HH24MISS') end,
  tstzrange(starts_at, greatest(ends_at, recurrence_end + (ends_at - starts_at))),
  title, description, location, created_at, updated_at
from cal.event;
vacuum analyze calendars; vacuum analyze events;
