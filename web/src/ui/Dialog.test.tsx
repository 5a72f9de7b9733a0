import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from '@/features/calendar/keepFocus.ts';
import { Dialog } from './Dialog.tsx';

let place: HTMLElement;
let focus: ReturnType<typeof keepFocus>;

beforeEach(() => {
  // jsdom has the element, not what it does.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
    this.querySelector<HTMLElement>('button')?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  place = document.body.appendChild(document.createElement('section'));
  focus = keepFocus(place);
});
afterEach(() => place.remove());

function drawn(key: string) {
  const made = document.createElement('article');
  made.tabIndex = 0;
  place.replaceChildren(made);
  focus.mounted(made, key);
  return made;
}

it('gives the focus back to what was drawn anew meanwhile', () => {
  drawn('evt_1').focus();
  const { unmount } = render(
    <Dialog title="An event" onClose={() => {}}>
      What it is
    </Dialog>,
  );
  expect(document.activeElement?.localName).toBe('button');
  const again = drawn('evt_1');
  expect(document.activeElement?.localName, 'the dialog has it').toBe('button');
  unmount();
  expect(document.activeElement).toBe(again);
});

it('keeps the focus on what is drawn anew, and takes it from nobody', () => {
  drawn('evt_1').focus();
  const again = drawn('evt_1');
  expect(document.activeElement).toBe(again);
  const other = document.body.appendChild(document.createElement('button'));
  other.focus();
  drawn('evt_1');
  expect(document.activeElement).toBe(other);
});
