-- Takes out what a run wrote, so that the next one meets the same tables.
delete from cal.event where title = 'Benchmark event';
delete from events where summary = 'Benchmark event';
delete from changes;
vacuum (analyze) cal.event; vacuum (analyze) events; vacuum (analyze) changes;
checkpoint;
