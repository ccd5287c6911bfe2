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
  },
});
