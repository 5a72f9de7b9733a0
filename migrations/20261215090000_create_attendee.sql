-- Who organises an event and who is invited to it. They lie in its row, as all that it says: whatever copies, cuts or moves an event
-- keeps them. ORGANIZER and ATTENDEE of events that were imported before are among the lines of `extra`, and are read from there
-- until their row is written again.
alter table events add column participants jsonb;
comment on column events.participants is 'organizer: address, name, user (of this installation) and params; attendees: address, name, kind, role, answer, answeredAt, comment, rsvp, params; null without any';

create function participant_addresses(participants jsonb) returns text[]
  language sql immutable strict parallel safe
  return (select array_agg(lower(a ->> 'address')) from jsonb_array_elements(participants -> 'attendees') a);
comment on function participant_addresses(jsonb) is 'the addresses of the attendees, in lower case';

create index events_participants_idx on events using gin (participant_addresses(participants)) where participants is not null;

-- The links in mails to attendees: whoever has one may answer for the address. Each mail has a link of its own.
create table answer_secrets (
  secret_hash bytea primary key,
  event_id uuid not null constraint answer_secrets_event_id_fkey references events (id) on delete cascade,
  address text not null,
  created_at timestamptz not null
);
comment on column answer_secrets.secret_hash is 'SHA-256 of the secret in the mail, which is not kept';
create index answer_secrets_event_id_idx on answer_secrets (event_id);

-- How many mails somebody has had sent to those whom they invite.
create index jobs_attendee_mail_idx on jobs (owner_user_id, created_at)
  where kind = 'mail' and payload -> 'mail' ->> 'kind' = 'attendee';
