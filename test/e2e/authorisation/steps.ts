import type { Locator, Page } from '@playwright/test';

/** The editor that is on top of the active group. */
export function editor(page: Page): Locator {
  return page.locator('.editor-group.is-active .editor-host:not([hidden])').first();
}
