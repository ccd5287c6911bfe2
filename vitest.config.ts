import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { templates } from './scripts/templates/plugin';

export default defineConfig({
  plugins: [templates()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/corpus/**/*.test.ts', 'tests/rules/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    // In Node pdf.js's worker has no thread of its own. Of a damaged file it leaves a promise behind that nobody can
    // listen to (Catalog.getPageDict asks for the last page ahead of time); in a browser that stays in the worker.
    onUnhandledError: (error) => !(error.name === 'XRefEntryException' && error.stack?.includes('pdf.worker')),
  },
});
