import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { resetWorkbench, runCommand } from '../workbench/workbench-page.ts';
import { editor } from '../authorisation/steps.ts';

test.use({ isDemo: true });
test.setTimeout(120_000);
test.beforeEach(async ({ sharedConsole: { page } }) => {
  await resetWorkbench(page);
  await runCommand(page, 'Open alle mailboxen');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '61');
});

function grid(page: Page) {
  return editor(page).getByRole('grid', { name: 'Alle mailboxen' });
}

function firstName(page: Page) {
  return grid(page).locator('[aria-rowindex="2"] [aria-colindex="1"]');
}

function count(page: Page) {
  return editor(page).locator('.grid-toolbar__count');
}

test('all of it by keyboard: sort, filter, select, copy, menu, open', async ({ sharedConsole }) => {
  const { page, app } = sharedConsole;
  await grid(page).focus();
  await page.keyboard.press('Control+End');
  await expect(grid(page).locator('[aria-rowindex="61"]')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+Home');

  await test.step('the header sorts and has a menu', async () => {
    await page.keyboard.press('ArrowUp');
    await expect(grid(page)).toHaveAttribute('aria-activedescendant', /-header-0$/);
    const head = grid(page).getByRole('columnheader', { name: 'Mailbox' });
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(firstName(page)).toHaveText(/^[W-Z]/u);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('menuitem', { name: 'Filteren op Soort…' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('checkbox', { name: 'Functioneel' }).press('Space');
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText(/^\d+ van 60 rijen$/u);
    await expect(grid(page)).toBeFocused();
  });

  await test.step('rows are selected and copied as tab separated text', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(count(page)).toContainText('3 geselecteerd');
    await page.keyboard.press('Control+c');
    await expect(editor(page).locator('[role=status]', { hasText: '3 rijen gekopieerd' })).toBeAttached();
    const lines = (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]?.split('\t').slice(0, 3)).toEqual(['Mailbox', 'Adres', 'Soort']);
    expect(lines.slice(1).every((line) => line.split('\t')[2] === 'Functioneel')).toBe(true);
  });

  await test.step('all that match are selected at once', async () => {
    const matching = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
    expect(matching).toBeGreaterThan(3);
    await page.keyboard.press('Control+a');
    await expect(count(page)).toContainText(`${String(matching)} geselecteerd`);
    await page.keyboard.press('Escape');
    await expect(count(page)).toHaveText(`${String(matching)} van 60 rijen`);
  });

  await test.step('Shift+F10 gives the menu, Enter opens', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Rijen kopiëren' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(grid(page)).toBeFocused();
    const name = (await grid(page).locator('[aria-rowindex="2"] [aria-colindex="1"]').textContent()) ?? '?';
    await page.keyboard.press('Enter');
    await expect(editor(page).locator('.headline')).toContainText(name);
  });
});

test('columns are moved, made wider and hidden by keyboard, and kept as a view', async ({
  sharedConsole,
}) => {
  const { page } = sharedConsole;
  const heads = grid(page).getByRole('columnheader');
  await grid(page).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(heads.first()).toHaveText('Adres');
  const width = (await heads.nth(1).boundingBox())?.width ?? 0;
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await heads.nth(1).boundingBox())?.width).toBeCloseTo(width + 16, 0);
  await editor(page).getByRole('button', { name: 'Kolommen kiezen' }).click();
  await page.getByRole('checkbox', { name: 'Afdeling' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(heads.filter({ hasText: 'Afdeling' })).toHaveCount(0);

  await editor(page).getByRole('button', { name: 'Weergaven' }).click();
  await page.getByLabel('Bewaar deze weergave als').fill('Zonder afdeling');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Weergave “Zonder afdeling” is bewaard.').first()).toBeVisible();
  await editor(page).getByRole('button', { name: 'Weergaven' }).click();
  await page.getByRole('button', { name: 'Standaardweergave' }).click();
  await expect(heads.first()).toHaveText('Mailbox');
  await editor(page).getByRole('button', { name: 'Weergaven' }).click();
  await page.getByRole('button', { name: 'Zonder afdeling', exact: true }).click();
  await expect(heads.first()).toHaveText('Adres');
  await expect(heads.filter({ hasText: 'Afdeling' })).toHaveCount(0);
  await editor(page).getByRole('button', { name: 'Weergaven' }).click();
  await page.getByRole('button', { name: 'Weergave verwijderen: Zonder afdeling' }).click();
  await expect(page.getByText('Nog geen bewaarde weergaven.')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('what is shown is exported: the filter, the columns, and only the selection', async ({
  sharedConsole,
}) => {
  const { page, app, directories } = sharedConsole;
  await editor(page).getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('wijkteam');
  await expect(count(page)).toHaveText('2 van 60 rijen');
  const csv = join(directories.files, 'mailboxen.csv');
  await answerSaveDialog(app, csv);
  await editor(page).getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: 'Als CSV voor Excel…' }).click();
  await expect(page.getByText(/^2 rijen geschreven naar mailboxen\.csv/).first()).toBeVisible({
    timeout: 20_000,
  });
  const written = readFileSync(csv, 'utf8');
  expect(written).toContain('wijkteam.noord@lindenhof.example');
  expect(written).toContain('wijkteam.zuid@lindenhof.example');
  expect(written).not.toContain('orthopedie@');
  expect(written.split(/\r?\n/u)[0]).toContain('Mailbox');

  const json = join(directories.files, 'mailboxen.json');
  await answerSaveDialog(app, json);
  await editor(page).getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('');
  await expect(count(page)).toHaveText('60 rijen');
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await editor(page).getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: 'Als JSON…' }).click();
  await expect(page.getByText(/^Alleen de 3 geselecteerde rijen zijn geschreven/).first()).toBeVisible({
    timeout: 20_000,
  });
  const parsed = JSON.parse(readFileSync(json, 'utf8')) as readonly { readonly label: string }[];
  expect(parsed).toHaveLength(3);
  expect(parsed[0]?.label).toBe(await firstName(page).textContent());
});

test('an empty result says so and offers the way back; the place is kept over a change of tab', async ({
  sharedConsole,
}) => {
  const { page } = sharedConsole;
  await editor(page).getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('bestaat niet');
  await expect(editor(page).getByText('Geen rij voldoet')).toBeVisible();
  await editor(page).getByRole('button', { name: 'Zoekopdracht en filters wissen' }).click();
  await expect(count(page)).toHaveText('60 rijen');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await expect(grid(page).locator('[aria-rowindex="51"]')).toHaveAttribute('aria-selected', 'true');
  await expect(grid(page).locator('[aria-rowindex="51"]')).toBeInViewport();
});
