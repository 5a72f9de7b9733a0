-- People whose time can be booked: each a unit, so that the constraint that keeps rooms from being taken twice keeps people.
alter table resource_types add column is_people boolean not null default false;
comment on column resource_types.is_people is 'whether its resources are people''s hours, which only the people make';
create unique index resource_types_people_key on resource_types (organisation_id) where is_people;

alter table resources
  add column calendar_id uuid constraint resources_calendar_id_fkey references calendars (id) on delete set null,
  add constraint resources_person_check check (user_id is null or quantity = 1);
comment on column resources.calendar_id is 'of a person''s hour: where what is booked is written; null: their oldest calendar';
create index resources_calendar_id_idx on resources (calendar_id) where calendar_id is not null;
create unique index resources_person_key on resources (organisation_id, user_id) where user_id is not null;

-- The events that follow a reservation in the calendars of the people whose time it is.
create table reservation_hosts (
  reservation_id uuid not null constraint reservation_hosts_reservation_id_fkey references reservations (id) on delete cascade,
  user_id uuid not null constraint reservation_hosts_user_id_fkey references users (id) on delete cascade,
  event_id uuid not null constraint reservation_hosts_event_id_fkey references events (id) on delete cascade,
  primary key (reservation_id, user_id),
  constraint reservation_hosts_event_id_key unique (event_id)
);
create index reservation_hosts_user_id_idx on reservation_hosts (user_id);
