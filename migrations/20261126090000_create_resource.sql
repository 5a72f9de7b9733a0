-- What can be reserved: types, a tree of resources (site, floor, room), who manages them, what belongs together.
create table resource_types (
  id uuid primary key,
  organisation_id uuid not null constraint resource_types_organisation_id_fkey references organisations (id) on delete cascade,
  name text not null,
  icon text,
  color text not null,
  fields jsonb not null default '[]',
  policy jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint resource_types_id_organisation_id_key unique (id, organisation_id)
);
create unique index resource_types_name_key on resource_types (organisation_id, lower(name));
comment on column resource_types.fields is 'the attributes that its resources have, and what bookers fill in';
comment on column resource_types.policy is 'the rules of those of its resources that have none of their own';

create table resources (
  id uuid primary key,
  organisation_id uuid not null constraint resources_organisation_id_fkey references organisations (id) on delete cascade,
  type_id uuid not null,
  parent_id uuid,
  path uuid[] not null,
  name text not null,
  description text,
  time_zone text not null,
  photo_url text,
  attributes jsonb not null default '{}',
  quantity integer not null default 1 constraint resources_quantity_check check (quantity between 1 and 100000),
  seats integer constraint resources_seats_check check (seats > 0),
  visibility smallint not null default 0 constraint resources_visibility_check check (visibility between 0 and 2),
  is_reservable boolean not null default true,
  user_id uuid constraint resources_user_id_fkey references users (id) on delete set null,
  policy jsonb,
  policy_version integer not null default 1,
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz,
  constraint resources_id_organisation_id_key unique (id, organisation_id),
  constraint resources_type_id_fkey foreign key (type_id, organisation_id) references resource_types (id, organisation_id),
  constraint resources_parent_id_fkey foreign key (parent_id, organisation_id) references resources (id, organisation_id),
  constraint resources_path_check check (path[cardinality(path)] = id and cardinality(path) between 1 and 8)
);
comment on column resources.path is 'from the top of the tree down to itself';
comment on column resources.quantity is '1: a unit, which one reservation at a time may have; more: a pool of as many';
comment on column resources.seats is 'how many people fit, for those who look for it';
comment on column resources.visibility is '0 all members of the organisation, 1 its viewers, 2 its managers';
comment on column resources.user_id is 'whose time it is, when the resource is a person''s hour';
comment on column resources.policy is 'its own rules; null: those of its type';
comment on column resources.archived_at is 'since when it can be reserved no more, while its reservations are kept';
create index resources_organisation_id_idx on resources (organisation_id, id);
create index resources_type_id_idx on resources (type_id);
create index resources_parent_id_idx on resources (parent_id);
create index resources_path_idx on resources using gin (path);
create index resources_user_id_idx on resources (user_id) where user_id is not null;

-- Each version of a resource's or a type's rules, for whoever asks what held when.
create table policy_versions (
  subject_id uuid not null,
  version integer not null,
  organisation_id uuid not null constraint policy_versions_organisation_id_fkey references organisations (id) on delete cascade,
  policy jsonb,
  created_by uuid constraint policy_versions_created_by_fkey references users (id) on delete set null,
  created_at timestamptz not null,
  primary key (subject_id, version)
);
comment on column policy_versions.subject_id is 'the resource or the type';

-- People and groups with a role on a resource and on everything below it in the tree.
create table resource_roles (
  id uuid primary key,
  resource_id uuid not null constraint resource_roles_resource_id_fkey references resources (id) on delete cascade,
  user_id uuid constraint resource_roles_user_id_fkey references users (id) on delete cascade,
  group_id uuid constraint resource_roles_group_id_fkey references groups (id) on delete cascade,
  role smallint not null constraint resource_roles_role_check check (role in (10, 30, 40)),
  created_at timestamptz not null,
  constraint resource_roles_grantee_check check (num_nonnulls(user_id, group_id) = 1),
  constraint resource_roles_grantee_key unique nulls not distinct (resource_id, user_id, group_id)
);
comment on column resource_roles.role is '10 VIEWER, 30 APPROVER, 40 MANAGER';
create index resource_roles_user_id_idx on resource_roles (user_id) where user_id is not null;
create index resource_roles_group_id_idx on resource_roles (group_id) where group_id is not null;

-- Accessories: what is reserved with a resource, or can be.
create table resource_links (
  resource_id uuid not null constraint resource_links_resource_id_fkey references resources (id) on delete cascade,
  accessory_id uuid not null constraint resource_links_accessory_id_fkey references resources (id) on delete cascade,
  quantity integer not null default 1 constraint resource_links_quantity_check check (quantity >= 1),
  is_required boolean not null default false,
  primary key (resource_id, accessory_id),
  constraint resource_links_self_check check (resource_id <> accessory_id)
);
create index resource_links_accessory_id_idx on resource_links (accessory_id);

-- The one place that says who holds which role on a resource.
-- Roles: 10 VIEWER, 30 APPROVER, 40 MANAGER. Resource managers, administrators and owners of the organisation manage all.
create function resource_access(asker viewer) returns table (resource_id uuid, organisation_id uuid, role smallint)
language sql stable parallel safe rows 100 as $$
  select held.resource_id, held.organisation_id, least(max(held.role), (asker).max_role)
  from (
    select r.id as resource_id, r.organisation_id, case when m.role >= 20 then 40 else 10 end::smallint as role
    from memberships m join resources r on r.organisation_id = m.organisation_id
    where m.user_id = (asker).user_id and (m.role >= 20 or r.visibility = 0)
    union all
    select r.id, r.organisation_id, h.role
    from resource_roles h join resources r on r.path @> array[h.resource_id]
    where h.user_id = (asker).user_id
    union all
    select r.id, r.organisation_id, h.role
    from group_members g join resource_roles h on h.group_id = g.group_id join resources r on r.path @> array[h.resource_id]
    where g.user_id = (asker).user_id
    union all
    select r.id, r.organisation_id, 10::smallint
    from resources r where r.user_id = (asker).user_id
  ) held
  where (asker).resource_ids is null or held.resource_id = any ((asker).resource_ids)
  group by held.resource_id, held.organisation_id
$$;
