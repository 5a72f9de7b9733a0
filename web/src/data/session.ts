import { type AuthResult, authApi, type Registration, type Session, type SignInResult } from './authApi.ts';

export type SessionState =
  | { status: 'unknown' }
  | { status: 'unreachable' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; session: Session };

type Message = { type: 'session'; session: Session } | { type: 'signed-out' };

/** A token this close to its end is renewed before it is used. */
const RENEW_BEFORE_MS = 15_000;

/**
 * Who is signed in. The refresh cookie can be spent once only, so renewals take turns: one at a time in this
 * tab, and one at a time among the tabs of this browser (Web Locks), which tell each other the outcome.
 */
export class SessionStore {
  #state: SessionState = { status: 'unknown' };
  #listeners = new Set<() => void>();
  #refreshing: Promise<Session | null> | undefined;
  #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('cal3-session');

  constructor() {
    this.#channel?.addEventListener('message', (event: MessageEvent<Message>) => {
      if (event.data.type === 'session') this.#set({ status: 'signed-in', session: event.data.session });
      else this.#set({ status: 'signed-out' });
    });
  }

  get = (): SessionState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get session(): Session | null {
    return this.#state.status === 'signed-in' ? this.#state.session : null;
  }

  /** Whether the present token is about to end or has ended. */
  isStale(): boolean {
    const { session } = this;
    return session !== null && Date.parse(session.expiresAt) - Date.now() < RENEW_BEFORE_MS;
  }

  /** A token good for a request now, renewed when needed; null when nobody is signed in. */
  async freshToken(): Promise<string | null> {
    if (this.session && !this.isStale()) return this.session.accessToken;
    return (await this.refresh())?.accessToken ?? null;
  }

  /** Renews the session by the cookie. Null when there is none or the server was not reached. */
  refresh(): Promise<Session | null> {
    this.#refreshing ??= this.#refreshInTurn().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refreshInTurn(): Promise<Session | null> {
    const before = this.session?.accessToken;
    const turn = async () => {
      // Another tab may have renewed it while this one waited.
      if (this.session && this.session.accessToken !== before && !this.isStale()) return this.session;
      return this.#settle(await authApi.refresh());
    };
    return navigator.locks ? navigator.locks.request('cal3-session-refresh', turn) : turn();
  }

  #settle(result: AuthResult): Session | null {
    if (result.ok) {
      this.#accept(result.session);
      return result.session;
    }
    if (result.status === 401) this.#end();
    else if (this.#state.status === 'unknown') this.#set({ status: 'unreachable' });
    return null;
  }

  async signIn(input: { email: string; password: string }): Promise<SignInResult> {
    const result = await authApi.login(input);
    if (result.ok) this.#accept(result.session);
    return result;
  }

  /** The second step, with what the first one answered and a code. */
  async secondStep(input: { challenge: string; code: string }): Promise<AuthResult> {
    const result = await authApi.secondStep(input);
    if (result.ok) this.#accept(result.session);
    return result;
  }

  /** Makes the first account, an administrator's. */
  async setUp(input: Registration): Promise<AuthResult> {
    const result = await authApi.setUp(input);
    if (result.ok) this.#accept(result.session);
    return result;
  }

  async signUp(input: Registration): Promise<AuthResult> {
    const result = await authApi.register(input);
    if (result.ok) this.#accept(result.session);
    return result;
  }

  /** Ends the session here and in the other tabs; false when the server could not be told. */
  async signOut(): Promise<boolean> {
    const told = await authApi.logout();
    if (told) this.#end();
    return told;
  }

  #accept(session: Session): void {
    this.#set({ status: 'signed-in', session });
    this.#channel?.postMessage({ type: 'session', session } satisfies Message);
  }

  #end(): void {
    this.#set({ status: 'signed-out' });
    this.#channel?.postMessage({ type: 'signed-out' } satisfies Message);
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const sessionStore = new SessionStore();
