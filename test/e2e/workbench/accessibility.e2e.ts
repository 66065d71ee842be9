import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { themeChoices } from '../../../shared/contract/bridge.ts';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { openThreeTabs, pressChord, quickInput, resetWorkbench } from './workbench-page.ts';

test.use({ isDemo: true });
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));
test.setTimeout(180_000);

async function faults(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
}

const screens: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the empty area', () => Promise.resolve()],
  ['settings', (page) => page.keyboard.press('Control+,')],
  ['keyboard shortcuts', (page) => pressChord(page, 'Control+k', 'Control+s')],
  [
    'split groups with panel',
    async (page) => {
      await openThreeTabs(page);
      await page.keyboard.press('Control+\\');
      await page.keyboard.press('Control+j');
    },
  ],
  [
    'the palette',
    async (page) => {
      await page.keyboard.press('F1');
      await expect(quickInput(page)).toBeVisible();
    },
  ],
  [
    'a menu',
    async (page) => {
      await page.locator('.activity-button').last().click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'a dialog',
    async (page) => {
      await page.keyboard.press('F1');
      await page.keyboard.type('Over Briefgeheim');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  ],
];

for (const theme of themeChoices.filter((choice) => choice !== 'system')) {
  test(`axe finds nothing serious in ${theme}`, async ({ sharedConsole: { page } }) => {
    const found: Record<string, readonly string[]> = {};
    await page.evaluate(
      (choice) =>
        (window as unknown as { briefgeheim: Bridge }).briefgeheim.setPreferences({ theme: choice }),
      theme,
    );
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const [name, show] of screens) {
      await show(page);
      await page.waitForTimeout(400);
      const list = await faults(page);
      if (list.length > 0) {
        found[name] = list;
      }
      await resetWorkbench(page);
    }
    expect(found).toEqual({});
  });
}
