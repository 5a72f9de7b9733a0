import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.CAL3_API ?? 'http://127.0.0.1:8081';
const proxy = {
  '/graphql': { target: api, ws: true },
  '/api': { target: api },
};

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': at('./src') } },
  server: { port: 5173, proxy },
  preview: { proxy },
  build: {
    target: 'es2023',
    sourcemap: false,
    rollupOptions: { input: { index: at('./index.html'), graphiql: at('./graphiql.html') } },
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
