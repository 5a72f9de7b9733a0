// A push service on this machine: it takes messages as RFC 8030 has it, checks whose they are (RFC 8292), and reads them with
// the keys of the browser (RFC 8291), by Node's own cryptography.
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';

const text = (label) => Buffer.from(`${label}\0`);
const derive = (salt, material, info, length) =>
  Buffer.from(hkdfSync('sha256', material, salt, info, length));

/** Starts one for one browser; `stop` it in the end. */
export async function startPushService() {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const auth = randomBytes(16);
  const messages = [];
  const waiting = [];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const { headers } = request;
    const message = {
      headers,
      claims: claimsOf(headers.authorization),
      told: JSON.parse(read(Buffer.concat(parts))),
    };
    messages.push(message);
    response.writeHead(201).end();
    for (const next of waiting.splice(0)) next(message);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  /** The message in the one record of a body. */
  function read(body) {
    const salt = body.subarray(0, 16);
    const keyLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + keyLength);
    const sealed = body.subarray(21 + keyLength);
    const info = Buffer.concat([text('WebPush: info'), browser.getPublicKey(), sender]);
    const material = derive(auth, browser.computeSecret(sender), info, 32);
    const key = derive(salt, material, text('Content-Encoding: aes128gcm'), 16);
    const nonce = derive(salt, material, text('Content-Encoding: nonce'), 12);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    if (plain.at(-1) !== 2) throw new Error('the last record does not end with its mark');
    return plain.subarray(0, -1).toString();
  }

  return {
    origin,
    /** What the browser is given when it subscribes here. */
    subscription: {
      endpoint: `${origin}/send/${randomBytes(8).toString('hex')}`,
      p256dh: browser.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    },
    messages,
    /** The first message, as soon as it has come. */
    message: () =>
      messages[0] ? Promise.resolve(messages[0]) : new Promise((resolve) => waiting.push(resolve)),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** What a server says of itself, signed by its key. */
function claimsOf(authorization) {
  const [, token, key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [header, claims, signature] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${header}.${claims}`);
  const isSigned = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('the message is not signed by the key that it names');
  return { ...JSON.parse(Buffer.from(claims, 'base64url')), key };
}
