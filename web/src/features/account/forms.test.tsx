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
import { expect, it } from 'vitest';
import { server } from '@/test/server.ts';
import { SignIn } from './SignIn.tsx';
import { SignUp } from './SignUp.tsx';

function show(Form: (props: { from?: string }) => ReactNode) {
  const root = createRootRoute();
  const routes = ['/', '/sign-in', '/sign-up'].map((path) =>
    createRoute({ getParentRoute: () => root, path, component: () => <Form /> }),
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
