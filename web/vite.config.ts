import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.CAL3_API ?? 'http://127.0.0.1:8081';
const proxy = {
  '/graphql': { target: api, ws: true },
  '/api': { target: api },
};

/** Every address below /book/ is the guests' page, as nginx serves it too. */
function bookPages(): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    if (request.url?.startsWith('/book/')) request.url = '/book.html';
    next();
  };
  return {
    name: 'book-pages',
    configureServer: (server) => void server.middlewares.use(rewrite),
    configurePreviewServer: (server) => void server.middlewares.use(rewrite),
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), bookPages()],
  resolve: { alias: { '@': at('./src') } },
  server: { port: 5173, proxy },
  // The policy that nginx serves too: no inline script anywhere. Monaco, the editor of graphiql.html, adds style
  // elements of its own, hence 'unsafe-inline' for styles.
  preview: {
    proxy,
    headers: {
      'Content-Security-Policy':
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; worker-src 'self'; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'",
    },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    rolldownOptions: {
      input: { index: at('./index.html'), graphiql: at('./graphiql.html'), book: at('./book.html') },
      // GraphiQL's modules carry "use no memo", which means something to the React compiler only.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
    // The GraphQL editor is Monaco: large, loaded only by graphiql.html.
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/test/setup.ts'],
    restoreMocks: true,
  },
});
