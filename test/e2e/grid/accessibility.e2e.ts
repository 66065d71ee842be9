import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Bridge, Preferences } from '../../../shared/contract/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { resetWorkbench, runCommand } from '../workbench/workbench-page.ts';
import { editor } from '../authorisation/steps.ts';

test.use({ isDemo: true });
test.setTimeout(240_000);

async function prefer(page: Page, change: Partial<Preferences>): Promise<void> {
  await page.evaluate(async (wanted) => {
    await (window as unknown as { readonly briefgeheim: Bridge }).briefgeheim.setPreferences(wanted);
  }, change);
}

async function openBySearch(page: Page, text: string, found: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toContainText(found);
  await page.keyboard.press('Enter');
}

const screens: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['start', (page) => runCommand(page, 'Start')],
  ['first steps', (page) => runCommand(page, 'Toon eerste stappen')],
  ['mailboxes', (page) => runCommand(page, 'Open alle mailboxen')],
  ['one mailbox', (page) => openBySearch(page, 'orthopedie@', 'orthopedie@')],
  ['who reaches what', (page) => runCommand(page, 'Toon wie waarbij kan')],
  ['people', (page) => runCommand(page, 'Open alle mensen')],
  ['findings', (page) => runCommand(page, 'Open alle bevindingen')],
  ['one finding', (page) => page.keyboard.press('F8')],
  ['rules', (page) => runCommand(page, 'Open regels')],
  ['snapshots', (page) => runCommand(page, 'Open momentopnamen')],
  ['audit trail', (page) => runCommand(page, 'Open auditspoor')],
  ['tasks', (page) => runCommand(page, 'Toon taken')],
];

async function faults(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
  test(`axe finds nothing serious on any screen (${theme})`, async ({ sharedConsole: { page } }) => {
    await resetWorkbench(page);
    await prefer(page, { theme });
    const found: string[] = [];
    for (const [name, open] of screens) {
      await open(page);
      await page.waitForTimeout(400);
      found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
    }
    await prefer(page, { theme: 'dark' });
    expect(found).toEqual([]);
  });
}

test('every screen holds at 200 %: nothing is cut off sideways but what scrolls', async ({
  sharedConsole,
}) => {
  const { page } = sharedConsole;
  await resetWorkbench(page);
  await prefer(page, { zoom: 2 });
  const cut: string[] = [];
  for (const [name, open] of screens) {
    await open(page);
    await page.waitForTimeout(300);
    const overflow = await editor(page).evaluate((element) => {
      const content = element.querySelector('.page');
      return content === null ? 0 : content.scrollWidth - content.clientWidth;
    });
    if (overflow > 1) {
      cut.push(`${name}: ${String(overflow)}`);
    }
  }
  await prefer(page, { zoom: 1 });
  expect(cut).toEqual([]);
});
