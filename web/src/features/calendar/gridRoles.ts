const TABLE_PARTS =
  '[role=table], [role=rowgroup], [role=row], [role=cell], [role=columnheader], [role=rowheader], [aria-colindex]';

/**
 * The component calls its grid a table, but puts buttons (the events) where a table may only have rows, which
 * makes screen readers announce neither rightly. Without those roles, an event is a button that says its day.
 * Returns what ends the watching.
 */
export function withoutTableRoles(root: HTMLElement): () => void {
  const strip = () => {
    for (const element of root.querySelectorAll(TABLE_PARTS)) {
      element.removeAttribute('role');
      element.removeAttribute('aria-colindex');
    }
    // The part that scrolls must be reachable by keyboard even when it holds no event.
    for (const element of root.querySelectorAll<HTMLElement>('.ec-main:not([tabindex])'))
      element.tabIndex = 0;
  };
  strip();
  const observer = new MutationObserver(strip);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
