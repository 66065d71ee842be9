import { defineConfig } from 'vitest/config';

/** Everything that needs no window. Tests against the real window are *.e2e.ts, for Playwright. */
export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Time zones are part of what is tested: nobody's own may decide.
    env: { TZ: 'Europe/Amsterdam' },
    restoreMocks: true,
    // On a shared machine a time limit can be missed once; at a developer's desk nothing is tried again.
    retry: process.env['CI'] === undefined ? 0 : 1,
    passWithNoTests: false,
  },
});
