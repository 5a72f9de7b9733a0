// People at work: makes events and reads them back, through one address, until SIGTERM; a subscription hears all of it. What is
// not answered well is tried again with the same idempotency key until it is. In the end everything that was ever acknowledged
// is read back. Prints one JSON object.
//
//   node load.mjs URL EMAIL PASSWORD ORIGIN [WRITERS]
import { Client, Trouble, pause } from './client.mjs';

const [url, email, password, origin, writers = '4'] = process.argv.slice(2);
/** How long one of them rests between two requests. */
const REST = 60;
/** Something that is not mended within this long is lost. */
const PATIENCE = 120_000;

const client = new Client({ url, email, password, origin });
const run = `load-${process.pid}-${Date.now()}`;
const acknowledged = new Map();
const heard = new Map();
const latencies = [];
const troubles = {};
const outages = [];
let requests = 0;
let failures = 0;
let unmended = 0;
let wrong = 0;
let stopping = false;
const stopped = new Promise((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => {
      stopping = true;
      resolve();
    });
});

/** Tries until it works, and answers what it answered; undefined when it never did. */
async function insist(attempt) {
  let failedAt;
  for (;;) {
    requests += 1;
    const at = performance.now();
    try {
      const answer = await attempt();
      latencies.push(performance.now() - at);
      if (failedAt) outages.push(Date.now() - failedAt);
      return answer;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      failures += 1;
      troubles[error.kind] = (troubles[error.kind] ?? 0) + 1;
      failedAt ??= Date.now();
      if (Date.now() - failedAt > PATIENCE) {
        unmended += 1;
        return undefined;
      }
      await pause(100);
    }
  }
}

async function writer(calendarId, number) {
  for (let count = 0; !stopping; count += 1) {
    const summary = `${run}-${number}-${count}`;
    const id = await insist(() => client.event(calendarId, summary, summary));
    if (id) {
      acknowledged.set(id, summary);
      await pause(REST);
      const found = await insist(() => client.summary(id));
      if (found !== summary) wrong += 1;
    }
    await pause(REST);
  }
}

await insist(() => client.signIn());
const calendarId = await insist(() => client.calendar(run));
const { changeCursor } = await insist(() => client.run('{ changeCursor }'));
const listener = client.listen(changeCursor, (change) => {
  if (change.entity === 'EVENT' && change.kind === 'CREATED')
    heard.set(change.entityId, (heard.get(change.entityId) ?? 0) + 1);
});
await listener.ready;
console.error('at work');
const began = performance.now();
await Promise.race([stopped, Promise.all(Array.from({ length: Number(writers) }, (_, number) => writer(calendarId, number)))]);
const seconds = (performance.now() - began) / 1000;

// Those under way end; then everything is read back, and what is still on its way to the listener arrives.
const until = Date.now() + PATIENCE;
const missed = () => [...acknowledged.keys()].filter((id) => !heard.has(id));
while (missed().length > 0 && Date.now() < until) await pause(100);
const there = new Map();
for (let after = null, more = true; more; ) {
  const page = await insist(() => client.events(calendarId, after));
  if (!page) break;
  for (const { id, summary } of page.nodes) there.set(id, summary);
  ({ hasNextPage: more, endCursor: after } = page.pageInfo);
}
const lost = [...acknowledged].filter(([id, summary]) => there.get(id) !== summary).length;
const summaries = [...there.values()];
latencies.sort((a, b) => a - b);
const at = (share) => Math.round(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0);
const result = {
  seconds: Math.round(seconds),
  requests,
  perSecond: Math.round(requests / seconds),
  failures,
  troubles,
  outageMs: Math.max(0, ...outages),
  unmended,
  acknowledged: acknowledged.size,
  lost,
  wrong,
  doubled: summaries.length - new Set(summaries).size,
  unheard: missed().length,
  heardTwice: [...heard.values()].filter((times) => times > 1).length,
  socketCloses: listener.closes,
  medianMs: at(0.5),
  p99Ms: at(0.99),
  slowestMs: Math.round(latencies.at(-1) ?? 0),
};
console.log(JSON.stringify(result));
listener.stop();
process.exit(0);
