-- Whom a page of a team books: people of the type of people's hours. How is said by the assignment in its settings.
create table booking_page_hosts (
  booking_page_id uuid not null constraint booking_page_hosts_booking_page_id_fkey references booking_pages (id) on delete cascade,
  resource_id uuid not null constraint booking_page_hosts_resource_id_fkey references resources (id) on delete cascade,
  primary key (booking_page_id, resource_id)
);
create index booking_page_hosts_resource_id_idx on booking_page_hosts (resource_id);
