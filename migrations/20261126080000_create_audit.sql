-- The audit log: security-relevant acts, each with who, what, from where and how it ended. Rows are only ever added.
-- Writers do not wait for each other: the chain of hashes is made afterwards, by the one worker that leads, in the order in
-- which it finds the rows. Until then `position` is null.
create table audit_entries (
  id uuid primary key,
  at timestamptz not null,
  action text not null,
  outcome smallint not null constraint audit_entries_outcome_check check (outcome in (0, 1)),
  actor_user_id uuid,
  via smallint not null constraint audit_entries_via_check check (via between 0 and 5),
  credential_id uuid,
  organisation_id uuid,
  subject text,
  address text,
  user_agent text,
  details text,
  position bigint,
  previous_hash bytea,
  hash bytea,
  constraint audit_entries_seal_check
    check (num_nonnulls(position, previous_hash, hash) in (0, 3) and length(hash) = 32 and length(previous_hash) = 32)
);
comment on column audit_entries.outcome is '0 DONE, 1 REFUSED';
comment on column audit_entries.actor_user_id is 'who did it, kept when the account is gone; null for whoever is not known';
comment on column audit_entries.via is 'how the actor was known: 0 NOBODY, 1 SESSION, 2 TOKEN, 3 LINK, 4 COMMAND_LINE, 5 WORKER';
comment on column audit_entries.credential_id is 'the session, token or link';
comment on column audit_entries.organisation_id is 'in which organisation: its administrators read the entry too';
comment on column audit_entries.subject is 'to what it was done, as the API writes its id';
comment on column audit_entries.details is 'a JSON object, kept as it was written because it is part of the hash';
comment on column audit_entries.position is 'the place in the chain, counted from 1 without gaps; null until the entry is sealed';
comment on column audit_entries.previous_hash is 'the hash of the entry at the position before; 32 zero octets for the first';
comment on column audit_entries.hash is 'SHA-256 of the previous hash, the position and everything that the entry says';
-- Finds the place of an entry, the end of the chain, and (nulls are in it) what is not sealed yet.
create unique index audit_entries_position_key on audit_entries (position);
create index audit_entries_organisation_id_idx on audit_entries (organisation_id, id) where organisation_id is not null;
create index audit_entries_actor_user_id_idx on audit_entries (actor_user_id, id) where actor_user_id is not null;
create index audit_entries_subject_idx on audit_entries (subject, id) where subject is not null;
create index audit_entries_action_idx on audit_entries (action, id);

-- Keeps honest programs from changing the past. Whoever owns the database can take this away; the chain shows it.
create function audit_entries_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null then
    old.position := new.position;
    old.previous_hash := new.previous_hash;
    old.hash := new.hash;
    if old is not distinct from new then
      return new;
    end if;
  elsif tg_op = 'DELETE' and old.position is not null and current_setting('cal3.audit_trim', true) = 'on' then
    return old;
  end if;
  raise exception 'entries of the audit log are not changed' using errcode = 'restrict_violation';
end
$$;
create trigger audit_entries_guard before update or delete on audit_entries
  for each row execute function audit_entries_guard();
create trigger audit_entries_guard_all before truncate on audit_entries
  for each statement execute function audit_entries_guard();
