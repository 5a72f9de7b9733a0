// Exits 1 when the JavaScript that a guest's page loads, its worker included, is larger than it may be: they wait for it.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Bytes, as nginx compresses them. */
const MOST = 100_000;
const LEVEL = 5;

const names = new Set();
const from = (text) => {
  for (const [, name] of text.matchAll(/([\w.-]+\.js)\b/g)) {
    const path = `dist/assets/${name}`;
    if (names.has(name) || !existsSync(path)) continue;
    names.add(name);
    from(readFileSync(path, 'utf8'));
  }
};
from(readFileSync('dist/book.html', 'utf8'));
const sizes = [...names].map((name) => [
  name,
  gzipSync(readFileSync(`dist/assets/${name}`), { level: LEVEL }).length,
]);
const sum = sizes.reduce((all, [, size]) => all + size, 0);
for (const [name, size] of sizes) console.log(`${String(size).padStart(7)}  ${name}`);
console.log(`${String(sum).padStart(7)}  of ${MOST} bytes of compressed JavaScript on the guests' pages`);
if (sum === 0 || sum > MOST) {
  console.error(
    'The guests’ pages load too much JavaScript: see src/booking/booking.css and documents.ts for what keeps it small.',
  );
  process.exitCode = 1;
}
