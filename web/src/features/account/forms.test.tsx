import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { server } from '@/test/server.ts';
import { SetUp } from './SetUp.tsx';
import { SignIn } from './SignIn.tsx';
import { SignUp } from './SignUp.tsx';

const setupIs = (needed: boolean) =>
  server.use(http.get('*/api/auth/setup', () => HttpResponse.json({ needed })));
const WAYS = {
  providers: [{ name: 'example', label: 'Example' }],
  registration: 'INVITATION',
  mail: true,
};

beforeEach(() => {
  setupIs(false);
  server.use(http.get('*/api/auth/providers', () => HttpResponse.json({ ...WAYS, registration: 'OPEN' })));
});

function show(Form: (props: { from?: string }) => ReactNode) {
  const root = createRootRoute();
  const routes = ['/', '/sign-in', '/sign-up', '/setup'].map((path) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: path === '/setup' ? () => <SetUp /> : () => <Form />,
    }),
  );
  const router = createRouter({ routeTree: root.addChildren(routes), history: createMemoryHistory() });
  render(<RouterProvider router={router as never} />);
}

it('shows what the server says about the password at its field', async () => {
  const asked: unknown[] = [];
  server.use(
    http.post('*/api/auth/register', async ({ request }) => {
      asked.push(await request.json());
      const error = { code: 'INVALID', field: ['password'], message: 'This is a very common password.' };
      return HttpResponse.json({ userErrors: [error], requestId: 'r1' }, { status: 422 });
    }),
  );
  show(SignUp);
  await userEvent.type(await screen.findByLabelText('Your name'), 'Ada');
  await userEvent.type(screen.getByLabelText('E-mail'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'password');
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText('This is a very common password.')).toBeInTheDocument();
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('This is a very common password.');
  expect(asked).toEqual([
    expect.objectContaining({ name: 'Ada', email: 'ada@example.org', password: 'password' }),
  ]);
});

it.each([
  [
    401,
    { userErrors: [{ code: 'INVALID_CREDENTIALS', message: 'E-mail or password is wrong.' }] },
    /password is wrong/,
  ],
  [
    429,
    { userErrors: [{ code: 'THROTTLED', message: 'x' }], retryAfterMs: 30_000 },
    /Try again in 30 seconds/,
  ],
  [500, { requestId: 'req_7' }, /did not work \(req_7\)/],
])('explains a sign-in answered with %i', async (status, body, text) => {
  server.use(http.post('*/api/auth/login', () => HttpResponse.json(body, { status })));
  show(SignIn);
  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
});

it('sends whoever comes first to make the administrator, and says when somebody was faster', async () => {
  setupIs(true);
  const message = 'This installation has been set up.';
  server.use(
    http.post('*/api/auth/setup', () =>
      HttpResponse.json({ userErrors: [{ code: 'FORBIDDEN', field: [], message }] }, { status: 422 }),
    ),
  );
  show(SignIn);
  await userEvent.click(await screen.findByRole('button', { name: 'Create the administrator' }));
  expect(await screen.findByText(message)).toBeInTheDocument();
});

it('offers the services that one can sign in with, and no account where none is made', async () => {
  server.use(http.get('*/api/auth/providers', () => HttpResponse.json(WAYS)));
  show(() => <SignIn from="/settings/profile" />);
  const button = await screen.findByRole('link', { name: 'Continue with Example' });
  const url = new URL(button.getAttribute('href') ?? '', 'http://localhost');
  expect(url.pathname).toBe('/api/auth/example');
  expect(url.searchParams.get('from')).toBe('/settings/profile');
  expect(screen.getByRole('link', { name: 'Forgotten your password?' })).toBeInTheDocument();
  expect(screen.queryByText('Create an account')).toBeNull();
});

it('says why signing in with a service came to nothing, and nothing that an address makes up', async () => {
  server.use(http.get('*/api/auth/providers', () => HttpResponse.json(WAYS)));
  show(() => <SignIn problem="ADDRESS_TAKEN" provider="example" />);
  expect(await screen.findByText(/link Example in the settings/)).toBeInTheDocument();
  show(() => <SignIn problem="<b>Call 0800 SCAM</b>" provider="example" />);
  expect(screen.queryByText(/SCAM/)).toBeNull();
});

it('asks for the second step, and tells when the code is wrong', async () => {
  const asked: unknown[] = [];
  server.use(
    http.post('*/api/auth/login', () => HttpResponse.json({ secondFactor: { challenge: 'c1' } })),
    http.post('*/api/auth/second-factor', async ({ request }) => {
      asked.push(await request.json());
      const error = { code: 'INVALID', field: ['code'], message: 'This code is not right.' };
      return HttpResponse.json({ userErrors: [error], requestId: 'r1' }, { status: 422 });
    }),
  );
  show(SignIn);
  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'right');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await userEvent.type(await screen.findByLabelText('Code'), '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('This code is not right.')).toBeInTheDocument();
  expect(asked).toEqual([{ challenge: 'c1', code: '123456' }]);
});
