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

export interface Failure {
  ok: false;
  status: number;
  errors: AuthError[];
  retryAfterMs?: number;
  requestId?: string;
}

export type AuthResult = { ok: true; session: Session } | Failure;

/** Signing in may take a second step, for which what the first one answered is sent back. */
export type SignInResult = AuthResult | { ok: false; challenge: string };

/** How one can sign in here. */
export interface Ways {
  providers: { name: string; label: string }[];
  registration: 'OPEN' | 'INVITATION' | 'CLOSED';
  /** Whether mail is sent, without which a forgotten password cannot be reset. */
  mail: boolean;
}

const TIMEOUT_MS = 15_000;

async function post(path: string, body: object, token?: string | null): Promise<Response> {
  return fetch(apiUrl(`/api/auth/${path}`), {
    method: 'POST',
    credentials: 'include',
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

/** What an answer has in its body, or why it has nothing that is wanted. */
async function bodyOf<Body>(
  answer: Promise<Response>,
  isWanted: (body: unknown) => body is Body,
): Promise<{ ok: true; body: Body } | Failure> {
  let response: Response;
  try {
    response = await answer;
  } catch {
    return { ok: false, status: 0, errors: [] };
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && isWanted(body)) return { ok: true, body };
  const problem = (body ?? {}) as { userErrors?: AuthError[]; retryAfterMs?: number; requestId?: string };
  return {
    ok: false,
    status: response.status,
    errors: problem.userErrors ?? [],
    retryAfterMs: problem.retryAfterMs,
    requestId: problem.requestId,
  };
}

async function resultOf(answer: Promise<Response>): Promise<AuthResult> {
  const result = await bodyOf(answer, isSession);
  return result.ok ? { ok: true, session: result.body } : result;
}

async function signInResultOf(answer: Promise<Response>): Promise<SignInResult> {
  const result = await bodyOf(answer, (body) => isSession(body) || isChallenge(body));
  if (!result.ok) return result;
  const { body } = result;
  if (isChallenge(body)) return { ok: false, challenge: body.secondFactor.challenge };
  return { ok: true, session: body };
}

interface Challenge {
  secondFactor: { challenge: string };
}

function isChallenge(body: unknown): body is Challenge {
  return typeof (body as Partial<Challenge> | null)?.secondFactor?.challenge === 'string';
}

function isAnything(_body: unknown): _body is unknown {
  return true;
}

function isAddress(body: unknown): body is { url: string } {
  return typeof (body as { url?: unknown } | null)?.url === 'string';
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
  /** The secret of an invitation, which is accepted with the new account. */
  invitation?: string;
}

/** Status 0 means that the server was not reached. */
export const authApi = {
  /** Whether nobody has an account yet; false also when the server was not reached. */
  setupNeeded: (): Promise<boolean> =>
    fetch(apiUrl('/api/auth/setup'), { signal: AbortSignal.timeout(TIMEOUT_MS) })
      .then(
        async (response) => response.ok && ((await response.json()) as { needed?: boolean }).needed === true,
      )
      .catch(() => false),
  setUp: (input: Registration) => resultOf(post('setup', input)),
  register: (input: Registration) => resultOf(post('register', input)),
  login: (input: { email: string; password: string }) => signInResultOf(post('login', input)),
  secondStep: (input: { challenge: string; code: string }) => resultOf(post('second-factor', input)),
  /** Sends a mail, if there is an account with the address: which is not told. */
  forgotPassword: (email: string) => bodyOf(post('password/forgot', { email }), isAnything),
  resetPassword: (input: { secret: string; password: string }) =>
    bodyOf(post('password/reset', input), isAnything),
  /** How one can sign in here; null when the server was not reached. */
  ways: (): Promise<Ways | null> =>
    fetch(apiUrl('/api/auth/providers'), { signal: AbortSignal.timeout(TIMEOUT_MS) })
      .then(async (response) => (response.ok ? ((await response.json()) as Ways) : null))
      .catch(() => null),
  /** Where the browser goes to sign in with a service. */
  providerUrl: (name: string, search: Record<string, string>) =>
    `${apiUrl(`/api/auth/${name}`)}?${new URLSearchParams(search)}`,
  /** Begins to link a service to the account of whose token it is: answers where the browser goes. */
  link: (name: string, password: string | null, token: string | null) =>
    bodyOf(post(`${name}/link`, password === null ? {} : { password }, token), isAddress),
  refresh: () => resultOf(post('refresh', {})),
  logout: () =>
    post('logout', {}).then(
      (response) => response.ok,
      () => false,
    ),
};
