-- Pages on which people without an account book a resource, or one of a type, and what their bookings need.
create table booking_pages (
  id uuid primary key,
  organisation_id uuid not null constraint booking_pages_organisation_id_fkey references organisations (id) on delete cascade,
  slug text not null,
  title text not null,
  description text,
  resource_id uuid constraint booking_pages_resource_id_fkey references resources (id) on delete cascade,
  resource_type_id uuid constraint booking_pages_resource_type_id_fkey references resource_types (id) on delete cascade,
  settings jsonb not null,
  is_enabled boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint booking_pages_slug_key unique (slug),
  constraint booking_pages_target_check check (num_nonnulls(resource_id, resource_type_id) = 1)
);
comment on column booking_pages.slug is 'the last part of its address; once in the installation';
comment on column booking_pages.settings is 'durations, questions, consent and what keeps robots away';
create index booking_pages_organisation_id_idx on booking_pages (organisation_id, id);
create index booking_pages_resource_id_idx on booking_pages (resource_id) where resource_id is not null;
create index booking_pages_resource_type_id_idx on booking_pages (resource_type_id) where resource_type_id is not null;

alter table reservations add column booking_page_id uuid constraint reservations_booking_page_id_fkey references booking_pages (id) on delete set null;
comment on column reservations.guest is 'name, email and timeZone of whoever books without an account';
create index reservations_guest_email_idx on reservations (lower(guest ->> 'email'), starts_at) where guest is not null;
create index reservations_booking_page_id_idx on reservations (booking_page_id) where booking_page_id is not null;

-- The links in mails to guests: whoever has one may confirm, move or cancel the booking. Each mail has a link of its own.
create table guest_secrets (
  secret_hash bytea primary key,
  reservation_id uuid not null constraint guest_secrets_reservation_id_fkey references reservations (id) on delete cascade,
  created_at timestamptz not null
);
comment on column guest_secrets.secret_hash is 'SHA-256 of the secret in the mail, which is not kept';
create index guest_secrets_reservation_id_idx on guest_secrets (reservation_id);

-- Proofs of work that were accepted: each is once.
create table spent_proofs (
  id bytea primary key,
  expires_at timestamptz not null
);
comment on column spent_proofs.expires_at is 'when the proof would not be accepted any more';
create index spent_proofs_expires_at_idx on spent_proofs (expires_at);
