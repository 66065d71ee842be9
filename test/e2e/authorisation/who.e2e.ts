import { expect, test } from '../support/fixtures.ts';
import { resetWorkbench, runCommand } from '../workbench/workbench-page.ts';
import { editor } from './steps.ts';

test.use({ isDemo: true });
test.setTimeout(120_000);
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

test('journey 2: who can reach orthopedie@, in three steps, by keyboard', async ({ sharedConsole }) => {
  const { page, app } = sharedConsole;
  const started = Date.now();
  await page.keyboard.press('Control+p');
  await page.keyboard.type('orth');
  await expect(page.getByRole('option').first()).toContainText('Orthopedie');
  await page.keyboard.press('Enter');
  const answer = editor(page).getByRole('heading', { level: 1 });
  await expect(answer).toContainText('mensen kunnen deze mailbox openen');
  expect(Date.now() - started).toBeLessThan(10_000);

  await test.step('the odd ones stand on top with the reason', async () => {
    const rows = editor(page).getByRole('table', { name: 'Wie kan bij deze mailbox' }).getByRole('row');
    await expect(rows.nth(1)).toContainText(/Verwijderd account|meer accounts/);
    await expect(rows.last()).not.toContainText('Verwijderd account');
  });

  await test.step('one action puts the answer on the clipboard as plain text', async () => {
    await editor(page).getByRole('button', { name: 'Kopieer als antwoord' }).click();
    await expect(editor(page).getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    const sentence = (await answer.textContent()) ?? '?';
    expect(copied.split('\n')[0]).toBe(`Orthopedie <orthopedie@lindenhof.example>: ${sentence}.`);
    expect(copied).toContain('Volgens de momentopname van');
    expect(copied.indexOf('Let op:')).toBeLessThan(copied.indexOf('Verder:'));
    expect(copied).toMatch(/- .+ \(Orthopedie\): Inzage \(FullAccess\) sinds/);
  });

  await test.step('every number leads to its rows, every row to its raw record', async () => {
    const odd = editor(page).getByRole('button', { name: /^Valt op/ });
    const count = Number(((await odd.textContent()) ?? '').replaceAll(/\D/gu, ''));
    await odd.click();
    const table = editor(page).getByRole('table', { name: 'Wie kan bij deze mailbox' });
    await expect(table.locator('tbody tr')).toHaveCount(count);
    await table
      .getByRole('button', { name: /^Ruw record/ })
      .first()
      .click();
    await expect(editor(page).getByRole('heading', { level: 1 })).toContainText(
      /^Record \d+ van .*, regel \d+$/,
    );
    await expect(editor(page).getByRole('table')).toContainText('orthopedie@lindenhof.example');
  });
});

test('the slider shows the mailbox as it was, by keyboard, and leads back to now', async ({
  sharedConsole,
}) => {
  const { page } = sharedConsole;
  await page.keyboard.press('Control+p');
  await page.keyboard.type('orthopedie@');
  await expect(page.getByRole('option').first()).toContainText('orthopedie@');
  await page.keyboard.press('Enter');
  const slider = editor(page).getByRole('slider', { name: 'Tijdlijn: hoe was het toen?' });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Nu, /);
  await page.keyboard.press('Home');
  await expect(editor(page).locator('.headline')).toContainText('Zoals het was op');
  // A year ago the account that is deleted now did not hold a right yet.
  await expect(editor(page).getByRole('table')).not.toContainText('S-1-5-21');
  await editor(page).getByRole('button', { name: 'Terug naar nu' }).click();
  await expect(editor(page).locator('.headline')).toContainText('Volgens de momentopname van');
  await expect(editor(page).getByRole('table')).toContainText('S-1-5-21');
});

test('the tree finds by typing, filters, and opens; the person shows everything in reach', async ({
  sharedConsole,
}) => {
  const { page } = sharedConsole;
  await page.locator('.activity-button').nth(1).click();
  const tree = page.getByRole('tree', { name: 'Mailboxen' });
  const filter = page.getByRole('searchbox', { name: 'Filter mailboxen' });
  await filter.fill('secretariaat');
  await expect(tree.getByRole('treeitem')).toHaveCount(3);
  await filter.press('ArrowDown');
  await expect(tree.locator('[role=treeitem]:focus')).toBeVisible();
  await page.keyboard.type('secr');
  await expect(tree.locator('[role=treeitem]:focus')).toContainText('Secretariaat Orthopedie');
  await page.keyboard.press('Enter');
  await expect(editor(page).getByRole('heading', { level: 1 })).toContainText('kunnen deze mailbox openen');
  await filter.fill('');
  const holder = editor(page)
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: 'Team Orthopedie' })
    .first()
    .getByRole('rowheader')
    .getByRole('button')
    .first();
  const name = (await holder.textContent()) ?? '?';
  await holder.click();
  await expect(editor(page).getByRole('heading', { level: 1 })).toContainText(`${name} kan bij`);
  const reach = editor(page).getByRole('table', { name: 'Mailboxen' });
  await expect(reach).toContainText('Secretariaat Orthopedie');
  await expect(reach).toContainText('Team Orthopedie');
  await expect(editor(page).getByRole('table', { name: 'Accounts' })).toContainText('@lindenhof.example');
});

test('the picture of who reaches what can be walked by keyboard', async ({ sharedConsole }) => {
  const { page } = sharedConsole;
  await runCommand(page, 'Toon wie waarbij kan');
  const matrix = editor(page).getByRole('grid', { name: 'Wie kan waarbij' });
  await matrix.locator('td[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const cell = matrix.locator('td:focus');
  const words = (await cell.getAttribute('aria-label')) ?? '';
  const [mailbox] = words.split(', ');
  expect(words).toMatch(/: (Inzage|Mandaat|Delegatie|Map-inzage|geen toegang)/);
  await page.keyboard.press('Enter');
  await expect(editor(page).locator('.headline')).toContainText(mailbox ?? '?');
});

test('an administrator records what kind of mailbox it is, with the reason', async ({ sharedConsole }) => {
  const { page } = sharedConsole;
  await page.keyboard.press('Control+p');
  await page.keyboard.type('klachten');
  await expect(page.getByRole('option').first()).toContainText('Klachten');
  await page.keyboard.press('Enter');
  await editor(page).getByRole('button', { name: 'Soort en maatregel vastleggen…' }).click();
  const dialog = page.getByRole('dialog', { name: /Soort en maatregel/ });
  await dialog.getByLabel('Soort mailbox').selectOption('personal');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog.getByText('Vul in waarom.')).toBeVisible();
  await dialog.getByLabel(/^Reden/).fill('Wordt door één persoon gebruikt.');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog).toBeHidden();
  await expect(editor(page).locator('.headline')).toContainText('Persoonlijk', { timeout: 20_000 });
});
