-- How each person arranges their calendars: groups, order, a colour of their own. It grants nothing.
create table calendar_groups (
  id uuid primary key,
  user_id uuid not null constraint calendar_groups_user_id_fkey references users (id) on delete cascade,
  name text not null,
  position integer not null,
  is_collapsed boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint calendar_groups_id_user_id_key unique (id, user_id)
);
create index calendar_groups_user_id_idx on calendar_groups (user_id, position, id);
comment on column calendar_groups.position is 'among the groups of its person; only the order means something';

alter table calendar_preferences
  add column color text,
  add column group_id uuid,
  add column position integer,
  add constraint calendar_preferences_group_id_fkey foreign key (group_id, user_id)
    references calendar_groups (id, user_id) on delete set null (group_id);
create index calendar_preferences_group_id_idx on calendar_preferences (group_id) where group_id is not null;
comment on column calendar_preferences.color is 'the person''s own colour for it, #rrggbb; null for the calendar''s';
comment on column calendar_preferences.position is 'within its group; only the order means something; null comes last';
