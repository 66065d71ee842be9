import { defineConfig } from '@playwright/test';

/** Tests against the real window, one at a time: each starts an Electron of its own. */
export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.e2e.ts', 'security/**/*.e2e.ts'],
  outputDir: 'test-results',
  globalSetup: './scripts/playwright-setup.mjs',
  workers: 1,
  fullyParallel: false,
  // A busy machine can miss a time limit once; the list names what needed a second attempt as flaky.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
