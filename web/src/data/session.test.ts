import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { server } from '@/test/server.ts';
import { SessionStore } from './session.ts';

const user = { id: 'usr_1', email: 'ada@example.org', name: 'Ada' };
const session = (token: string, lifeMs = 600_000) => ({
  accessToken: token,
  expiresAt: new Date(Date.now() + lifeMs).toISOString(),
  user,
});

function refreshing(answer: (count: number) => Response) {
  const counter = { calls: 0 };
  server.use(
    http.post('*/api/auth/refresh', () => {
      counter.calls += 1;
      return answer(counter.calls);
    }),
  );
  return counter;
}

describe('SessionStore', () => {
  it('spends the cookie once for many that ask together', async () => {
    const counter = refreshing((count) => HttpResponse.json(session(`token-${count}`)));
    const store = new SessionStore();
    const tokens = await Promise.all([store.freshToken(), store.freshToken(), store.freshToken()]);
    expect(tokens).toEqual(['token-1', 'token-1', 'token-1']);
    expect(counter.calls).toBe(1);
  });

  it('renews a token shortly before it ends', async () => {
    const counter = refreshing((count) =>
      HttpResponse.json(session(`token-${count}`, count === 1 ? 5000 : 600_000)),
    );
    const store = new SessionStore();
    await store.refresh();
    expect(store.isStale()).toBe(true);
    expect(await store.freshToken()).toBe('token-2');
    expect(await store.freshToken()).toBe('token-2');
    expect(counter.calls).toBe(2);
  });

  it('ends when the cookie is spent, but not when the server is away', async () => {
    const answers = [
      HttpResponse.json(session('token')),
      HttpResponse.error(),
      new HttpResponse(null, { status: 503 }),
      HttpResponse.json({ userErrors: [] }, { status: 401 }),
    ];
    refreshing(() => answers.shift() ?? HttpResponse.error());
    const store = new SessionStore();
    await store.refresh();
    await store.refresh();
    expect(store.get().status).toBe('signed-in');
    await store.refresh();
    expect(store.get().status).toBe('signed-in');
    await store.refresh();
    expect(store.get().status).toBe('signed-out');
  });

  it('says that the server is away when it was never reached', async () => {
    refreshing(() => HttpResponse.error());
    const store = new SessionStore();
    await store.refresh();
    expect(store.get().status).toBe('unreachable');
  });

  it('hears of another tab’s sign-out', async () => {
    refreshing(() => HttpResponse.json(session('token')));
    server.use(http.post('*/api/auth/logout', () => new HttpResponse(null, { status: 204 })));
    const [one, other] = [new SessionStore(), new SessionStore()];
    await one.refresh();
    await vi.waitFor(() => expect(other.get().status).toBe('signed-in'));
    await one.signOut();
    await vi.waitFor(() => expect(other.get().status).toBe('signed-out'));
  });
});
