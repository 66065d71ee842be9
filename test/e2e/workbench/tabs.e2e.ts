import { expect, test } from '../support/fixtures.ts';
import {
  boxOf,
  drag,
  groups,
  openThreeTabs,
  pressChord,
  quickInput,
  quickRows,
  resetWorkbench,
  runCommand,
  tab,
  tabLabels,
} from './workbench-page.ts';

test.use({ isDemo: true });
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

test('a preview is italic and gives way; a double click keeps it', async ({ sharedConsole: { page } }) => {
  const ways = page.locator('.side-bar');
  await ways.getByText('Alle bevindingen').click();
  await expect(tab(page, 'Alle bevindingen')).toHaveClass(/is-preview/);
  await expect(tab(page, 'Alle bevindingen').locator('.tab-label > span:last-child')).toHaveCSS(
    'font-style',
    'italic',
  );
  await ways.getByText('Auditspoor').click();
  await expect.poll(() => tabLabels(page)).toEqual(['Auditspoor']);
  await tab(page, 'Auditspoor').dblclick();
  await expect(tab(page, 'Auditspoor')).not.toHaveClass(/is-preview/);
  await ways.getByText('Alle bevindingen').click();
  await expect.poll(() => tabLabels(page)).toEqual(['Auditspoor', 'Alle bevindingen']);
});

test('a pinned tab goes left, survives close others and Ctrl+W', async ({ sharedConsole: { page } }) => {
  await openThreeTabs(page);
  await pressChord(page, 'Control+k', 'Shift+Enter');
  await expect.poll(() => tabLabels(page)).toEqual(['Start', 'Instellingen', 'Sneltoetsen']);
  await tab(page, 'Instellingen').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Andere sluiten' }).click();
  await expect.poll(() => tabLabels(page)).toEqual(['Start', 'Instellingen']);
  await tab(page, 'Start').click();
  await page.keyboard.press('Control+w');
  await expect(tab(page, 'Instellingen')).toHaveClass(/is-active/);
  await expect.poll(() => tabLabels(page)).toEqual(['Start', 'Instellingen']);
});

test('Ctrl+Tab goes through the tabs by last use', async ({ sharedConsole: { page } }) => {
  await openThreeTabs(page);
  await page.keyboard.down('Control');
  await page.keyboard.press('Tab');
  await expect(page.locator('.switcher [aria-selected=true]')).toHaveText('Sneltoetsen');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Control');
  await expect(tab(page, 'Instellingen')).toHaveClass(/is-active/);
  await page.keyboard.press('Control+Tab');
  await expect(tab(page, 'Start')).toHaveClass(/is-active/);
});

test('Ctrl+W closes, the middle button closes, Ctrl+Shift+T opens again where it was', async ({
  sharedConsole: { page },
}) => {
  await openThreeTabs(page);
  await page.keyboard.press('Control+w');
  await tab(page, 'Instellingen').click({ button: 'middle' });
  await expect.poll(() => tabLabels(page)).toEqual(['Sneltoetsen']);
  await page.keyboard.press('Control+Shift+t');
  await expect.poll(() => tabLabels(page)).toEqual(['Instellingen', 'Sneltoetsen']);
  await page.keyboard.press('Control+Shift+t');
  await expect.poll(() => tabLabels(page)).toEqual(['Instellingen', 'Sneltoetsen', 'Start']);
});

test('splits right and down; the numbers go to the groups; an empty group goes away', async ({
  sharedConsole: { page },
}) => {
  await openThreeTabs(page);
  await page.keyboard.press('Control+\\');
  await expect(groups(page)).toHaveCount(2);
  await pressChord(page, 'Control+k', 'Control+\\');
  await expect(groups(page)).toHaveCount(3);
  const [left, top, bottom] = await Promise.all([0, 1, 2].map((at) => boxOf(groups(page).nth(at))));
  expect(top?.x).toBeGreaterThan(left?.x ?? 0);
  expect(bottom?.y).toBeGreaterThan(top?.y ?? 0);
  expect(bottom?.x).toBe(top?.x);
  for (const [key, at] of [
    ['Control+1', 0],
    ['Control+3', 2],
    ['Control+2', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(groups(page).nth(at)).toHaveClass(/is-active/);
  }
  await page.keyboard.press('Control+w');
  await expect(groups(page)).toHaveCount(2);
});

test('a tab is dragged to another place, to another group and to an edge, with a preview; Escape cancels', async ({
  sharedConsole: { page },
}) => {
  await openThreeTabs(page);
  const first = await boxOf(tab(page, 'Instellingen'));
  await drag(page, tab(page, 'Start'), { x: first.x + 5, y: first.y + 15 });
  await expect.poll(() => tabLabels(page)).toEqual(['Start', 'Instellingen', 'Sneltoetsen']);

  const area = await boxOf(page.locator('.editor-area'));
  const rightEdge = { x: area.x + area.width - 20, y: area.y + area.height / 2 };
  await drag(page, tab(page, 'Start'), rightEdge, async () => {
    await expect(page.locator('.drop-preview')).toHaveClass(/is-right/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.drop-preview')).toHaveCount(0);
  });
  await expect(groups(page)).toHaveCount(1);
  await drag(page, tab(page, 'Start'), rightEdge);
  await expect(groups(page)).toHaveCount(2);
  await expect.poll(() => tabLabels(page, 1)).toEqual(['Start']);

  const second = await boxOf(groups(page).nth(1));
  await drag(page, tab(page, 'Sneltoetsen'), {
    x: second.x + second.width / 2,
    y: second.y + second.height / 2,
  });
  await expect.poll(() => tabLabels(page, 1)).toEqual(['Start', 'Sneltoetsen']);
});

test('the keyboard alone: arrows between tabs, Delete closes, Shift+F10 opens the menu with keys', async ({
  sharedConsole: { page },
}) => {
  await openThreeTabs(page);
  await tab(page, 'Start').getByRole('tab').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, 'Sneltoetsen').getByRole('tab')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  const close = page.getByRole('menuitem', { name: /^Sluiten/ });
  await expect(close).toContainText('Ctrl+W');
  await expect(page.getByRole('separator').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tab(page, 'Sneltoetsen').getByRole('tab')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect.poll(() => tabLabels(page)).toEqual(['Instellingen', 'Start']);
});

test('an empty area shows what one can do, with keys; back and forward walk the way', async ({
  sharedConsole: { page },
}) => {
  await expect(page.locator('.watermark')).toContainText('Zoeken en openen');
  await expect(page.locator('.watermark kbd').first()).toHaveText('Ctrl+P');
  await openThreeTabs(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(tab(page, 'Sneltoetsen')).toHaveClass(/is-active/);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(tab(page, 'Start')).toHaveClass(/is-active/);
});

test('breadcrumbs stand above an object and are reached by keys', async ({ sharedConsole: { page } }) => {
  await page.keyboard.press('Control+p');
  await page.keyboard.type('orth');
  await expect(quickRows(page).first()).toContainText(/orth/i);
  await page.keyboard.press('Enter');
  await expect(page.locator('.breadcrumbs li').first()).toBeVisible();
});

test('a tab is moved without a mouse in two steps, with step n of m and Back', async ({
  sharedConsole: { page },
}) => {
  await openThreeTabs(page);
  await runCommand(page, 'Tabblad verplaatsen…');
  await expect(quickInput(page)).toContainText('Stap 1 van 2');
  await quickRows(page).filter({ hasText: 'Sneltoetsen' }).click();
  await expect(quickInput(page)).toContainText('Stap 2 van 2');
  await quickInput(page).getByRole('button', { name: 'Terug' }).click();
  await expect(quickInput(page)).toContainText('Stap 1 van 2');
  await quickRows(page).filter({ hasText: 'Instellingen' }).click();
  await quickRows(page).filter({ hasText: 'Nieuwe groep rechts' }).click();
  await expect(groups(page)).toHaveCount(2);
  await expect.poll(() => tabLabels(page, 1)).toEqual(['Instellingen']);
});
