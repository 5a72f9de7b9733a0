// Enqueues a job for each row of bench_events, then works them off with one UPDATE each. Prints how many ended per second, from the
// first that began to the last that Redis has as completed.
//   REDIS_URL, PG_URL, PG_POOL (8), CONCURRENCY (50)
import { Queue, Worker } from 'bullmq';
import pg from 'pg';

const { REDIS_URL, PG_URL, PG_POOL = '8', CONCURRENCY = '50' } = process.env;
const { hostname, port, password, pathname } = new URL(REDIS_URL);
const connection = {
  host: hostname,
  port: Number(port),
  password: decodeURIComponent(password),
  db: Number(pathname.slice(1) || 0),
  maxRetriesPerRequest: null,
};
const pool = new pg.Pool({ connectionString: PG_URL, max: Number(PG_POOL) });
const UPDATE = { name: 'recolour', text: "update bench_events set color = '#3b82f6', version = version + 1, updated_at = now() where id = $1" };

const queue = new Queue('bench', { connection });
await queue.obliterate({ force: true });
const { rows } = await pool.query('select id from bench_events order by id');
for (let i = 0; i < rows.length; i += 500)
  await queue.addBulk(rows.slice(i, i + 500).map(({ id }) => ({ name: 'recolour', data: { id } })));

let begun;
let ended = 0;
await new Promise((resolve, reject) => {
  const worker = new Worker(
    'bench',
    async (job) => {
      begun ??= performance.now();
      await pool.query({ ...UPDATE, values: [job.data.id] });
    },
    { connection, concurrency: Number(CONCURRENCY), removeOnComplete: { count: 0 } },
  );
  worker.on('completed', () => {
    ended += 1;
    if (ended === rows.length) resolve();
  });
  worker.on('failed', (_, error) => reject(error));
});
console.log(JSON.stringify({ runs: ended, runs_per_s: (ended / (performance.now() - begun)) * 1000 }));
process.exit(0);
