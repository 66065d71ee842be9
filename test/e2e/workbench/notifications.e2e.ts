import { editor } from '../authorisation/steps.ts';
import { dropFiles } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { boxOf, pressChord, resetWorkbench } from './workbench-page.ts';

test.use({ isDemo: true });
test.setTimeout(120_000);
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

/** A list of rights that takes long enough to read in, to be seen and cancelled. */
function longList(): string {
  const rows = Array.from(
    { length: 120_000 },
    (_, index) => `"Orthopedie","medewerker${String(index)}@lindenhof.example","FullAccess","False","False"`,
  );
  return ['"Identity","User","AccessRights","IsInherited","Deny"', ...rows].join('\n');
}

test('work in the background is a spinner in the status bar, and its notification cancels it', async ({
  sharedConsole: { page, writeFile },
}) => {
  await dropFiles(page, [writeFile('Get-MailboxPermission.csv', longList())]);
  await editor(page).getByLabel('Het bestand bevat').selectOption('listed', { timeout: 30_000 });
  await editor(page).getByRole('button', { name: 'Lees bestand in' }).click();
  const job = page.locator('[data-status="workbench.jobs"]');
  await expect(job.locator('.is-spinning')).toBeVisible();
  const toast = page.locator('.toasts .toast');
  await expect(toast.getByRole('progressbar')).toBeVisible();
  // Not a modal: the rest of the window goes on.
  await page.keyboard.press('Control+b');
  await expect(page.locator('.side-bar')).toBeHidden();
  await page.keyboard.press('Control+b');
  await toast.getByRole('button', { name: 'Annuleren' }).click();
  await expect(toast.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
  await expect(job).toBeEmpty();
});

test('a toast stands bottom right with its actions, leaves the focus alone, and is not shown again on request', async ({
  sharedConsole: { page },
}) => {
  await page.keyboard.press('Control+,');
  const search = page.getByRole('searchbox', { name: 'Zoek in de instellingen' });
  await search.focus();
  await pressChord(page, 'Control+k', 'z');
  const toast = page.locator('.toasts .toast').filter({ hasText: 'Ctrl+K Z' });
  await expect(toast).toBeVisible();
  await expect(search).toBeFocused();
  const box = await boxOf(toast);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(width - (box.x + box.width)).toBeLessThan(24);
  expect(height - (box.y + box.height)).toBeLessThan(60);
  await toast.getByRole('button', { name: 'Alles tonen' }).click();
  await expect(page.locator('.activity-bar')).toBeVisible();
  await expect(toast).toBeHidden();

  await pressChord(page, 'Control+k', 'z');
  await toast.getByRole('button', { name: 'Niet meer tonen' }).click();
  await expect(toast).toBeHidden();
  await pressChord(page, 'Control+k', 'z');
  await expect(page.locator('.activity-bar')).toBeVisible();
  await pressChord(page, 'Control+k', 'z');
  await expect(page.locator('.activity-bar')).toBeHidden();
  await expect(toast).toHaveCount(0);
  await pressChord(page, 'Control+k', 'z');
  await expect(page.locator('.activity-bar')).toBeVisible();
});
