import type { Page } from '@playwright/test';
import { editor } from '../authorisation/steps.ts';
import { expect, test } from '../support/fixtures.ts';
import { quickInput, quickRows, resetWorkbench, tabLabels } from './workbench-page.ts';

test.use({ isDemo: true });
test.beforeEach(async ({ sharedConsole: { page } }) => {
  await resetWorkbench(page);
  await page.locator('.activity-bar [data-container=mailboxes]').click();
  const shown = page.locator('.side-bar [data-view]');
  if ((await shown.count()) === 0) {
    await page.locator('.activity-bar [data-container=mailboxes]').click();
  }
  await expect(mailboxTree(page).getByRole('treeitem').first()).toBeVisible();
  await filterBox(page).fill('');
});

function mailboxTree(page: Page) {
  return page.getByRole('tree', { name: 'Mailboxen' });
}

function filterBox(page: Page) {
  return page.getByRole('searchbox', { name: 'Filter mailboxen' });
}

/** Opens every branch of the tree of mailboxes, as a person does: on its first row, with the asterisk. */
async function openAllBranches(page: Page): Promise<void> {
  await filterBox(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(mailboxTree(page).getByRole('treeitem').first()).toBeFocused();
  await page.keyboard.press('*');
  await expect(mailboxRows(page).first()).toBeVisible();
}

/** The rows of mailboxes in the tree that are drawn. */
function mailboxRows(page: Page) {
  return mailboxTree(page).locator('.tree__row:not([aria-expanded])');
}

async function labelOf(page: Page, index: number): Promise<string> {
  return (await mailboxRows(page).nth(index).locator('.tree__label').textContent()) ?? '';
}

test('a part of the breadcrumbs opens its neighbours, and Ctrl+Shift+. goes there', async ({
  sharedConsole: { page },
}) => {
  await openAllBranches(page);
  const first = await labelOf(page, 0);
  await mailboxRows(page).first().dblclick();
  await expect.poll(() => tabLabels(page)).toEqual([first]);
  const crumbs = page.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('button');
  await expect(crumbs).toHaveCount(3);
  await page.keyboard.press('Control+Shift+.');
  await expect(crumbs.last()).toBeFocused();
  await expect(crumbs.last()).toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(quickInput(page)).toBeVisible();
  await expect(quickRows(page).and(page.locator('.is-active'))).toContainText(first);
  await page.keyboard.press('Escape');
  await expect(crumbs.last()).toBeFocused();
  await crumbs.nth(1).click();
  await expect(quickInput(page)).toBeVisible();
  const department = (await quickRows(page).first().locator('.quick-label').textContent()) ?? '?';
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await tabLabels(page)).at(-1)).toContain(department);
});

test('the tree shows the mailbox that is open, wherever it was opened', async ({
  sharedConsole: { page },
}) => {
  await page.keyboard.press('Control+p');
  await page.keyboard.type('orth');
  const hit = quickRows(page)
    .filter({ hasText: /mailbox/i })
    .first();
  const label = (await hit.locator('.quick-label').textContent()) ?? '?';
  await hit.click();
  await expect(mailboxTree(page).locator('.tree__row--selected .tree__label')).toHaveText(label);
  await expect(mailboxTree(page).locator('.tree__row--selected')).toBeInViewport();
});

test('letters find in the tree, and the filter keeps only what matches', async ({
  sharedConsole: { page },
}) => {
  await openAllBranches(page);
  const wanted = await labelOf(page, 3);
  await page.keyboard.press('Home');
  await page.keyboard.type(wanted.slice(0, 5), { delay: 20 });
  await expect(mailboxTree(page).locator('.tree__row--selected .tree__label')).toHaveText(
    new RegExp(`^${wanted.slice(0, 5)}`, 'i'),
  );
  await filterBox(page).fill(wanted);
  await expect(mailboxRows(page)).toHaveCount(1);
  await expect(mailboxRows(page)).toContainText(wanted);
  await filterBox(page).fill('bestaat zeker niet');
  await expect(page.locator('.side-bar').getByText('Geen mailbox past bij dit filter.')).toBeVisible();
});

test('Ctrl and Shift choose several rows, and Enter opens them all', async ({ sharedConsole: { page } }) => {
  await openAllBranches(page);
  const labels = [await labelOf(page, 0), await labelOf(page, 1)];
  const chosen = mailboxTree(page).locator('[aria-selected=true]');
  await mailboxRows(page).nth(0).click();
  await mailboxRows(page)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await expect(chosen).toHaveCount(2);
  await mailboxRows(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await tabLabels(page)).toSorted()).toEqual(labels.toSorted());
  await mailboxRows(page).nth(0).click();
  await mailboxRows(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => chosen.count()).toBeGreaterThanOrEqual(3);
});

test('in a grid Shift and the arrows choose rows, and Ctrl adds one', async ({ sharedConsole: { page } }) => {
  await page.keyboard.press('F1');
  await page.keyboard.type('Alle mailboxen');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: 'Alle mailboxen' });
  const rows = grid.locator('[role=row][aria-selected]');
  await expect(rows.nth(5)).toBeVisible();
  await rows.nth(0).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid.locator('[role=row][aria-selected=true]')).toHaveCount(3);
  await rows.nth(4).click({ modifiers: ['Control'] });
  await expect(grid.locator('[role=row][aria-selected=true]')).toHaveCount(4);
});

test('F8 and Shift+F8 walk the findings; the counts of panel and status bar agree', async ({
  sharedConsole: { page },
}) => {
  await page.locator('[data-status=findings] button').click();
  const tab = page.locator('.panel').getByRole('tab', { name: /^Bevindingen/ });
  const counted = Number(((await tab.locator('.badge').textContent()) ?? '').replaceAll('.', ''));
  expect(counted).toBeGreaterThan(1);
  const status = (await page.locator('[data-status=findings]').innerText()).match(/\d+/g) ?? [];
  expect(status.reduce((sum, count) => sum + Number(count), 0)).toBe(counted);
  await page.keyboard.press('F8');
  await expect(editor(page).locator('.headline')).toContainText(`Bevinding 1 van ${String(counted)}`);
  const first = await editor(page).getByRole('heading', { level: 1 }).textContent();
  await expect(page.locator('.panel .tree__row--selected .tree__label')).toHaveText(first ?? '?');
  await page.keyboard.press('F8');
  await expect(editor(page).locator('.headline')).toContainText('Bevinding 2 van');
  await page.keyboard.press('Shift+F8');
  await expect(editor(page).getByRole('heading', { level: 1 })).toHaveText(first ?? '?');
});
