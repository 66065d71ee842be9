import { test as base } from '@playwright/test';
import { launchConsole, type RunningConsole } from './launch.ts';

interface ConsoleFixtures {
  /** `test.use({ isDemo: true })` gives the shared console the made-up organisation. */
  readonly isDemo: boolean;
  /** One console for all tests of a file that do not change how it runs; it is closed at the end of the worker. */
  readonly sharedConsole: RunningConsole;
}

/** Playwright's `test` with a console. Tests that quit, crash or restart the console call `launchConsole` instead. */
export const test = base.extend<object, ConsoleFixtures>({
  isDemo: [false, { scope: 'worker', option: true }],
  sharedConsole: [
    async ({ isDemo }, use) => {
      const running = await launchConsole({ isDemo });
      await use(running);
      await running.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';
