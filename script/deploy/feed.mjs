// Makes a calendar with a feed and prints the feed's address.
//   node feed.mjs URL EMAIL PASSWORD
import { Client } from './client.mjs';

const [url, email, password] = process.argv.slice(2);
const client = new Client({ url, email, password });
await client.signIn();
const id = await client.calendar('Subscribed');
await client.event(id, 'In the feed', `feed-${process.pid}-${Date.now()}`);
const query = 'mutation($id: ID!) { calendarFeedRotate(input: { id: $id }) { feedUrl } }';
const { feedUrl } = (await client.run(query, { id })).calendarFeedRotate;
console.log(url + new URL(feedUrl).pathname);
