-- What a repetition has made.
\set QUIET on
delete from cal.reservation where lower(during) >= '2029-12-31';
delete from occupancies where lower(during) >= '2029-12-31';
delete from reservations where starts_at >= '2029-12-31';
vacuum cal.reservation; vacuum reservations; vacuum occupancies;
