-- Outgoing webhooks: a person's subscriptions to kinds of changes, what is delivered to them, and every attempt of it.
create table webhooks (
  id uuid primary key,
  owner_user_id uuid not null constraint webhooks_owner_user_id_fkey references users (id) on delete cascade,
  version integer not null default 1,
  name text not null,
  url text not null,
  kinds integer[] not null constraint webhooks_kinds_check check (cardinality(kinds) > 0),
  scopes text[] not null,
  calendar_ids uuid[],
  document text,
  secret bytea not null,
  former_secret bytea,
  former_secret_until timestamptz,
  is_enabled boolean not null default true,
  active_since timestamptz not null,
  paused_at timestamptz,
  paused_reason smallint,
  rejected_in_a_row integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint webhooks_former_secret_check check ((former_secret is null) = (former_secret_until is null)),
  constraint webhooks_paused_reason_check check ((paused_at is null) = (paused_reason is null))
);
comment on column webhooks.kinds is 'ten times the code of the entity and the code of what happens to it, of each kind of change';
comment on column webhooks.scopes is 'what of its owner''s rights it may use';
comment on column webhooks.calendar_ids is 'the only calendars that it is for; null for all that its owner may see';
comment on column webhooks.document is 'the GraphQL query whose answer is sent along';
comment on column webhooks.secret is 'what signs what is sent, sealed';
comment on column webhooks.former_secret is 'what signs beside it until former_secret_until, sealed';
comment on column webhooks.active_since is 'since when it is enabled: what happened before is not delivered';
comment on column webhooks.paused_reason is '0 REJECTING, 1 GONE, 2 REFUSED, 3 UNREACHABLE';
create index webhooks_owner_user_id_idx on webhooks (owner_user_id, id);

create table webhook_deliveries (
  id uuid primary key,
  webhook_id uuid not null constraint webhook_deliveries_webhook_id_fkey references webhooks (id) on delete cascade,
  change_tx xid8,
  change_seq bigint,
  entity smallint,
  kind smallint,
  entity_id uuid,
  calendar_id uuid,
  happened_at timestamptz not null,
  state smallint not null constraint webhook_deliveries_state_check check (state between 0 and 4),
  attempts integer not null default 0,
  error text,
  due timestamptz not null,
  lease_until timestamptz,
  claim uuid,
  swept_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint webhook_deliveries_change_key unique (webhook_id, change_tx, change_seq),
  constraint webhook_deliveries_change_check
    check (num_nulls(change_tx, change_seq, entity, kind, entity_id) in (0, 5))
);
comment on column webhook_deliveries.change_tx is 'with change_seq the position of its change: there is one delivery of each change; null for a ping';
comment on column webhook_deliveries.state is '0 PENDING, 1 SENDING, 2 DELIVERED, 3 FAILED, 4 DROPPED';
comment on column webhook_deliveries.attempts is 'attempts since it was made, or was last replayed';
comment on column webhook_deliveries.error is 'what went wrong last, or why it was dropped';
comment on column webhook_deliveries.claim is 'which attempt has it while it is SENDING, until lease_until';
comment on column webhook_deliveries.swept_at is 'when it was last found overdue and queued again';
create index webhook_deliveries_webhook_id_idx on webhook_deliveries (webhook_id, id);
create index webhook_deliveries_pending_idx on webhook_deliveries (due) where state = 0;
create index webhook_deliveries_sending_idx on webhook_deliveries (lease_until) where state = 1;
create index webhook_deliveries_due_idx on webhook_deliveries (due);

create table webhook_attempts (
  delivery_id uuid constraint webhook_attempts_delivery_id_fkey references webhook_deliveries (id) on delete cascade,
  number integer,
  at timestamptz not null,
  milliseconds integer not null,
  status smallint,
  error text,
  response text,
  primary key (delivery_id, number)
);
comment on column webhook_attempts.status is 'the status that was answered; null without an answer';
comment on column webhook_attempts.response is 'the beginning of the answer''s body';

-- What of the change log has been turned into deliveries. Begins here: nothing that was before has a subscription.
insert into relay_cursors (name, tx, seq)
values ('webhooks', (change_horizon()::text::bigint - 1)::text::xid8, 9223372036854775807)
on conflict do nothing;
