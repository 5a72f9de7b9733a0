// Uploads calendars as files, all at once, and waits until workers have applied them.
//   node imports.mjs URL EMAIL PASSWORD FILES EVENTS
import { Client, pause } from './client.mjs';

const [url, email, password, files, events] = process.argv.slice(2);
const client = new Client({ url, email, password });
await client.signIn();

const file = (number) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cal3//deployment test//EN',
    ...Array.from({ length: Number(events) }, (_, index) =>
      [
        'BEGIN:VEVENT',
        `UID:scale-${process.pid}-${number}-${index}`,
        'DTSTAMP:20261125T120000Z',
        `DTSTART:202703${String(1 + (index % 28)).padStart(2, '0')}T0900${String(index % 60).padStart(2, '0')}Z`,
        'DURATION:PT30M',
        `SUMMARY:Imported ${index}`,
        'END:VEVENT',
      ].join('\r\n'),
    ),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

async function apply(number) {
  const calendarId = await client.calendar(`Import ${number}`);
  const create =
    'mutation($input: ImportCreateInput!) { importCreate(input: $input) { import { id } userErrors { message } } }';
  const input = { calendarId, fileName: `${number}.ics`, content: file(number) };
  const made = (await client.run(create, { input })).importCreate;
  if (!made.import) throw new Error(made.userErrors[0]?.message);
  const query = 'query($id: ID!) { node(id: $id) { ... on Import { status created failure } } }';
  for (;;) {
    const { status, created, failure } = (await client.run(query, { id: made.import.id })).node;
    if (status === 'SUCCEEDED') {
      if (created !== Number(events)) throw new Error(`${created} of ${events} events`);
      return;
    }
    if (status === 'FAILED' || status === 'CANCELLED') throw new Error(failure ?? status);
    await pause(200);
  }
}
await Promise.all(Array.from({ length: Number(files) }, (_, number) => apply(number)));
