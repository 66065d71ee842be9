import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole, makeDirectories, removeDirectories } from '../support/launch.ts';
import { createVault, unlock } from '../journeys/steps.ts';
import { boxOf, drag, focusedPart, resetWorkbench, runCommand, waitForWorkbench } from './workbench-page.ts';

test.use({ isDemo: true });
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

function views(page: Page) {
  return page.locator('.side-bar [data-view]');
}

function viewNames(page: Page): Promise<(string | null)[]> {
  return views(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-view')));
}

async function showTwoViews(page: Page): Promise<void> {
  if ((await page.locator('.side-bar[aria-label=Mailboxen]').count()) === 0) {
    await page.locator('.activity-bar [data-container=mailboxes]').click();
  }
  await expect(views(page)).toHaveCount(2);
}

async function heights(page: Page): Promise<readonly [number, number]> {
  return [(await boxOf(views(page).nth(0))).height, (await boxOf(views(page).nth(1))).height];
}

test('the panel moves left, right and to the bottom, and the tabs keep what was typed', async ({
  sharedConsole: { page },
}) => {
  await page.keyboard.press('Control+,');
  const search = page.getByRole('searchbox', { name: 'Zoek in de instellingen' });
  await search.fill('kleur');
  const panel = page.locator('.panel');
  const area = page.locator('.editor-area');
  await runCommand(page, 'Paneel naar rechts verplaatsen');
  await expect
    .poll(async () => (await boxOf(panel)).x - (await boxOf(area)).x - (await boxOf(area)).width)
    .toBeGreaterThanOrEqual(0);
  await expect.poll(async () => (await boxOf(panel)).width).toBeGreaterThan(200);

  await panel.getByRole('button', { name: 'Plaats van het paneel' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Rechts van de tabbladen' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await page.getByRole('menuitemcheckbox', { name: 'Links van de tabbladen' }).click();
  await expect
    .poll(async () => (await boxOf(area)).x - (await boxOf(panel)).x - (await boxOf(panel)).width)
    .toBeGreaterThanOrEqual(0);
  await expect(search).toHaveValue('kleur');

  // Its sash follows: arrows to the side now change the width.
  const sash = page.locator('.editors-and-panel .sash.is-vertical').first();
  const before = (await boxOf(panel)).width;
  await sash.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await boxOf(panel)).width).toBeGreaterThan(before);

  await page.keyboard.press('Control+1');
  await expect.poll(() => focusedPart(page)).toBe('editor');
  await page.keyboard.press('F6');
  expect(await focusedPart(page)).toBe('panel');
  await runCommand(page, 'Paneel naar onderen verplaatsen');
  await expect
    .poll(async () => (await boxOf(panel)).y - (await boxOf(area)).y - (await boxOf(area)).height)
    .toBeGreaterThanOrEqual(0);
  await expect(search).toHaveValue('kleur');
});

test('a sash between two views moves by mouse and keyboard, and a double click makes them even', async ({
  sharedConsole: { page },
}) => {
  await showTwoViews(page);
  const [upper, lower] = await heights(page);
  expect(Math.abs(upper - lower)).toBeLessThan(4);
  const sash = page.locator('.view-sash');
  const at = await boxOf(sash);
  await page.mouse.move(at.x + 80, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 80, at.y + 120, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await heights(page))[0] - upper - 120)).toBeLessThan(6);
  await sash.focus();
  const before = Number(await sash.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => Number(await sash.getAttribute('aria-valuenow'))).toBeLessThan(before);
  const now = await boxOf(sash);
  await page.mouse.dblclick(now.x + 80, now.y);
  await expect.poll(async () => Math.abs((await heights(page))[0] - upper)).toBeLessThan(4);
});

test('views change places by keyboard, by menu and by drag', async ({ sharedConsole: { page } }) => {
  await showTwoViews(page);
  const first = await viewNames(page);
  const turned = first.toReversed();
  const header = views(page).nth(0).locator('.view-header h3 button');
  await header.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => viewNames(page)).toEqual(turned);
  await expect(views(page).nth(1).locator('.view-header h3 button')).toBeFocused();

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Onderdeel omhoog verplaatsen' }).click();
  await expect.poll(() => viewNames(page)).toEqual(first);

  const end = await boxOf(views(page).nth(1));
  await drag(page, header, { x: end.x + 60, y: end.y + end.height - 10 });
  await expect.poll(() => viewNames(page)).toEqual(turned);
});

test('the place of the panel and the views are there again after a restart', async () => {
  test.setTimeout(180_000);
  const directories = makeDirectories();
  try {
    const before = await launchConsole({ directories });
    await createVault(before.page);
    await before.page.getByRole('button', { name: 'Naar de console' }).click();
    await waitForWorkbench(before.page);
    await runCommand(before.page, 'Paneel naar rechts verplaatsen');
    await showTwoViews(before.page);
    await before.page.locator('.view-sash').focus();
    await before.page.keyboard.press('ArrowDown');
    await before.page.keyboard.press('ArrowDown');
    await views(before.page).nth(0).locator('.view-header h3 button').focus();
    await before.page.keyboard.press('Alt+ArrowDown');
    const names = await viewNames(before.page);
    const sizes = await heights(before.page);
    // The layout is kept a moment after the last change.
    await before.page.waitForTimeout(1_200);
    await before.quit();

    const after = await launchConsole({ directories });
    await unlock(after.page);
    await expect.poll(() => viewNames(after.page)).toEqual(names);
    await expect.poll(async () => Math.abs((await heights(after.page))[0] - sizes[0])).toBeLessThan(12);
    const panel = await boxOf(after.page.locator('.panel'));
    const area = await boxOf(after.page.locator('.editor-area'));
    expect(panel.x).toBeGreaterThanOrEqual(area.x + area.width);
    await after.quit();
  } finally {
    removeDirectories(directories);
  }
});
