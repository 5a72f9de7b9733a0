-- Invitations into organisations, and the secrets with which they are accepted. Accepted and revoked ones are deleted: the
-- audit log remembers them.
create table invitations (
  id uuid primary key,
  organisation_id uuid not null constraint invitations_organisation_id_fkey references organisations (id) on delete cascade,
  email text not null,
  role smallint not null constraint invitations_role_check check (role in (10, 20, 30, 40)),
  invited_by uuid constraint invitations_invited_by_fkey references users (id) on delete set null,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null
);
comment on column invitations.role is '10 MEMBER, 20 RESOURCE_MANAGER, 30 ADMIN, 40 OWNER';
create unique index invitations_email_key on invitations (organisation_id, lower(email));
create index invitations_organisation_id_idx on invitations (organisation_id, id);
create index invitations_invited_by_idx on invitations (invited_by) where invited_by is not null;
create index invitations_expires_at_idx on invitations (expires_at);

-- A mail that is sent twice, because nobody knows whether the first one arrived, has another secret; each works until the
-- invitation is sent anew on purpose.
create table invitation_secrets (
  secret_hash bytea primary key,
  invitation_id uuid not null
    constraint invitation_secrets_invitation_id_fkey references invitations (id) on delete cascade,
  created_at timestamptz not null
);
comment on column invitation_secrets.secret_hash is 'SHA-256 of the secret in the link, which is not kept';
create index invitation_secrets_invitation_id_idx on invitation_secrets (invitation_id);

-- The one place that says who holds which role in an organisation: every query that reads for a viewer joins it. A token
-- that is narrowed to calendars or resources reaches no organisation.
-- Roles: 10 MEMBER, 20 RESOURCE_MANAGER, 30 ADMIN, 40 OWNER.
create function organisation_access(asker viewer) returns table (organisation_id uuid, role smallint)
language sql stable parallel safe rows 5 as $$
  select m.organisation_id, m.role
  from memberships m
  where m.user_id = (asker).user_id and (asker).calendar_ids is null and (asker).resource_ids is null
$$;

-- Lists of people are in the order of their names.
create index users_name_idx on users (lower(name), id);
