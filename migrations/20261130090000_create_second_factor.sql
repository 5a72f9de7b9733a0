-- The second step of signing in: the secret that an authenticator app shares (RFC 6238), and codes for when it is lost.
create table second_factors (
  user_id uuid primary key constraint second_factors_user_id_fkey references users (id) on delete cascade,
  secret bytea not null,
  created_at timestamptz not null,
  enabled_at timestamptz,
  last_step bigint not null default 0
);
comment on column second_factors.secret is 'encrypted with ENCRYPTION_KEY; octets 2 to 5 name the key';
comment on column second_factors.enabled_at is 'since when signing in takes it; null until the app has proved to have the secret';
comment on column second_factors.last_step is 'the time step of the last code that was taken: no code is taken twice';

create table recovery_codes (
  user_id uuid not null constraint recovery_codes_user_id_fkey references second_factors (user_id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on column recovery_codes.code_hash is 'SHA-256 of the code, which is shown once and not kept';
