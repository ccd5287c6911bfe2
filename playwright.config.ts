import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Generous: a loaded two-core machine starts a browser for each test. Speed is measured by the benchmark, not here.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 2,
  // A browser on a loaded machine now and then loses a click; what fails twice is broken, what fails once is listed as flaky.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off' },
});
