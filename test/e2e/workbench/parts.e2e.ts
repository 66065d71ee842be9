import { expect, test } from '../support/fixtures.ts';
import { boxOf, drag, focusedPart, openThreeTabs, pressChord, resetWorkbench } from './workbench-page.ts';

test.use({ isDemo: true });
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

test('the proportions of the window hold', async ({ sharedConsole: { page } }) => {
  await openThreeTabs(page);
  expect((await boxOf(page.locator('.activity-bar'))).width).toBe(48);
  expect((await boxOf(page.locator('.tab').first())).height).toBe(35);
  expect((await boxOf(page.locator('.status-bar'))).height).toBe(22);
});

test('Ctrl+B and Ctrl+J show and hide; the panel is made large and small again', async ({
  sharedConsole: { page },
}) => {
  await expect(page.locator('.side-bar')).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect(page.locator('.side-bar')).toBeHidden();
  await page.keyboard.press('Control+b');
  await expect(page.locator('.side-bar')).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(page.locator('.panel')).toBeVisible();
  await expect(page.locator('.panel').getByRole('tab').first()).toContainText('Bevindingen');
  const small = await boxOf(page.locator('.panel'));
  await page.getByRole('button', { name: 'Paneel groot of klein maken' }).click();
  const large = await boxOf(page.locator('.panel'));
  expect(large.height).toBeGreaterThan(small.height * 2);
  await page.getByRole('button', { name: 'Paneel groot of klein maken' }).click();
  await page.keyboard.press('Control+j');
  await expect(page.locator('.panel')).toBeHidden();
});

test('F6 and Shift+F6 go round the parts', async ({ sharedConsole: { page } }) => {
  await openThreeTabs(page);
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Control+1');
  await expect.poll(() => focusedPart(page)).toBe('editor');
  const seen: (string | undefined)[] = [];
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F6');
    seen.push(await focusedPart(page));
  }
  expect(seen).toEqual(['panel', 'statusBar', 'activityBar', 'sideBar', 'editor']);
  await page.keyboard.press('Shift+F6');
  expect(await focusedPart(page)).toBe('sideBar');
});

test('a sash moves by mouse and by keyboard, and a double click gives the first size back', async ({
  sharedConsole: { page },
}) => {
  const sideBar = page.locator('.side-bar');
  const first = (await boxOf(sideBar)).width;
  const sash = page.locator('.sash.is-vertical').first();
  const at = await boxOf(sash);
  await page.mouse.move(at.x, at.y + 300);
  await page.mouse.down();
  await page.mouse.move(at.x + 120, at.y + 300, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(sideBar)).width).toBeGreaterThan(first + 100);
  await sash.focus();
  const before = (await boxOf(sideBar)).width;
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await boxOf(sideBar)).width).toBeLessThan(before);
  const now = await boxOf(sash);
  await page.mouse.dblclick(now.x, now.y + 300);
  await expect.poll(async () => Math.abs((await boxOf(sideBar)).width - first)).toBeLessThan(3);
});

test('activity icons are hidden by the context menu, reordered by drag, and carry their name', async ({
  sharedConsole: { page },
}) => {
  const bar = page.locator('.activity-bar');
  const names = (): Promise<(string | null)[]> =>
    bar
      .locator('[data-container]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-container')));
  const all = await names();
  expect(all.length).toBeGreaterThan(1);
  const last = bar.locator('[data-container]').nth(all.length - 1);
  const top = await boxOf(bar);
  await drag(page, last, { x: top.x + 20, y: top.y + 4 });
  await expect.poll(names).toEqual([all.at(-1), ...all.slice(0, -1)]);
  await last.click({ button: 'right' });
  await page.getByRole('menuitemcheckbox').first().click();
  await expect.poll(async () => (await names()).length).toBe(all.length - 1);
  await bar.click({ button: 'right', position: { x: 24, y: 400 } });
  await page.getByRole('menuitem', { name: 'Volgorde herstellen en alles tonen' }).click();
  await expect.poll(names).toEqual(all);
});

test('status items say who is signed in, can be clicked, and are hidden by the context menu', async ({
  sharedConsole: { page },
}) => {
  const bar = page.locator('.status-bar');
  await expect(bar).toContainText('functioneel beheerder');
  await bar.locator('[data-status="workbench.vault"] button').click();
  await expect(page.getByRole('menuitem', { name: /Kluis vergrendelen/ })).toContainText('Ctrl+L');
  await page.keyboard.press('Escape');
  await bar.click({ button: 'right', position: { x: 700, y: 10 } });
  await page.getByRole('menuitemcheckbox', { name: 'Taal' }).click();
  await expect(bar.locator('[data-status="workbench.language"]')).toBeHidden();
  await bar.click({ button: 'right', position: { x: 700, y: 10 } });
  await page.getByRole('menuitemcheckbox', { name: 'Taal' }).click();
  await expect(bar.locator('[data-status="workbench.language"]')).toBeVisible();
});

test('a chord is announced while it waits, and a wrong second key does nothing', async ({
  sharedConsole: { page },
}) => {
  await page.keyboard.press('Control+k');
  await expect(page.locator('[data-status="workbench.chord"]')).toContainText('Ctrl+K');
  await page.keyboard.press('Control+y');
  await expect(page.locator('[data-status="workbench.chord"]')).not.toContainText('Ctrl+K');
  await pressChord(page, 'Control+k', 'z');
  await expect(page.locator('.activity-bar')).toBeHidden();
  await pressChord(page, 'Control+k', 'z');
  await expect(page.locator('.activity-bar')).toBeVisible();
});

test('files that hang over the window are announced', async ({ sharedConsole: { page } }) => {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: ['/tmp/nothing.csv'], dragOperationsMask: 1 };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 400, y: 300, data });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', x: 400, y: 300, data });
  await expect(page.locator('.drop-overlay')).toContainText('Laat los om in te lezen');
  await session.send('Input.dispatchDragEvent', { type: 'dragCancel', x: 400, y: 300, data });
  await expect(page.locator('.drop-overlay')).toBeHidden();
  await session.detach();
});
