-- Roles on resources count for those who belong to the organisation, and what only its managers see is seen by those only.
-- Roles: 10 VIEWER, 30 APPROVER, 40 MANAGER. Resource managers, administrators and owners of the organisation manage all.
create or replace function resource_access(asker viewer) returns table (resource_id uuid, organisation_id uuid, role smallint)
language sql stable parallel safe rows 100 as $$
  select held.resource_id, held.organisation_id, least(max(held.role), (asker).max_role)
  from (
    select r.id as resource_id, r.organisation_id, case when m.role >= 20 then 40 else 10 end::smallint as role
    from memberships m join resources r on r.organisation_id = m.organisation_id
    where m.user_id = (asker).user_id and (m.role >= 20 or r.visibility = 0)
    union all
    -- Whoever left the organisation keeps nothing, also where the row of their role is still there.
    -- With visibility 2 a role as viewer, often of what it is in, is not enough: approvers and managers see it.
    select r.id, r.organisation_id, h.role
    from resource_roles h join resources r on r.path @> array[h.resource_id]
    join memberships m on m.organisation_id = r.organisation_id and m.user_id = h.user_id
    where h.user_id = (asker).user_id and (r.visibility < 2 or h.role >= 30)
    union all
    -- Members of a group are members of its organisation: their rows in the group go with their membership.
    select r.id, r.organisation_id, h.role
    from group_members g join resource_roles h on h.group_id = g.group_id join resources r on r.path @> array[h.resource_id]
    where g.user_id = (asker).user_id and (r.visibility < 2 or h.role >= 30)
    union all
    select r.id, r.organisation_id, 10::smallint
    from resources r join memberships m on m.organisation_id = r.organisation_id and m.user_id = r.user_id
    where r.user_id = (asker).user_id
  ) held
  where (asker).resource_ids is null or held.resource_id = any ((asker).resource_ids)
  group by held.resource_id, held.organisation_id
$$;
comment on column resources.visibility is '0 all members of the organisation, 1 those with a role on it, 2 its approvers and managers';
