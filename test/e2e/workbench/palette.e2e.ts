import { expect, test } from '../support/fixtures.ts';
import {
  focusedPart,
  groups,
  quickInput,
  quickRows,
  resetWorkbench,
  runCommand,
  tabLabels,
} from './workbench-page.ts';

test.use({ isDemo: true });
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

test('Ctrl+Shift+P and F1 open the palette with its commands, and Escape closes it', async ({
  sharedConsole: { page },
}) => {
  for (const keys of ['Control+Shift+p', 'F1']) {
    await page.keyboard.press(keys);
    await expect(quickRows(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(quickInput(page)).toBeHidden();
  }
});

test('what was used last stands on top, with its keys', async ({ sharedConsole: { page } }) => {
  await runCommand(page, 'Statusbalk tonen of verbergen');
  await runCommand(page, 'Statusbalk tonen of verbergen');
  await runCommand(page, 'Zijbalk tonen of verbergen');
  await page.keyboard.press('F1');
  await expect(quickRows(page).nth(0)).toContainText('Zijbalk tonen of verbergen');
  await expect(quickRows(page).nth(0)).toContainText('onlangs gebruikt');
  await expect(quickRows(page).nth(0).locator('kbd')).toHaveText('Ctrl+B');
  await expect(quickRows(page).nth(1)).toContainText('Statusbalk tonen of verbergen');
  await page.keyboard.press('Escape');
});

test('commands are found by letters in order, by category and by their English title', async ({
  sharedConsole: { page },
}) => {
  await page.keyboard.press('F1');
  for (const [typed, found] of [
    ['klthema', 'Kleurenthema kiezen'],
    ['colour theme', 'Kleurenthema kiezen'],
    ['voorkeuren taal', 'Taal kiezen'],
  ] as const) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`>${typed}`);
    await expect(quickRows(page).first()).toContainText(found);
  }
  await page.keyboard.press('Escape');
});

test('Escape gives the focus back exactly where it was', async ({ sharedConsole: { page } }) => {
  await page.keyboard.press('Control+,');
  const search = page.getByRole('searchbox', { name: 'Zoek in de instellingen' });
  await search.fill('kleur');
  await page.keyboard.press('F1');
  await expect(quickInput(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
});

test('Ctrl+P finds an object; Enter opens it, Ctrl+Enter to the side, the arrow in the background', async ({
  sharedConsole: { page },
}) => {
  await page.keyboard.press('Control+p');
  await page.keyboard.type('orth');
  await expect(quickRows(page).first()).toContainText(/orth/i);
  const second = (await quickRows(page).nth(1).locator('.quick-label').textContent()) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(quickInput(page)).toBeVisible();
  await expect.poll(() => tabLabels(page)).toHaveLength(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(quickInput(page)).toBeHidden();
  await expect(groups(page)).toHaveCount(2);
  await expect.poll(() => tabLabels(page, 1)).toEqual([second]);
  await expect.poll(() => focusedPart(page)).toBe('editor');
});

test('? lists the prefixes and choosing one switches to it', async ({ sharedConsole: { page } }) => {
  await page.keyboard.press('Control+p');
  await page.keyboard.type('?');
  await expect(quickRows(page)).toHaveCount(5);
  await quickRows(page).filter({ hasText: 'Een opdracht uitvoeren' }).click();
  await expect(quickInput(page).getByRole('combobox')).toHaveValue('>');
  await expect(quickRows(page).first()).toContainText(':');
  await page.keyboard.press('Escape');
});

test('@ goes to a heading, : to a row of the table, # lists by kind', async ({ sharedConsole: { page } }) => {
  await page.keyboard.press('Control+,');
  await page.keyboard.press('Control+Shift+o');
  await quickRows(page).filter({ hasText: 'Meldingen' }).click();
  await expect(page.getByRole('heading', { name: 'Meldingen' })).toBeFocused();
  await page.locator('.side-bar').getByText('Alle mailboxen').click();
  const grid = page.getByRole('grid').first();
  await expect(grid.locator('[aria-rowindex="5"]')).toBeVisible();
  await page.keyboard.press('Control+g');
  await page.keyboard.type('4');
  await expect(quickRows(page).first()).toContainText('Naar regel 4 van');
  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await expect(grid.locator('[role=row][aria-rowindex="5"]')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+t');
  await page.keyboard.type('a');
  await expect(quickRows(page).first().locator('.quick-group')).toBeVisible();
  await page.keyboard.press('Escape');
});
