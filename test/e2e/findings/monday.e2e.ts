import { expect, test } from '../support/fixtures.ts';
import { resetWorkbench, runCommand } from '../workbench/workbench-page.ts';
import { editor } from '../authorisation/steps.ts';

test.use({ isDemo: true });
test.setTimeout(120_000);
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

test('journey 5: start says what changed, F8 walks, every finding has a way out', async ({
  sharedConsole,
}) => {
  const { page, app } = sharedConsole;

  await test.step('start shows what is new since the last visit, the tasks and the age of the snapshots', async () => {
    await runCommand(page, 'Start');
    await expect(editor(page).getByRole('heading', { level: 1 })).toContainText(
      /nieuwe bevinding|Niets nieuws/,
    );
    await expect(editor(page).getByRole('heading', { name: /^Taken/ })).toBeVisible();
    await expect(editor(page)).toContainText('De nieuwste momentopname is van');
  });

  await test.step('F8 goes to the first and the next finding, Shift+F8 back', async () => {
    await page.keyboard.press('F8');
    await expect(editor(page).locator('.headline')).toContainText('Bevinding 1 van');
    const first = await editor(page).getByRole('heading', { level: 1 }).textContent();
    await page.keyboard.press('F8');
    await expect(editor(page).locator('.headline')).toContainText('Bevinding 2 van');
    await page.keyboard.press('Shift+F8');
    await expect(editor(page).getByRole('heading', { level: 1 })).toHaveText(first ?? '?');
  });

  await test.step('evidence opens as it stood in the file', async () => {
    await editor(page).getByRole('button', { name: 'Toon het ruwe record' }).first().click();
    await expect(editor(page).getByRole('heading', { level: 1 })).toContainText('Record');
    await page.keyboard.press('F8');
  });

  const status = page.locator('[data-status=findings] button');
  const before = await status.textContent();

  await test.step('"Los op" opens the object and gives a message for who can solve it', async () => {
    const words = (await editor(page).getByRole('heading', { level: 1 }).textContent()) ?? '?';
    await editor(page).getByRole('button', { name: 'Los op' }).click();
    await expect(page.getByText('staat op het klembord').first()).toBeVisible();
    const message = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(message).toContain(words);
    expect(message).toContain('Dit kan worden opgelost door');
    await expect(editor(page).getByRole('heading', { level: 1 })).not.toHaveText(words);
    await page.keyboard.press('F8');
  });

  await test.step('"Uitzondering" asks reason, end and approver, and the finding leaves the count', async () => {
    await editor(page).getByRole('button', { name: 'Uitzondering' }).click();
    const dialog = page.getByRole('dialog', { name: 'Uitzondering vastleggen' });
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await expect(dialog.getByText('Vul dit in.').first()).toBeVisible();
    await dialog.getByLabel(/^Reden/).fill('Wordt vervangen in het voorjaar.');
    await dialog.getByLabel(/^Tot en met/).fill(`${String(new Date().getFullYear() + 1)}-06-01`);
    await dialog.getByLabel(/^Akkoord van/).fill('Directeur');
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await expect(dialog).toBeHidden();
    await expect(editor(page).locator('.headline')).toContainText('Uitzondering t/m');
    await expect(status).not.toHaveText(before ?? '');
  });

  await test.step('it can be opened again, with a reason', async () => {
    await editor(page).getByRole('button', { name: 'Heropen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Uitzondering intrekken' });
    await dialog.getByLabel(/^Reden/).fill('Toch niet akkoord.');
    await dialog.getByRole('button', { name: 'Heropen' }).click();
    await expect(dialog).toBeHidden();
    await expect(status).toHaveText(before ?? '');
  });

  await test.step('"Wijs toe" names who takes it up', async () => {
    await editor(page).getByRole('button', { name: 'Wijs toe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bevinding toewijzen' });
    await dialog.getByLabel('Aan wie').fill('Team ICT');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(editor(page).locator('.headline')).toContainText('toegewezen aan Team ICT');
  });
});

test('the panel groups open findings by severity, filters, and follows the walk', async ({
  sharedConsole,
}) => {
  const { page } = sharedConsole;
  await runCommand(page, 'Toon bevindingen');
  const tree = page.getByRole('tree', { name: 'Bevindingen' });
  await expect(tree.getByRole('treeitem', { name: /^Kritiek \d+/ })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(tree.locator('[aria-selected=true]')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter bevindingen' }).fill('AZ-12');
  await expect(tree.getByRole('treeitem').nth(1)).toContainText('AZ-12');
  await page.getByRole('searchbox', { name: 'Filter bevindingen' }).fill('zzzz');
  await expect(page.getByText('Geen bevinding past bij dit filter.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter bevindingen' }).fill('');
});

test('rules say what could not be tested and why; a count opens its cases', async ({ sharedConsole }) => {
  const { page } = sharedConsole;
  await runCommand(page, 'Open regels');
  await expect(editor(page).getByRole('heading', { level: 1 })).toContainText(
    /^16 regels: \d+ keer wijkt iets af/,
  );
  const rule = editor(page)
    .locator('.rule')
    .filter({ has: page.getByRole('button', { name: 'Waarom niet te toetsen' }) })
    .first();
  await rule.getByRole('button', { name: 'Waarom niet te toetsen' }).click();
  await expect(rule.locator('.rule__reasons li').first()).toContainText('×');
  const cases = rule.getByRole('button', { name: /^\d+ niet te toetsen$/ });
  const count = Number(((await cases.textContent()) ?? '').replaceAll(/\D/gu, ''));
  await cases.click();
  await expect(editor(page).getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
});

test('the audit trail shows what was just done, and the vault can be verified', async ({ sharedConsole }) => {
  const { page } = sharedConsole;
  await runCommand(page, 'Open auditspoor');
  const grid = editor(page).getByRole('grid', { name: 'Auditspoor' });
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  await editor(page).getByRole('searchbox', { name: 'Zoeken in deze lijst' }).fill('Anne');
  await expect(grid.getByRole('row').nth(1)).toContainText('Anne Beheerder');
  await runCommand(page, 'Controleer de kluis');
  await expect(editor(page).getByRole('heading', { level: 1 })).toHaveText(
    'De kluis is heel en het auditspoor sluit',
    {
      timeout: 30_000,
    },
  );
});
