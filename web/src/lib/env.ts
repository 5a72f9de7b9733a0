/** What /config.js may set at deployment, before the page starts. */
interface RuntimeEnv {
  /** Origin of the API without a trailing slash; empty or absent means this page's own. */
  API_URL?: string;
}

declare global {
  interface Window {
    ENV?: RuntimeEnv;
  }
}

/** The absolute or same-origin address of an API path such as `/graphql`. */
export function apiUrl(path: string): string {
  return `${(window.ENV?.API_URL ?? '').replace(/\/+$/, '')}${path}`;
}

/** The same address for a WebSocket. */
export function webSocketUrl(path: string): string {
  const url = new URL(apiUrl(path), window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
