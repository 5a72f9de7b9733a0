// graphql-transport-ws: graphql-ws's own client, and the close codes of its PROTOCOL.md by a bare WebSocket.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';

import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { PROTOCOL, register, webSocketURL } from './support.mjs';

const FOLLOW = 'subscription { changes { cursor } }';

/** A socket that is open, with its messages in a queue. */
async function open(protocol = PROTOCOL) {
  const socket = new WebSocket(webSocketURL, protocol ? [protocol] : []);
  const messages = [];
  let wake = () => {};
  socket.on('message', (data) => {
    messages.push(JSON.parse(data.toString()));
    wake();
  });
  socket.closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: reason.toString() }));
  socket.say = (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  socket.hear = async () => {
    while (messages.length === 0) {
      const promise = new Promise((resolve) => {
        wake = resolve;
      });
      await Promise.race([
        promise,
        socket.closed.then((end) => Promise.reject(new Error(JSON.stringify(end)))),
      ]);
    }
    return messages.shift();
  };
  await once(socket, 'open');
  return socket;
}

/** A socket after its connection_init. */
async function greeted(payload) {
  const socket = await open();
  socket.say({ type: 'connection_init', payload });
  assert.deepEqual(await socket.hear(), { type: 'connection_ack' });
  return socket;
}

async function closesWith(socket, code) {
  const end = await socket.closed;
  assert.equal(end.code, code, `closed with ${end.code} ${end.reason}`);
}

test("graphql-ws's client asks, follows and ends", async () => {
  const { token, email } = await register();
  const client = createClient({
    url: webSocketURL,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const answers = [];
  for await (const answer of client.iterate({ query: '{ viewer { email } }' })) answers.push(answer.data);
  assert.deepEqual(answers, [{ viewer: { email } }]);
  await assert.rejects(client.iterate({ query: '{ nothing }' }).next(), (errors) => {
    assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    return true;
  });
  await client.dispose();
});

test('without a subprotocol, or with another one: 4406', async () => {
  await closesWith(await open(null), 4406);
});

test('what the protocol does not know: 4400', async () => {
  for (const message of ['no json', '[]', '{"type":"start","id":"1"}', '{"type":"subscribe","id":1}']) {
    const socket = await open();
    socket.say(message);
    await closesWith(socket, 4400);
  }
  const binary = await open();
  binary.send(Buffer.from('{"type":"ping"}'), { binary: true });
  await closesWith(binary, 4400);
});

test('an operation before connection_init: 4401', async () => {
  const socket = await open();
  socket.say({ type: 'subscribe', id: '1', payload: { query: '{ __typename }' } });
  await closesWith(socket, 4401);
});

test('a forged token: 4403, on which clients try again with another one', async () => {
  const socket = await open();
  socket.say({ type: 'connection_init', payload: { authorization: 'Bearer forged' } });
  await closesWith(socket, 4403);
});

test('a second connection_init: 4429', async () => {
  const socket = await greeted();
  socket.say({ type: 'connection_init' });
  await closesWith(socket, 4429);
});

test('no connection_init in time: 4408', async () => {
  const socket = await open();
  await closesWith(socket, 4408);
});

test('an id that is in use: 4409; free again after complete', async () => {
  const { token } = await register();
  const socket = await greeted({ authorization: `Bearer ${token}` });
  const subscribe = { type: 'subscribe', id: 'same', payload: { query: FOLLOW } };
  socket.say(subscribe);
  socket.say({ type: 'complete', id: 'same' });
  socket.say(subscribe);
  socket.say({ type: 'ping' });
  assert.deepEqual(await socket.hear(), { type: 'pong' });
  socket.say(subscribe);
  await closesWith(socket, 4409);
});

test('ping is answered before and after connection_init; complete of an unknown id is let be', async () => {
  const socket = await open();
  socket.say({ type: 'ping' });
  assert.deepEqual(await socket.hear(), { type: 'pong' });
  socket.say({ type: 'connection_init' });
  assert.deepEqual(await socket.hear(), { type: 'connection_ack' });
  socket.say({ type: 'complete', id: 'never' });
  socket.say({ type: 'pong' });
  socket.say({ type: 'ping', payload: { at: 1 } });
  assert.deepEqual(await socket.hear(), { type: 'pong' });
  socket.close();
});

test('a query is answered once and completed; a refused one only gets its error', async () => {
  const socket = await greeted();
  socket.say({ type: 'subscribe', id: 'a"b', payload: { query: '{ __typename }' } });
  const next = await socket.hear();
  assert.deepEqual([next.type, next.id, next.payload.data], ['next', 'a"b', { __typename: 'Query' }]);
  assert.deepEqual(await socket.hear(), { type: 'complete', id: 'a"b' });
  socket.say({ type: 'subscribe', id: 'x', payload: { query: '{ nothing }' } });
  const error = await socket.hear();
  assert.deepEqual([error.type, error.id, Array.isArray(error.payload)], ['error', 'x', true]);
  socket.say({ type: 'ping' });
  assert.deepEqual(await socket.hear(), { type: 'pong' }, 'no complete after error');
  socket.close();
});

test('a socket has a hundred operations at most; the next is refused, the socket stays', async () => {
  const { token } = await register();
  const socket = await greeted({ authorization: `Bearer ${token}` });
  for (let i = 0; i < 101; i += 1)
    socket.say({ type: 'subscribe', id: String(i), payload: { query: FOLLOW } });
  const refused = await socket.hear();
  assert.deepEqual([refused.type, refused.id], ['error', '100']);
  assert.equal(refused.payload[0].extensions.code, 'COST_EXCEEDED');
  socket.say({ type: 'complete', id: '0' });
  socket.say({ type: 'ping' });
  assert.deepEqual(await socket.hear(), { type: 'pong' });
  socket.close();
});

test('a message of more than 1 MiB ends the socket', async () => {
  const socket = await greeted();
  socket.on('error', () => {});
  socket.say({ type: 'ping', payload: { padding: 'x'.repeat(1024 * 1024) } });
  const end = await socket.closed;
  assert.ok([1006, 1009].includes(end.code), `closed with ${end.code}`);
});
