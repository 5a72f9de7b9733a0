-- Who people are at other services that vouch for them (OpenID Connect).
create table identities (
  id uuid primary key,
  user_id uuid not null constraint identities_user_id_fkey references users (id) on delete cascade,
  provider text not null,
  issuer text not null,
  subject text not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
comment on column identities.provider is 'the name of the service in the configuration';
comment on column identities.subject is 'never reassigned by the issuer; together they name a person there';
comment on column identities.label is 'the mail address or name there, to tell one from another';
create unique index identities_subject_key on identities (issuer, subject);
create index identities_user_id_idx on identities (user_id, id);
