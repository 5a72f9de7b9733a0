// Every kind of answer that comes through the edge, asked for the way clients do.
import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Client, request } from './client.mjs';

const base = process.env.CAL3_URL;
const { hostname, port } = new URL(base);
const client = new Client({ url: base, email: process.env.CAL3_EMAIL, password: process.env.CAL3_PASSWORD });
await client.signIn();
const bearer = { authorization: `Bearer ${client.token}` };
const get = (path, headers = {}) => request(base + path, { headers });

const HEADERS = {
  'content-security-policy': /frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(strict-origin-when-cross-origin|no-referrer)$/,
  'permissions-policy': /camera=\(\)/,
};

/** One of each, and one only. */
function assertSafe({ headers }, what) {
  for (const [name, pattern] of Object.entries(HEADERS)) assert.match(headers[name] ?? 'none', pattern, `${what}: ${name}`);
  assert.doesNotMatch(headers['content-security-policy'], /script-src[^;]*unsafe-inline/, what);
  assert.equal(headers['access-control-allow-origin'], undefined, what);
  assert.doesNotMatch(headers.server ?? '', /\d/, `${what}: no version`);
}

/** Sends bytes as they are and answers what comes back. */
const raw = (text) =>
  new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname);
    let answer = '';
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('data', (data) => (answer += data));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });

test('every answer has the security headers, errors too', async () => {
  const page = await get('/');
  const asset = page.body.match(/\/assets\/[^"]+\.js/)[0];
  for (const [path, status] of [
    ['/', 200],
    ['/index.html', 200],
    ['/config.js', 200],
    ['/health', 200],
    ['/graphiql', 200],
    [asset, 200],
    ['/assets/none.js', 404],
    ['/.env', 404],
    ['/.git/config', 404],
    ['/some/page/of/the/app', 200],
    ['/api/health', 200],
    ['/api/none', 404],
    ['/api/feeds/none.ics', 404],
    ['/graphql', 400],
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, status, path);
    assertSafe(answer, path);
  }
  assertSafe(await request(`${base}/`, { method: 'DELETE' }), 'DELETE /');
  for (const [what, text] of [
    ['no HTTP', 'nonsense\r\n\r\n'],
    ['too long a header', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ]) {
    const answer = await raw(text);
    assert.match(answer, /^HTTP\/1\.1 4\d\d /, what);
    for (const name of Object.keys(HEADERS)) assert.match(answer.toLowerCase(), new RegExp(`\n${name}: `), `${what}: ${name}`);
  }
});

test('what is cached, and for how long', async () => {
  const page = await get('/calendar/2027-03-08');
  assert.match(page.body, /<div id="root"/, 'every page is the app');
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.equal((await get('/index.html')).headers['cache-control'], 'no-store');
  assert.equal((await get('/config.js')).headers['cache-control'], 'no-store');
  assert.match((await get('/config.js')).body, /^window\.ENV = \{/);
  for (const asset of page.body.match(/\/assets\/[^"]+\.(js|css)/g)) {
    const { headers } = await get(asset);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', asset);
  }
});

test('text is compressed, and was before', async () => {
  const asset = (await get('/')).body.match(/\/assets\/[^"]+\.js/)[0];
  const plain = await get(asset);
  const answer = await fetch(base + asset, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(answer.headers.get('content-encoding'), 'gzip');
  // A file that was compressed beforehand has a length; what is compressed on the way has none.
  const length = Number(answer.headers.get('content-length'));
  assert.ok(length > 0 && length < plain.body.length / 2, `${length} of ${plain.body.length}`);
  assert.match(answer.headers.get('vary'), /Accept-Encoding/i);
  const bytes = await new Promise((resolve, reject) => {
    const parts = [];
    import('node:http').then(({ default: http }) =>
      http
        .get(base + asset, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
          response.on('data', (part) => parts.push(part));
          response.on('end', () => resolve(Buffer.concat(parts)));
        })
        .on('error', reject),
    );
  });
  assert.equal(gunzipSync(bytes).toString(), plain.body);
});

test('paths that try to leave the folder find nothing', async () => {
  for (const path of ['/../../etc/passwd', '/assets/../../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2fetc/passwd', '/..%5c..%5cetc/passwd', '/assets/%00/../x']) {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    assert.doesNotMatch(answer, /root:x:/, path);
  }
});

test('GraphQL by HTTP, GraphiQL, and a body that is too large', async () => {
  const asked = await request(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer },
    body: JSON.stringify({ query: '{ viewer { email } }' }),
  });
  assert.equal(asked.status, 200);
  assert.equal(JSON.parse(asked.body).data.viewer.email, process.env.CAL3_EMAIL);
  assertSafe(asked, 'POST /graphql');
  assert.match((await get('/graphiql')).body, /<title>[^<]*GraphiQL/i);
  const tooLarge = await request(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":"${'x'.repeat(21 * 1024 * 1024)}"}`,
  }).catch((error) => error);
  // Told by the length, before it has been sent: a client that goes on sending may miss the answer.
  assert.ok(tooLarge.status === 413 || ['EPIPE', 'ECONNRESET'].includes(tooLarge.code), String(tooLarge.status ?? tooLarge.code));
  const told = await raw(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${21 * 1024 * 1024}\r\nConnection: close\r\n\r\n`,
  );
  assert.match(told, /^HTTP\/1\.1 413 /);
  assert.match(told, /"maxBytes":20971520/);
});

test('a subscription over WebSocket hears a change', async () => {
  const heard = [];
  const { changeCursor } = await client.run('{ changeCursor }');
  const listener = client.listen(changeCursor, (change) => heard.push(change));
  await listener.ready;
  const calendar = await client.calendar('Heard');
  const until = Date.now() + 10_000;
  while (!heard.some(({ entityId }) => entityId === calendar) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  listener.stop();
  assert.ok(heard.some(({ entityId, kind }) => entityId === calendar && kind === 'CREATED'));
});

test('the page of a public link may stand in a frame, and no other page', async () => {
  const { status, headers } = await get('/embed');
  assert.equal(status, 200);
  assert.match(headers['content-security-policy'], /frame-ancestors \*/);
  assert.equal(headers['x-frame-options'], undefined);
  assert.equal((await get('/embedded')).headers['x-frame-options'], 'DENY');
});

test('the pages on which guests book may stand in a frame, the one on which they cancel may not', async () => {
  const { status, headers, body } = await get('/book/meeting-room');
  assert.equal(status, 200);
  assert.match(headers['content-security-policy'], /frame-ancestors \*/);
  assert.equal(headers['x-frame-options'], undefined);
  assert.equal(headers['cache-control'], 'no-cache');
  const manage = await get('/book/manage');
  assert.equal(manage.status, 200);
  assert.equal(manage.body, body, 'the same page, which tells them apart');
  assert.match(manage.headers['content-security-policy'], /frame-ancestors 'none'/);
  assert.equal(manage.headers['x-frame-options'], 'DENY');
});

test('a feed, and what is said of it in between', async () => {
  const calendar = await client.calendar('Feed');
  await client.event(calendar, 'In the feed', `feed-${Date.now()}`);
  const query = 'mutation($id: ID!) { calendarFeedRotate(input: { id: $id }) { feedUrl } }';
  const feed = new URL((await client.run(query, { id: calendar })).calendarFeedRotate.feedUrl).pathname;
  const first = await get(feed);
  assert.equal(first.status, 200);
  assert.match(first.headers['content-type'], /^text\/calendar/);
  assert.match(first.body, /SUMMARY:In the feed/);
  assertSafe(first, 'feed');
  assert.equal((await get(feed, { 'if-none-match': first.headers.etag })).status, 304);
});

test('other sites get nothing that a browser would hand to them', async () => {
  for (const path of ['/', '/graphql', '/api/ready', '/config.js']) {
    const { headers } = await get(path, { origin: 'https://evil.example' });
    assert.equal(headers['access-control-allow-origin'], undefined, path);
  }
  const preflight = await request(`${base}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
  assert.equal(preflight.headers['access-control-allow-origin'], undefined);
});

test('whoever sends slowly is let go, and others are served meanwhile', { timeout: 60_000 }, async () => {
  const began = Date.now();
  const slow = raw(`GET / HTTP/1.1\r\nHost: ${hostname}\r\nX-Slow: `);
  const served = await Promise.all(Array.from({ length: 50 }, () => get('/health')));
  assert.ok(served.every(({ status }) => status === 200));
  await slow;
  const seconds = (Date.now() - began) / 1000;
  assert.ok(seconds < 25, `let go after ${seconds} s`);
});
