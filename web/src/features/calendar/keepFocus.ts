/**
 * Keeps the focus on what stands for the same thing while the calendar component draws it anew: by a key, which a dialog that was
 * opened from there finds it by, too.
 */
export function keepFocus(root: HTMLElement) {
  let focused: string | undefined;
  root.addEventListener('focusin', ({ target }) => {
    focused = (target as HTMLElement).closest<HTMLElement>('[data-focus-key]')?.dataset.focusKey;
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    // Of what is taken out of the page the focus goes nowhere.
    if (relatedTarget) focused = undefined;
  });
  return {
    mounted(element: HTMLElement, key: string) {
      element.dataset.focusKey = key;
      if (focused === key && document.activeElement === document.body) element.focus();
    },
  };
}
