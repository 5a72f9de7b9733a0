-- What a calendar is shown with, and whether what lies in it takes up time.
alter table calendars
  add column icon text,
  add column blocks_time boolean not null default true;
comment on column calendars.icon is 'an emoji';
comment on column calendars.blocks_time is 'whether its events make it busy; false for holidays, birthdays and the like';
