-- When people work. Whoever has no row works at any time, as far as anybody knows.
create table working_hours (
  user_id uuid primary key constraint working_hours_user_id_fkey references users (id) on delete cascade,
  hours jsonb not null
);
comment on column working_hours.hours is 'hours of each weekday and dates with hours of their own, on the clocks of the zone of the person';
