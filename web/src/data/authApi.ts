import { apiUrl } from '@/lib/env.ts';

/** A signed-in person as /api/auth answers. The token lives in memory only. */
export interface Session {
  accessToken: string;
  /** RFC 3339 instant. */
  expiresAt: string;
  user: { id: string; email: string; name: string };
}

/** What the person can mend, with the form field it belongs to. */
export interface AuthError {
  code: string;
  field?: string[];
  message: string;
}

export type AuthResult =
  | { ok: true; session: Session }
  | { ok: false; status: number; errors: AuthError[]; retryAfterMs?: number; requestId?: string };

const TIMEOUT_MS = 15_000;

async function post(path: string, body: object): Promise<Response> {
  return fetch(apiUrl(`/api/auth/${path}`), {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

async function resultOf(answer: Promise<Response>): Promise<AuthResult> {
  let response: Response;
  try {
    response = await answer;
  } catch {
    return { ok: false, status: 0, errors: [] };
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && isSession(body)) return { ok: true, session: body };
  const problem = (body ?? {}) as { userErrors?: AuthError[]; retryAfterMs?: number; requestId?: string };
  return {
    ok: false,
    status: response.status,
    errors: problem.userErrors ?? [],
    retryAfterMs: problem.retryAfterMs,
    requestId: problem.requestId,
  };
}

function isSession(body: unknown): body is Session {
  const session = body as Partial<Session> | null;
  return typeof session?.accessToken === 'string' && typeof session.user?.id === 'string';
}

export interface Registration {
  email: string;
  password: string;
  name: string;
  timeZone: string;
  locale: string;
}

/** Status 0 means that the server was not reached. */
export const authApi = {
  register: (input: Registration) => resultOf(post('register', input)),
  login: (input: { email: string; password: string }) => resultOf(post('login', input)),
  refresh: () => resultOf(post('refresh', {})),
  logout: () =>
    post('logout', {}).then(
      (response) => response.ok,
      () => false,
    ),
};
