-- Browsers that are told by Web Push what their people are told. Where a browser is told, and the keys of its messages, is sealed.
create table push_subscriptions (
  id uuid primary key,
  user_id uuid not null constraint push_subscriptions_user_id_fkey references users (id) on delete cascade,
  endpoint_hash bytea not null constraint push_subscriptions_endpoint_hash_key unique,
  sealed bytea not null,
  key_id bytea not null,
  server_key text not null,
  name text not null,
  created_at timestamptz not null,
  told_at timestamptz
);
comment on column push_subscriptions.endpoint_hash is 'SHA-256 of the address: one browser is one row, whoever is signed in there';
comment on column push_subscriptions.sealed is 'the address and the keys p256dh and auth, as JSON';
comment on column push_subscriptions.key_id is 'which key of the server sealed it';
comment on column push_subscriptions.server_key is 'the public key of the server to which the browser bound it (VAPID)';
comment on column push_subscriptions.name is 'what the browser calls itself, for its person';
comment on column push_subscriptions.told_at is 'when its push service last took a message';
create index push_subscriptions_user_id_idx on push_subscriptions (user_id, id);
create index push_subscriptions_key_id_idx on push_subscriptions (key_id);
