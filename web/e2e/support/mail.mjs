// Reading the mail of test people: what the worker handed to the catch-all server.
import { setTimeout as wait } from 'node:timers/promises';

const mailURL = process.env.CAL3_MAIL_URL;
if (!mailURL) throw new Error('Set CAL3_MAIL_URL to the address of the mail server that the worker sends to');

/** How long the worker may take. */
const PATIENCE_MS = 30_000;

/** The link to a page in the newest mail to an address that has one; `count` says how many such mails there are to be. */
export async function linkTo(path, address, count = 1) {
  const link = new RegExp(`https?://[^\\s"<>]*${path}#[\\w-]+`);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${mailURL}/?to=${encodeURIComponent(address)}`);
    const links = (await answer.json()).map((raw) => decoded(raw).match(link)?.[0]).filter(Boolean);
    if (links.length >= count) return links.at(-1);
    if (Date.now() > end) throw new Error(`no mail to ${address} with a link to ${path}`);
    await wait(100);
  }
}

/** Quoted-printable undone (RFC 2045 section 6.7), as far as ASCII goes. */
function decoded(raw) {
  return raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The newest mail to an address, as text, waited for; `count` says how many there are to be. */
export async function mailTo(address, count = 1) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${mailURL}/?to=${encodeURIComponent(address)}`);
    const mails = await answer.json();
    if (mails.length >= count) return decoded(mails.at(-1));
    if (Date.now() > end) throw new Error(`no mail to ${address} within ${PATIENCE_MS / 1000} s`);
    await wait(100);
  }
}

/** All mails to an address that were sent until now, as text. */
export async function mailsTo(address) {
  const answer = await fetch(`${mailURL}/?to=${encodeURIComponent(address)}`);
  return (await answer.json()).map(decoded);
}

/** The link in a mail to this page. */
export function linkIn(mail, path) {
  const link = mail.match(new RegExp(`https?://[^\\s"<>]*${path}#[\\w-]+`));
  if (!link) throw new Error(`no link to ${path} in ${mail}`);
  return link[0];
}

/** Makes the mail server refuse every mail to an address for good, or take them again. */
export async function refuseMail(address, isRefused = true) {
  await fetch(`${mailURL}/?to=${encodeURIComponent(address)}`, { method: isRefused ? 'PUT' : 'DELETE' });
}
