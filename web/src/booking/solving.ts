import type { Challenge } from './work.ts';

/** The payload that proves the work for a challenge, computed in a worker. */
export function solved(challenge: Challenge): Promise<string> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(challenge);
  }).finally(() => worker.terminate());
}
