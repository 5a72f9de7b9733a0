-- Dead jobs are few among those that ended: found by it when they are counted, listed, or tried again.
create index jobs_dead_idx on jobs (id) where state = 4;
