/** What may have become stale because of a change made here or elsewhere. */
export const TOPICS = [
  'occurrences',
  'calendars',
  'organisations',
  'imports',
  'shares',
  'tokens',
  'rules',
  'webhooks',
  'notices',
  'invitations',
  'tasks',
  'resources',
  'reservations',
] as const;
export type Topic = (typeof TOPICS)[number];

type Listener = () => void;

/**
 * Tells queries to ask again. A first change is passed on at once, those that follow within `PAUSE_MS`
 * together: an import of thousands of events must not cause thousands of queries.
 */
const PAUSE_MS = 400;

class StaleSignal {
  #listeners = new Map<Topic, Set<Listener>>();
  #pausing = new Map<Topic, { again: boolean }>();

  on(topic: Topic, listener: Listener): () => void {
    const set = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, set.add(listener));
    return () => set.delete(listener);
  }

  emit(topic: Topic): void {
    const pause = this.#pausing.get(topic);
    if (pause) {
      pause.again = true;
      return;
    }
    const state = { again: false };
    this.#pausing.set(topic, state);
    for (const listener of this.#listeners.get(topic) ?? []) listener();
    setTimeout(() => {
      this.#pausing.delete(topic);
      if (state.again) this.emit(topic);
    }, PAUSE_MS);
  }
}

export const stale = new StaleSignal();
