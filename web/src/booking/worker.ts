import { type Challenge, solve } from './work.ts';

/** Solves the challenge that it is sent, beside the page, which stays quick meanwhile. */
self.onmessage = ({ data }: MessageEvent<Challenge>) => {
  self.postMessage(solve(data));
};
