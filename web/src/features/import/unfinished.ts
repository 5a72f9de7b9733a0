import { sessionStore } from '@/data/session.ts';

/** An import that the server works on: enough to show it again. */
export interface Unfinished {
  key: string;
  importId: string;
  fileName: string;
  byteSize: number;
}

const MOST = 20;

/** Where this tab remembers the imports of the person who is signed in. */
function place(): string {
  return `cal3-imports:${sessionStore.session?.user.id ?? ''}`;
}

/** The imports that were not finished when this tab was last left or loaded anew. */
export function unfinished(): Unfinished[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place()) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isUnfinished).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers one more, newest first. */
export function remember(one: Unfinished): void {
  keep([one, ...unfinished().filter(({ key }) => key !== one.key)].slice(0, MOST));
}

export function forget(key: string): void {
  keep(unfinished().filter((one) => one.key !== key));
}

function keep(all: Unfinished[]): void {
  try {
    sessionStorage.setItem(place(), JSON.stringify(all));
  } catch {
    // A browser without storage: the page only forgets them when it is loaded anew.
  }
}

function isUnfinished(value: unknown): value is Unfinished {
  const one = value as Partial<Unfinished> | null;
  return (
    typeof one?.key === 'string' &&
    typeof one.importId === 'string' &&
    typeof one.fileName === 'string' &&
    typeof one.byteSize === 'number'
  );
}
