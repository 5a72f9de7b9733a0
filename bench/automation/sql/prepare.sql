-- The rule that was made through the API is the pattern of all others.
create table bench_rule as select owner_user_id, definition, trigger from rules;

-- Replaces all rules by so many that look for texts which no title has, nor three characters of them, and those that look for `fits`.
-- Each paints in a colour of its own, so that each has an effect.
create function bench_rules(others integer, fits text[]) returns void language sql as $$
  delete from rules;
  with made as (
    insert into rules (id, owner_user_id, definition, trigger, active_since, created_at, updated_at)
    select gen_random_uuid(), owner_user_id,
      jsonb_set(jsonb_set(definition, '{condition,value}', to_jsonb(text)), '{steps,0,action,color}',
        to_jsonb('#' || lpad(to_hex(number), 6, '0'))),
      trigger, now(), now(), now()
    from bench_rule, (
      select replace(lpad(to_hex(number), 32, '0'), '0', 'q') as text, number from generate_series(1, others) number
      union all
      select text, others + number from unnest(fits) with ordinality as one (text, number)
    ) wanted
    returning id, definition
  )
  insert into rule_versions (rule_id, version, definition, created_at) select id, 1, definition, now() from made
$$;

-- From the commit of an event to the commit of what a rule did to it, in milliseconds.
create function bench_effects(since timestamptz) returns table (milliseconds double precision) language sql as $$
  select extract(epoch from pg_xact_commit_timestamp(e.tx::xid) - pg_xact_commit_timestamp(c.tx::xid)) * 1000
  from changes c join changes e on e.entity_id = c.entity_id and e.entity = c.entity and e.kind = 1 and e.cause is not null
  where c.entity = 2 and c.kind = 0 and c.at >= since
$$;

-- How long it took until runs were written (from when their cause happened), and from then on until they ended, in milliseconds.
create function bench_stages(since timestamptz) returns table (written double precision, ended double precision) language sql as $$
  select extract(epoch from created_at - happened_at) * 1000, extract(epoch from finished_at - created_at) * 1000
  from automation_runs where happened_at >= since
$$;

-- Has the relay look at everything after a position again, and waits until it has.
create procedure bench_relay(from_tx xid8, from_seq bigint) language plpgsql as $$
begin
  update relay_cursors set tx = from_tx, seq = from_seq where name = 'automation';
  loop
    commit;
    exit when not exists (
      select from changes c, relay_cursors r where r.name = 'automation' and (c.tx, c.seq) > (r.tx, r.seq));
    perform pg_sleep(0.02);
  end loop;
end
$$;

-- Makes every run due again, as if it had never run, with tickets as the relay writes them.
create function bench_again() returns void language sql as $$
  delete from run_actions;
  update events set color = null;
  update automation_runs set state = 0, due = now(), finished_at = null, claim = null, lease_until = null,
    progress = replace(replace(progress::text, 'SUCCEEDED', 'PENDING'), '"attempts": 1', '"attempts": 0')::jsonb;
  insert into jobs (id, kind, payload, run_at, created_at)
    select gen_random_uuid(), 'automation', jsonb_build_object('v', 1, 'runs', jsonb_agg(id)), now(), now()
    from (select id, (row_number() over (order by id) - 1) / 20 as batch from automation_runs) runs group by batch
$$;

-- Runs that ended, per second, from the first step to the last run.
create function bench_rate() returns double precision language sql as $$
  select count(*) / extract(epoch from max(finished_at) - (select min(at) from run_actions)) from automation_runs where state = 2
$$;
