-- Secrets that rules name, such as the address of a chat's incoming webhook: sealed, and never shown again whole.
create table rule_secrets (
  rule_id uuid constraint rule_secrets_rule_id_fkey references rules (id) on delete cascade,
  name text,
  sealed bytea not null,
  hint text not null,
  updated_at timestamptz not null,
  primary key (rule_id, name)
);
comment on column rule_secrets.hint is 'what is shown of it: of an address the scheme and the host';

-- How many mails the rules of somebody sent of late, for the limit of them.
create index jobs_rule_mail_idx on jobs (owner_user_id, created_at)
  where kind = 'mail' and payload -> 'mail' ->> 'kind' = 'rule_notice';
