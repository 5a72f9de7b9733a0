-- The days on which the resources of an organisation are closed, or have other hours, as their rules say.
create table holidays (
  organisation_id uuid not null constraint holidays_organisation_id_fkey references organisations (id) on delete cascade,
  date date not null,
  name text not null,
  primary key (organisation_id, date)
);
