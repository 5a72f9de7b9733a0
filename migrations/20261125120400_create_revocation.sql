-- Sessions, tokens and public links that were ended before their time. Every api process keeps those of the last day in
-- memory, so that an access token that is checked without the database stops at once with its session.
create table revocations (
  credential_id uuid primary key,
  at timestamptz not null
);
create index revocations_at_idx on revocations (at);
