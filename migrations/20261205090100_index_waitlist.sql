-- Who waits for a place: looked for whenever one becomes free, and by what has begun without them.
create index reservations_waiting_idx on reservations (organisation_id, starts_at) where status = 9;
create index reservations_waiting_starts_at_idx on reservations (starts_at) where status = 9;
