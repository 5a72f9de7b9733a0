-- What each reader of the change log may know of a row.
alter table changes
  alter column owner_user_id drop not null,
  add column owner_organisation_id uuid,
  add column audience_id uuid,
  add column min_role_before smallint not null default 20,
  add column min_role_after smallint not null default 20,
  add column touches_busy boolean not null default false,
  add constraint changes_owner_check check (num_nonnulls(owner_user_id, owner_organisation_id) = 1) not valid;
comment on column changes.owner_organisation_id is 'whose data it is, when it belongs to an organisation';
comment on column changes.audience_id is 'the user, group or organisation that alone is told: of gaining or losing a calendar';
comment on column changes.min_role_before is 'the role on the calendar (or in the organisation) that was needed to see the entity before';
comment on column changes.min_role_after is 'the role that is needed to see it now';
comment on column changes.touches_busy is 'whether it may change when the calendar is busy: told to those who see no more than that';
comment on column changes.entity is '0 USER, 1 CALENDAR, 2 EVENT, 3 IMPORT, 4 ORGANISATION, 5 MEMBERSHIP, 6 GROUP, 7 CALENDAR_SHARE, 8 TOKEN, 9 SESSION, 10 INVITATION, 11 CALENDAR_GROUP';
create index changes_owner_organisation_id_idx on changes (owner_organisation_id, tx, seq)
  where owner_organisation_id is not null;
create index changes_audience_id_idx on changes (audience_id, tx, seq) where audience_id is not null;

alter table events add column created_by uuid
  constraint events_created_by_fkey references users (id) on delete set null;
comment on column events.created_by is 'sees the event also when it is private';
