-- What people are told of events that they are or were invited to, and of the answers to their own invitations. The release before,
-- which may still run beside this one and reads kinds that it knows only, takes these for notices of rules that are gone.
alter table notices add column event_news smallint constraint notices_event_news_check check (event_news between 0 and 4);
comment on column notices.event_news is '0 INVITED, 1 MOVED, 2 CANCELLED, 3 UNINVITED, 4 ANSWERED; null for what is not about an invitation. kind is 0 then';
comment on column notices.sender_user_id is 'whose rule told it, or who did what it tells of an event';
