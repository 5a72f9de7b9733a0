import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '@/test/server.ts';
import { UploadError, upload } from './upload.ts';

const url = '/api/imports/imp_1/content';
const MIB = 1024 * 1024;

/** A server that keeps what it was sent, and answers as `before` says when that is not undefined. */
function receiver(before: (attempt: number) => Response | undefined = () => undefined) {
  const state = { received: 0, attempts: 0 };
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json({ userErrors: [] }, { status: 401 })),
    http.put('*/api/imports/imp_1/content', async ({ request }) => {
      state.attempts += 1;
      const early = before(state.attempts);
      if (early) return early;
      const offset = Number(new URL(request.url).searchParams.get('offset'));
      if (offset !== state.received)
        return HttpResponse.json({ expectedOffset: state.received }, { status: 409 });
      state.received += (await request.arrayBuffer()).byteLength;
      return HttpResponse.json({ bytesReceived: state.received });
    }),
  );
  return state;
}

const pauses: number[] = [];
const options = (progress: number[]) => ({
  onProgress: (sent: number) => progress.push(sent),
  pause: async (ms: number) => {
    pauses.push(ms);
  },
});

describe('upload', () => {
  it('sends the whole file in pieces and tells how far it is', async () => {
    const state = receiver();
    const progress: number[] = [];
    await upload(new Blob(['x'.repeat(9 * MIB)]), url, options(progress));
    expect(state.received).toBe(9 * MIB);
    expect(progress).toEqual([4 * MIB, 8 * MIB, 9 * MIB]);
  });

  it('goes on from where the server stands after a break', async () => {
    const state = receiver((attempt) =>
      attempt === 2 ? new HttpResponse(null, { status: 502 }) : undefined,
    );
    await upload(new Blob(['x'.repeat(5 * MIB)]), url, options([]));
    expect([state.received, state.attempts]).toEqual([5 * MIB, 3]);
  });

  it('takes the offset that a refusal names', async () => {
    const state = receiver();
    state.received = 1000;
    await upload(new Blob(['x'.repeat(2000)]), url, options([]));
    expect(state.received).toBe(2000);
  });

  it('ends at once at a refusal that will not change', async () => {
    const state = receiver(() =>
      HttpResponse.json({ userErrors: [{ message: 'Too large.' }] }, { status: 413 }),
    );
    await expect(upload(new Blob(['x']), url, options([]))).rejects.toThrow('Too large.');
    expect(state.attempts).toBe(1);
  });

  it('gives up after six failures in a row, pausing longer each time', async () => {
    pauses.length = 0;
    const state = receiver(() => HttpResponse.error());
    await expect(upload(new Blob(['x']), url, options([]))).rejects.toThrow(UploadError);
    expect(state.attempts).toBe(6);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000]);
  });

  it('does not loop with a server that never moves on', async () => {
    const state = receiver(() => HttpResponse.json({ bytesReceived: 0 }));
    await expect(upload(new Blob(['x']), url, options([]))).rejects.toThrow(UploadError);
    expect(state.attempts).toBe(6);
  });
});
