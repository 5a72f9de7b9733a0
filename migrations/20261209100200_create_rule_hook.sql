-- The secret addresses at which messages come in that rules wait for. Of an address only its SHA-256 is kept.
create table rule_hooks (
  rule_id uuid primary key constraint rule_hooks_rule_id_fkey references rules (id) on delete cascade,
  address_hash bytea not null constraint rule_hooks_address_hash_key unique,
  secret bytea not null,
  former_secret bytea,
  former_secret_until timestamptz,
  issued_at timestamptz not null,
  rotated_at timestamptz not null,
  constraint rule_hooks_former_secret_check check ((former_secret is null) = (former_secret_until is null))
);
comment on column rule_hooks.secret is 'what signs the messages, sealed';
comment on column rule_hooks.former_secret is 'what may sign them too until former_secret_until, sealed';
comment on column rule_hooks.issued_at is 'when the address was made';
comment on column rule_hooks.rotated_at is 'when the secret was made';

-- The messages that came in, so that one that comes again makes no second run.
create table rule_messages (
  rule_id uuid constraint rule_messages_rule_id_fkey references rules (id) on delete cascade,
  message_id text,
  received_at timestamptz not null,
  primary key (rule_id, message_id)
);
comment on column rule_messages.message_id is 'its webhook-id';
create index rule_messages_received_at_idx on rule_messages (received_at);
