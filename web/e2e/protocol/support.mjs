// What the protocol tests share: the server's address, a person of their own, and requests.

if (!process.env.CAL3_URL)
  throw new Error('Set CAL3_URL to the address of a running Cal3, such as http://127.0.0.1:8080');

export const baseURL = process.env.CAL3_URL.replace(/\/+$/, '');
export const httpURL = `${baseURL}/graphql`;
export const webSocketURL = httpURL.replace(/^http/, 'ws');
export const PROTOCOL = 'graphql-transport-ws';

/** Registers a person and answers their access token. */
export async function register() {
  const email = `protocol-${crypto.randomUUID()}@example.org`;
  const response = await fetch(`${baseURL}/api/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: process.env.CAL3_ORIGIN ?? baseURL },
    body: JSON.stringify({
      email,
      password: `${crypto.randomUUID()} aA1!`,
      name: 'Protocol',
      timeZone: 'UTC',
    }),
  });
  if (response.status !== 201)
    throw new Error(`register answered ${response.status}: ${await response.text()}`);
  return { email, token: (await response.json()).accessToken };
}

/** Sends a request by POST and answers the response with its body read. */
export async function post(body, headers = {}) {
  const response = await fetch(httpURL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

/** The code of the first error. */
export const code = ({ body }) => body.errors?.[0]?.extensions?.code;
