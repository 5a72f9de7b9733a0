// Opens Vite's socket as a page does, changes a source, and waits to be told of it.
//   node hmr.mjs URL FILE
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { WebSocket } = createRequire(new URL('../../web/package.json', import.meta.url))('ws');
const [url, file] = process.argv.slice(2);
const client = await (await fetch(`${url}/@vite/client`)).text();
const token = client.match(/wsToken = "([^"]+)"/)?.[1] ?? '';
// Asked for once, so that Vite knows the module.
await (await fetch(`${url}/${file.replace(/^web\//, '')}`)).text();
const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/?token=${token}`, 'vite-hmr');
const told = new Promise((resolve, reject) => {
  socket.on('error', reject);
  socket.on('message', (data) => {
    const { type } = JSON.parse(data);
    if (type === 'connected') appendFileSync(file, '\n// changed\n');
    if (type === 'update' || type === 'full-reload') resolve(type);
  });
  setTimeout(() => reject(new Error('not told within 60 s')), 60_000).unref();
});
console.log(await told);
process.exit(0);
