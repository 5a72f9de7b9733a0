-- Foreign VTIMEZONEs, kept as they came, addressed by the SHA-256 of their text.
create table time_zone_definitions (
  id bytea primary key,
  tzid text not null,
  vtimezone text not null
);

-- One row per VEVENT: a single event, a series, or the override of one occurrence (RECURRENCE-ID).
-- What the person said (local times and zones) is the truth; `during` is an index that can be computed again.
create table events (
  id uuid primary key,
  calendar_id uuid not null constraint events_calendar_id_fkey references calendars (id) on delete cascade,
  uid text not null,
  series_id uuid constraint events_series_id_fkey references events (id) on delete cascade,
  recurrence_id timestamp,
  time_kind smallint not null constraint events_time_kind_check check (time_kind between 0 and 3),
  start_local timestamp not null,
  end_local timestamp not null,
  time_zone text,
  end_time_zone text,
  zone_definition_id bytea constraint events_zone_definition_id_fkey references time_zone_definitions (id),
  duration text,
  recurrence text,
  during tstzrange not null,
  summary text not null,
  description text,
  location text,
  url text,
  status smallint not null default 1 constraint events_status_check check (status between 0 and 2),
  transparency smallint not null default 0 constraint events_transparency_check check (transparency between 0 and 1),
  classification smallint not null default 0 constraint events_classification_check check (classification between 0 and 2),
  color text,
  categories text[] not null default '{}',
  sequence integer not null default 0,
  extra text,
  subcomponents text,
  content_hash bytea,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint events_zone_check check ((time_kind = 1) = (time_zone is not null)),
  constraint events_uid_key unique nulls not distinct (calendar_id, uid, recurrence_id)
);
comment on column events.series_id is 'for an override: its series; null for an override whose series is not here (orphan)';
comment on column events.recurrence_id is 'RECURRENCE-ID: the original start of the occurrence it replaces, in the wall time of the series';
comment on column events.time_kind is '0 DATE, 1 ZONED, 2 FLOATING, 3 INSTANT (wall times are then UTC)';
comment on column events.end_local is 'exclusive, in end_time_zone where that is given, else in time_zone';
comment on column events.duration is 'ISO 8601, when the person gave a duration and not an end: each occurrence then has the same nominal length';
comment on column events.recurrence is 'RRULE, RDATE and EXDATE as RFC 5545 content lines, times in the wall time of the series';
comment on column events.during is 'from the first start to the last end of all that the row makes; date and floating times widened to any zone; no upper bound when endless';
comment on column events.status is '0 TENTATIVE, 1 CONFIRMED, 2 CANCELLED';
comment on column events.transparency is '0 OPAQUE, 1 TRANSPARENT';
comment on column events.classification is '0 PUBLIC, 1 PRIVATE, 2 CONFIDENTIAL';
comment on column events.extra is 'properties that Cal3 does not model, as content lines, for the round trip';
comment on column events.subcomponents is 'VALARM and other inner components, as they came';
create index events_calendar_id_during_idx on events using gist (calendar_id, during);
create index events_calendar_id_id_idx on events (calendar_id, id);
create index events_series_id_recurrence_id_idx on events (series_id, recurrence_id) where series_id is not null;
create index events_orphan_idx on events (calendar_id, uid) where recurrence_id is not null and series_id is null;
