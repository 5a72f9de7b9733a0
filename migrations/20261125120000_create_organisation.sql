-- Organisations: who belongs to them, in which role, and in which groups.
create table organisations (
  id uuid primary key,
  name text not null,
  slug text not null constraint organisations_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9])*$'),
  time_zone text not null,
  locale text not null default 'en',
  color text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index organisations_slug_key on organisations (slug);

create table memberships (
  organisation_id uuid not null constraint memberships_organisation_id_fkey references organisations (id) on delete cascade,
  user_id uuid not null constraint memberships_user_id_fkey references users (id) on delete cascade,
  role smallint not null constraint memberships_role_check check (role in (10, 20, 30, 40)),
  created_at timestamptz not null,
  primary key (organisation_id, user_id)
);
comment on column memberships.role is '10 MEMBER, 20 RESOURCE_MANAGER, 30 ADMIN, 40 OWNER';
create index memberships_user_id_idx on memberships (user_id, role);

create table groups (
  id uuid primary key,
  organisation_id uuid not null constraint groups_organisation_id_fkey references organisations (id) on delete cascade,
  name text not null,
  description text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint groups_id_organisation_id_key unique (id, organisation_id)
);
create unique index groups_name_key on groups (organisation_id, lower(name));

-- Only members of the organisation can be in its groups: whoever leaves it, leaves them.
create table group_members (
  group_id uuid not null,
  organisation_id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null,
  primary key (group_id, user_id),
  constraint group_members_group_id_fkey foreign key (group_id, organisation_id)
    references groups (id, organisation_id) on delete cascade,
  constraint group_members_user_id_fkey foreign key (organisation_id, user_id)
    references memberships (organisation_id, user_id) on delete cascade
);
create index group_members_user_id_idx on group_members (user_id);
create index group_members_membership_idx on group_members (organisation_id, user_id);
