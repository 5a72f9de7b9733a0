-- Service accounts: users that no person signs in as, made by an organisation for its programs.
alter table users
  alter column email drop not null,
  add column service_of uuid constraint users_service_of_fkey references organisations (id) on delete cascade,
  add column email_verified_at timestamptz,
  add constraint users_email_check check ((email is null) = (service_of is not null));
create index users_service_of_idx on users (service_of) where service_of is not null;
comment on column users.service_of is 'the organisation whose service account this is; null for a person';

-- Tokens of integrators. What one may do is its scopes, narrowed to its calendars and resources, within its owner's rights.
create table tokens (
  id uuid primary key,
  user_id uuid not null constraint tokens_user_id_fkey references users (id) on delete cascade,
  name text not null,
  secret_hash bytea not null,
  hint text not null,
  scopes text[] not null,
  calendar_ids uuid[],
  resource_ids uuid[],
  created_by uuid constraint tokens_created_by_fkey references users (id) on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  last_used_address text,
  revoked_at timestamptz
);
create unique index tokens_secret_hash_key on tokens (secret_hash);
create index tokens_user_id_idx on tokens (user_id, id);
comment on column tokens.secret_hash is 'SHA-256 of the token, which is shown once and not kept';
comment on column tokens.hint is 'its last characters, to tell it from others';
