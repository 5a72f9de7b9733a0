-- An accessory comes with a resource at least and at most so many times: one that must come has a minimum. No release wrote an
-- accessory yet, nor read one.
alter table resource_links
  drop column quantity,
  drop column is_required,
  add column min_quantity integer not null constraint resource_links_min_quantity_check check (min_quantity >= 0),
  add column max_quantity integer not null constraint resource_links_max_quantity_check check (max_quantity >= 1),
  add constraint resource_links_quantities_check check (min_quantity <= max_quantity);
comment on column resource_links.min_quantity is 'so many come with each reservation of the resource, also unasked';
