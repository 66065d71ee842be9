import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Bridge, Preferences } from '../../../shared/contract/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { resetWorkbench, runCommand } from '../workbench/workbench-page.ts';
import { editor } from '../authorisation/steps.ts';

test.use({ isDemo: true });
test.setTimeout(180_000);
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

async function prefer(page: Page, change: Partial<Preferences>): Promise<void> {
  await page.evaluate(async (wanted) => {
    await (window as unknown as { readonly briefgeheim: Bridge }).briefgeheim.setPreferences(wanted);
  }, change);
}

async function faults(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const opened: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['columns', (page) => editor(page).getByRole('button', { name: 'Kolommen kiezen' }).click()],
  ['views', (page) => editor(page).getByRole('button', { name: 'Weergaven' }).click()],
  [
    'filter',
    async (page) => {
      await editor(page).getByRole('columnheader', { name: 'Soort' }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Filteren op Soort…' }).click();
    },
  ],
  [
    'exception',
    async (page) => {
      await page.keyboard.press('F8');
      await editor(page).getByRole('button', { name: 'Uitzondering' }).click();
    },
  ],
];

for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
  test(`axe finds nothing serious in what opens over the grid (${theme})`, async ({
    sharedConsole: { page },
  }) => {
    await prefer(page, { theme });
    await runCommand(page, 'Open alle mailboxen');
    const found: string[] = [];
    for (const [name, open] of opened) {
      await open(page);
      await expect(page.getByRole('dialog')).toBeVisible();
      found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await prefer(page, { theme: 'dark' });
    expect(found).toEqual([]);
  });
}

const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['start', (page) => runCommand(page, 'Start')],
  ['first steps', (page) => runCommand(page, 'Toon eerste stappen')],
  [
    'one mailbox',
    async (page) => {
      await page.keyboard.press('Control+p');
      await page.keyboard.type('orthopedie@');
      await expect(page.getByRole('option').first()).toContainText('orthopedie@');
      await page.keyboard.press('Enter');
    },
  ],
  ['one finding', (page) => page.keyboard.press('F8')],
  ['rules', (page) => runCommand(page, 'Open regels')],
  ['snapshots', (page) => runCommand(page, 'Open momentopnamen')],
  ['who reaches what', (page) => runCommand(page, 'Toon wie waarbij kan')],
];

test('at 200 % every page fits its width; only tables scroll sideways', async ({
  sharedConsole: { page },
}) => {
  await prefer(page, { zoom: 2 });
  const cut: string[] = [];
  for (const [name, open] of pages) {
    await open(page);
    await expect(editor(page).locator('.page')).toBeVisible();
    const overflow = await editor(page)
      .locator('.page')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    if (overflow > 1) {
      cut.push(`${name}: ${String(overflow)}`);
    }
  }
  await prefer(page, { zoom: 1 });
  expect(cut).toEqual([]);
});
