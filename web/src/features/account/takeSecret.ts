/** The secret of a mail's link, which stands behind `#`, where no server sees it. It is taken out of the address at once. */
export function takeSecret(): string {
  const { hash, pathname } = window.location;
  if (hash) window.history.replaceState(window.history.state, '', pathname);
  return hash.slice(1);
}
