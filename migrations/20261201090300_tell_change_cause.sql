-- Whatever an automation run changes tells the run, whichever statement writes it: the transaction says so once, by
-- `set_config('cal3.cause', …, true)`.
alter table changes alter column cause set default nullif(current_setting('cal3.cause', true), '')::jsonb;
comment on column changes.cause is 'the chain of automation runs that led to it, the first one first; null for what people and programs did';
comment on column changes.entity is '0 USER, 1 CALENDAR, 2 EVENT, 3 IMPORT, 4 ORGANISATION, 5 MEMBERSHIP, 6 GROUP, 7 CALENDAR_SHARE, 8 TOKEN, 9 SESSION, 10 INVITATION, 11 CALENDAR_GROUP, 40 RULE';
