// A server that webhooks are sent to: it keeps what comes and answers as it is told to.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** Starts one on this machine; `stop` it in the end. */
export async function startReceiver() {
  const messages = [];
  const waiting = new Set();
  let status = 200;
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const raw = Buffer.concat(parts).toString();
    messages.push({ headers: request.headers, raw, body: JSON.parse(raw) });
    response.writeHead(status).end('understood');
    for (const check of waiting) check();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/hook`,
    messages,
    /** Answers with this status from now on. */
    answer(next) {
      status = next;
    },
    /** The first message that fits, as soon as it has come. */
    async message(fits, patience = 15_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () =>
            reject(new Error(`no such message among ${JSON.stringify(messages.map(({ body }) => body))}`)),
          patience,
        );
        const check = () => {
          const found = messages.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      });
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Whether a message is signed with this secret, as Standard Webhooks 1.0.0 says. */
export function isSigned({ headers, raw }, secret) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${raw}`;
  const expected = createHmac('sha256', key).update(content).digest();
  return headers['webhook-signature'].split(' ').some((one) => {
    const [version, text] = one.split(',');
    const given = Buffer.from(text ?? '', 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
