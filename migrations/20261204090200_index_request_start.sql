-- Requests that nobody decided on in time are looked for each second, in the order of their starts.
create index reservations_request_starts_at_idx on reservations (starts_at) where status = 1;
