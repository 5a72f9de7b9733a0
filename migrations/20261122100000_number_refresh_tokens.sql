-- Tells the token before the present one from those that are older: only the former may come twice for a moment
-- (a lost answer, two tabs); an older one ends its session.
alter table refresh_tokens add column generation integer not null default 0;
comment on column refresh_tokens.generation is 'how many rotations of its session came before';
