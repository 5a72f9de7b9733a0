// What the deployment test knows of Cal3: signing in, GraphQL by HTTP, and a subscription that survives its server.
import http from 'node:http';
import { createRequire } from 'node:module';

const { WebSocket } = createRequire(new URL('../../web/package.json', import.meta.url))('ws');

const SILENCE = 8_000;
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A request on a connection of its own: `{ status, headers, body }`, or an error of the network. */
export function request(url, { method = 'GET', headers = {}, body, timeout = 30_000 } = {}) {
  return new Promise((resolve, reject) => {
    const options = { method, headers: { connection: 'close', ...headers }, agent: false };
    const sent = http.request(url, options, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        response.complete
          ? resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() })
          : reject(new Error('the answer was cut off')),
      );
    });
    sent.setTimeout(timeout, () => sent.destroy(new Error('no answer in time')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Something that a retry may mend, with its kind: what the network or a proxy in between said. */
export class Trouble extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

export class Client {
  constructor({ url, email, password, origin = url }) {
    Object.assign(this, { url, email, password, origin });
  }

  async signIn() {
    const { status, body } = await this.#send('/api/auth/login', { email: this.email, password: this.password });
    if (status !== 200) throw new Trouble(`sign-in ${status}`);
    this.token = JSON.parse(body).accessToken;
  }

  /** Runs an operation and answers its data. Throws Trouble for what a retry may mend. */
  async run(query, variables = {}) {
    const { status, body } = await this.#send('/graphql', { query, variables });
    if (status !== 200) throw new Trouble(`HTTP ${status}`);
    const { data, errors } = JSON.parse(body);
    const code = errors?.[0]?.extensions?.code;
    if (code === 'UNAUTHENTICATED') {
      await this.signIn();
      return this.run(query, variables);
    }
    if (errors) throw new Trouble(code ?? errors[0].message);
    return data;
  }

  async #send(path, content) {
    const headers = { 'content-type': 'application/json', origin: this.origin };
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    try {
      return await request(this.url + path, { method: 'POST', headers, body: JSON.stringify(content) });
    } catch (error) {
      throw new Trouble(error.code ?? error.message);
    }
  }

  async calendar(name) {
    const query = 'mutation($input: CalendarCreateInput!) { calendarCreate(input: $input) { calendar { id } userErrors { message } } }';
    const { calendarCreate } = await this.run(query, { input: { name } });
    return calendarCreate.calendar.id;
  }

  /** Makes an event; the same key makes it once. */
  async event(calendarId, summary, idempotencyKey) {
    const query = 'mutation($input: EventCreateInput!) { eventCreate(input: $input) { event { id } userErrors { message } } }';
    const start = { local: '2027-03-08T09:00:00', timeZone: 'Europe/Budapest' };
    const input = { calendarId, summary, start, duration: 'PT1H', idempotencyKey };
    const { eventCreate } = await this.run(query, { input });
    if (!eventCreate.event) throw new Error(`refused: ${eventCreate.userErrors[0]?.message}`);
    return eventCreate.event.id;
  }

  async summary(id) {
    return (await this.run('query($id: ID!) { event(id: $id) { summary } }', { id })).event?.summary;
  }

  /** The events of a calendar after a cursor, as a page of a connection: ids and summaries. */
  async events(id, after = null) {
    const query =
      'query($id: ID!, $after: String) { calendar(id: $id) { events(first: 100, after: $after) { nodes { id summary } pageInfo { hasNextPage endCursor } } } }';
    return (await this.run(query, { id, after })).calendar.events;
  }

  /**
   * Hears every change after the cursor, through as many connections as it takes. A connection on which nothing comes for
   * SILENCE milliseconds, although it is asked for a sign of life meanwhile, is given up: where a proxy or a whole network has
   * gone, nobody closes it.
   */
  listen(cursor, heard) {
    const listener = { closes: {}, cursor, stopped: false, socket: undefined };
    listener.ready = new Promise((resolve) => {
      const connect = () => {
        const socket = new WebSocket(this.url.replace(/^http/, 'ws') + '/graphql', 'graphql-transport-ws', {
          handshakeTimeout: SILENCE,
        });
        listener.socket = socket;
        const say = (message) => socket.send(JSON.stringify(message));
        let heardAt = Date.now();
        const watch = setInterval(() => {
          if (Date.now() - heardAt > SILENCE) socket.terminate();
          else if (socket.readyState === WebSocket.OPEN) say({ type: 'ping' });
        }, SILENCE / 4);
        socket.on('error', () => {});
        socket.on('open', () => say({ type: 'connection_init', payload: { Authorization: `Bearer ${this.token}` } }));
        socket.on('message', (data) => {
          const message = JSON.parse(data);
          heardAt = Date.now();
          if (message.type === 'ping') say({ type: 'pong' });
          if (message.type === 'connection_ack') {
            const query =
              'subscription($after: Cursor) { changes(after: $after) { cursor kind entity entityId } }';
            say({ type: 'subscribe', id: '1', payload: { query, variables: { after: listener.cursor } } });
            resolve();
          }
          // It could not begin, or has ended: it begins again where it was.
          if (message.type === 'error' || message.type === 'complete') socket.close();
          if (message.type === 'next') {
            const change = message.payload.data?.changes;
            if (!change) return socket.close();
            listener.cursor = change.cursor;
            heard(change);
          }
        });
        socket.on('close', async (code) => {
          clearInterval(watch);
          if (listener.stopped) return;
          listener.closes[code] = (listener.closes[code] ?? 0) + 1;
          await pause(200);
          if (code === 4403) await this.signIn().catch(() => {});
          if (!listener.stopped) connect();
        });
      };
      connect();
    });
    listener.stop = () => {
      listener.stopped = true;
      listener.socket?.close();
    };
    return listener;
  }
}
