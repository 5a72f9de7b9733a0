// Somebody else's page, into which one of ours is put.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Serves a page at an address of its own until `close`. */
export async function serve(html) {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
