-- Secrets that go out by mail: whoever sends one back has read the mail. Each works once and for a while.
create table one_time_secrets (
  secret_hash bytea primary key,
  user_id uuid not null constraint one_time_secrets_user_id_fkey references users (id) on delete cascade,
  purpose smallint not null constraint one_time_secrets_purpose_check check (purpose between 0 and 1),
  address text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on column one_time_secrets.secret_hash is 'SHA-256 of the secret in the mail, which is not kept';
comment on column one_time_secrets.purpose is '0 CONFIRM_ADDRESS, 1 RESET_PASSWORD';
comment on column one_time_secrets.address is 'where the mail went';
create index one_time_secrets_user_id_idx on one_time_secrets (user_id, purpose);
create index one_time_secrets_expires_at_idx on one_time_secrets (expires_at);
