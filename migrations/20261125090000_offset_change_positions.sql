-- A position in the change log is the number of its transaction, and clients keep positions. A database that goes on in
-- another cluster (restored from a backup, imported) meets smaller numbers there: new changes would sort before old ones,
-- and nobody who resumes would hear of them. So a position is the number and an offset, which `cal3 migrate --restored`
-- replaces by a larger one. The offset is a constant to the planner.
create function change_offset() returns bigint
  language sql immutable parallel safe as 'select 0::bigint';
comment on function change_offset() is 'what is added to a transaction''s number to make its position in the change log';

create function change_position() returns xid8
  language sql volatile as 'select (pg_current_xact_id()::text::bigint + change_offset())::text::xid8';
comment on function change_position() is 'the position of the present transaction';

create function change_horizon() returns xid8
  language sql stable as 'select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + change_offset())::text::xid8';
comment on function change_horizon() is 'the position of the oldest transaction that may still be running';

alter table changes alter column tx set default change_position();
