// A mail server for tests: takes every mail that it is given (RFC 5321) and shows those to an address over HTTP. By PUT it is told
// to refuse those to an address for good, by DELETE to take them again.
// Ports are its arguments: `node mail-server.mjs SMTP HTTP`.
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';

const [smtpPort, httpPort] = process.argv.slice(2).map(Number);
/** `{ to, raw }` in the order of arrival. */
const mails = [];
const refused = new Set();

createServer((socket) => {
  socket.setEncoding('utf8');
  let rest = '';
  let to = [];
  let data = null;
  const say = (line) => socket.write(`${line}\r\n`);
  say('220 test ESMTP');

  function take(line) {
    if (data) {
      if (line !== '.') {
        data.push(line.replace(/^\./, ''));
        return;
      }
      mails.push({ to, raw: data.join('\r\n') });
      data = null;
      say('250 taken');
      return;
    }
    const address = line.match(/<([^>]*)>/)?.[1] ?? '';
    switch (line.split(/[ :]/)[0].toUpperCase()) {
      case 'EHLO':
        say('250-test\r\n250-SMTPUTF8\r\n250 8BITMIME');
        break;
      case 'MAIL':
        to = [];
        say('250 ok');
        break;
      case 'RCPT':
        if (refused.has(address.toLowerCase())) {
          say(`550 5.1.1 <${address}>: no such user`);
          break;
        }
        to.push(address.toLowerCase());
        say('250 ok');
        break;
      case 'DATA':
        data = [];
        say('354 go on');
        break;
      case 'QUIT':
        say('221 bye');
        socket.end();
        break;
      default:
        say('250 ok');
    }
  }

  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(take);
  });
  socket.on('error', () => socket.destroy());
}).listen(smtpPort, '127.0.0.1');

createHttpServer((request, response) => {
  const address = new URL(request.url, 'http://localhost').searchParams.get('to')?.toLowerCase() ?? '';
  if (request.method === 'PUT') refused.add(address);
  if (request.method === 'DELETE') refused.delete(address);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(mails.filter((mail) => mail.to.includes(address)).map(({ raw }) => raw)));
}).listen(httpPort, '127.0.0.1');
