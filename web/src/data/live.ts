import type { Client } from '@urql/core';
import { onEnd, pipe, subscribe } from 'wonka';
import { graphql } from '@/gql';
import type { ChangeEntity, ChangesSubscription } from '@/gql/graphql';
import { sessionStore } from './session.ts';
import { stale, TOPICS } from './signal.ts';

const ChangeCursor = graphql(`
  query ChangeCursor {
    changeCursor
  }
`);

const Changes = graphql(`
  subscription Changes($after: Cursor) {
    changes(after: $after) {
      cursor
      kind
      entity
      entityId
      calendarId
      node {
        __typename
        id
        ... on Calendar {
          name
          description
          color
          timeZone
          viewerRole
          ownerId
          ownerName
          isVisible
          hasFeed
          personalColor
          position
          group {
            id
          }
          organisation {
            id
            viewerRole
          }
          version
        }
        ... on Import {
          status
          bytesReceived
          bytesProcessed
          total
          created
          updated
          unchanged
          skipped
          repaired
          failure
          version
          finishedAt
        }
        ... on User {
          name
          timeZone
          locale
          weekStart
          hourCycle
          version
        }
      }
    }
  }
`);

/** What the pages of resources show. */
const RESOURCES: ReadonlySet<ChangeEntity> = new Set(['RESOURCE', 'RESOURCE_TYPE', 'BOOKING_PAGE']);

/** On what it depends when a resource can be had: the organisation has holidays. */
const AVAILABILITY: ReadonlySet<ChangeEntity> = new Set(['RESERVATION', 'RESOURCE', 'ORGANISATION']);

/** What the pages of organisations show. */
const ORGANISATION: ReadonlySet<ChangeEntity> = new Set([
  'ORGANISATION',
  'MEMBERSHIP',
  'GROUP',
  'INVITATION',
]);

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** A subscription that held this long was a good one: the next break is retried soon. */
const GOOD_MS = 10_000;

/**
 * The one subscription of the page. It begins where the log stood before everything on the page was asked for again,
 * and anew after every break with the cursor of the last change seen, so that nothing is missed; nodes in the changes
 * update the cache, lists are told to ask again.
 */
export class LiveChanges {
  #client: Client;
  #cursor: string | null = null;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE_MS;
  #running = false;

  constructor(client: Client) {
    this.#client = client;
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    window.addEventListener('online', this.#now);
    void this.#connect();
  }

  stop(): void {
    this.#running = false;
    window.removeEventListener('online', this.#now);
    clearTimeout(this.#timer);
    this.#stop?.();
  }

  #now = (): void => {
    clearTimeout(this.#timer);
    this.#stop?.();
    void this.#connect();
  };

  async #connect(): Promise<void> {
    const since = Date.now();
    let ended = false;
    this.#stop = () => {
      ended = true;
    };
    if (this.#cursor === null) {
      const { data } = await this.#client.query(ChangeCursor, {}, { requestPolicy: 'network-only' });
      if (ended) return;
      if (!data) return this.#retry();
      this.#cursor = data.changeCursor;
      // What the page asked before may be older than this.
      for (const topic of TOPICS) stale.emit(topic);
    }
    const again = () => {
      if (ended) return;
      ended = true;
      this.#stop = undefined;
      if (Date.now() - since >= GOOD_MS) this.#pause = FIRST_PAUSE_MS;
      this.#retry();
    };
    const { unsubscribe } = pipe(
      this.#client.subscription(Changes, { after: this.#cursor }),
      onEnd(again),
      subscribe((result) => {
        if (result.data) this.#take(result.data.changes);
        if (!result.error) return;
        // The server no longer knows this position, or refuses it: start from now.
        if (result.error.graphQLErrors.length > 0) this.#cursor = null;
        again();
      }),
    );
    this.#stop = () => {
      ended = true;
      unsubscribe();
    };
  }

  #retry(): void {
    if (!this.#running) return;
    const pause = this.#pause * (0.75 + Math.random() / 2);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#running && sessionStore.session) void this.#connect();
    }, pause);
  }

  #take(change: ChangesSubscription['changes']): void {
    this.#cursor = change.cursor;
    if (change.entity === 'EVENT' || change.entity === 'CALENDAR') stale.emit('occurrences');
    if (change.entity === 'BUSY_TIME') stale.emit('occurrences');
    if (change.entity === 'CALENDAR') stale.emit('calendars');
    if (change.entity === 'CALENDAR_GROUP') stale.emit('calendars');
    if (ORGANISATION.has(change.entity)) stale.emit('organisations');
    if (change.entity === 'CALENDAR_SHARE') stale.emit('shares');
    if (change.entity === 'TOKEN') stale.emit('tokens');
    if (change.entity === 'RULE') stale.emit('rules');
    if (change.entity === 'WEBHOOK') stale.emit('webhooks');
    if (change.entity === 'NOTICE') {
      stale.emit('notices');
      // One may tell of an invitation to a calendar of which nothing else is told here.
      stale.emit('invitations');
    }
    if (change.entity === 'TASK' || change.entity === 'CALENDAR') stale.emit('tasks');
    if (change.entity === 'IMPORT') {
      stale.emit('occurrences');
      stale.emit('tasks');
      // An answer to a question from before may come in between and stay on top of the cache.
      stale.emit('imports');
    }
    if (AVAILABILITY.has(change.entity)) stale.emit('reservations');
    if (RESOURCES.has(change.entity)) stale.emit('resources');
  }
}
