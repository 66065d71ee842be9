import { answerOpenDialog, dropFiles } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { resetWorkbench, runCommand } from '../workbench/workbench-page.ts';
import { editor } from '../authorisation/steps.ts';

test.use({ isDemo: true });
test.setTimeout(120_000);
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

const permissions = [
  '"Identity","User","AccessRights","IsInherited","Deny"',
  '"Orthopedie","j.smits@boekhouder.example","FullAccess","False","False"',
  '"Balie","m.jansen@lindenhof.example","Kletskoek","False","False"',
].join('\n');

test('journey 1: dropped, recognised, read, and every refused line explained', async ({ sharedConsole }) => {
  const { page, writeFile } = sharedConsole;
  await dropFiles(page, [writeFile('Get-MailboxPermission.csv', permissions)]);
  await expect(editor(page).getByRole('heading', { level: 1 })).toHaveText('1 bestand klaar om in te lezen');
  await expect(editor(page)).toContainText('Herkend als: Exchange: rechten op postvakken');
  await editor(page).getByLabel('Het bestand bevat').selectOption('listed');
  // The button has the focus: Enter is enough.
  await editor(page).getByRole('button', { name: 'Lees bestand in' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 regels gelezen, 1 opgeslagen, 1 geweigerd.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(editor(page).getByRole('grid', { name: 'Alle mailboxen' })).toBeVisible();

  await page.getByRole('button', { name: 'Bekijk waarom' }).first().click();
  await expect(editor(page).getByRole('heading', { level: 1 })).toHaveText(
    '2 regels gelezen, 1 opgeslagen, 1 geweigerd',
  );
  const refused = editor(page).getByRole('table', { name: 'Geweigerde regels' });
  await expect(refused).toContainText('Kletskoek');
  await expect(refused.locator('tbody tr')).toHaveCount(1);
  await expect(refused.locator('tbody th')).toHaveText('3');

  await test.step('the same file again is recognised and changes nothing', async () => {
    await dropFiles(page, [writeFile('Get-MailboxPermission.csv', permissions)]);
    await expect(editor(page)).toContainText('Eerder ingelezen');
    await editor(page).getByRole('button', { name: 'Lees bestand in' }).click();
    await expect(page.getByText(/2 regels gelezen, 0 opgeslagen, 1 al bekend/).first()).toBeVisible({
      timeout: 30_000,
    });
  });
});

test('a free staff list is mapped by its columns, and the choice is remembered', async ({
  sharedConsole,
}) => {
  const { page, app, writeFile } = sharedConsole;
  const list = (name: string) => `Wie;Club;Rol\n${name};Huisartsen;Huisarts\n`;
  await answerOpenDialog(app, [writeFile('lijst-1.csv', list('Nieuw Iemand'))]);
  await page.keyboard.press('Control+o');
  await expect(editor(page).getByRole('heading', { level: 1 })).toHaveText(
    'Geen van deze bestanden kan worden ingelezen',
  );
  await editor(page).getByRole('button', { name: 'Behandel als personeelslijst' }).click();
  await expect(editor(page).getByText('Wijs in elk geval een kolom met de naam')).toBeVisible();
  await expect(editor(page).getByRole('row', { name: /^Wie Nieuw Iemand/ })).toBeVisible();
  await editor(page).getByLabel('Wat het is: Wie').selectOption('displayName');
  await editor(page).getByLabel('Wat het is: Club').selectOption('department');
  await editor(page).getByLabel('Het bestand bevat').selectOption('listed');
  await editor(page).getByRole('button', { name: 'Lees bestand in' }).click();
  await expect(
    page
      .getByText('1 regels gelezen, 1 opgeslagen.')
      .or(page.getByText(/1 opgeslagen/))
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  });

  await answerOpenDialog(app, [writeFile('lijst-2.csv', list('Nog Iemand'))]);
  await page.keyboard.press('Control+o');
  await expect(editor(page).getByLabel('Wat het is: Wie')).toHaveValue('displayName');
  await expect(editor(page).getByLabel('Wat het is: Club')).toHaveValue('department');
});

test('a file that nobody recognises says so and can be left out', async ({ sharedConsole }) => {
  const { page, writeFile } = sharedConsole;
  await dropFiles(page, [writeFile('foto.png', 'geen tabel')]);
  await expect(editor(page).getByRole('heading', { level: 1 })).toHaveText(
    'Geen van deze bestanden kan worden ingelezen',
  );
  await expect(editor(page).getByRole('alert')).toBeVisible();
  await expect(editor(page).getByRole('button', { name: 'Lees bestand in' })).toBeDisabled();
});

test('any two snapshots can be compared, from the list and on the time line', async ({ sharedConsole }) => {
  const { page } = sharedConsole;
  await runCommand(page, 'Open momentopnamen');
  const slider = editor(page).getByRole('slider', { name: 'Momentopnamen op de tijdlijn' });
  await expect(slider).toBeVisible();
  await expect(editor(page).getByText(/rechten erbij, .* weg, .* gelijk/)).toBeVisible();
  const to = editor(page).getByLabel('Naar');
  const from = editor(page).getByLabel('Van');
  const options = await from
    .locator('option')
    .evaluateAll((all) =>
      all
        .filter((one) => one.textContent.includes('Export-RecipientPermissions_'))
        .map((one) => (one as HTMLOptionElement).value),
    );
  await from.selectOption(options.at(-1) ?? '');
  await to.selectOption(options[0] ?? '');
  const changes = editor(page).getByRole('table', { name: 'Vergelijking' });
  await expect(changes.locator('tbody tr').first()).toContainText(/Erbij|Weg/);
  const forward = await editor(page)
    .getByText(/rechten erbij, .* weg/)
    .textContent();
  await editor(page).getByRole('button', { name: 'Draai om' }).click();
  await expect(editor(page).getByText(/rechten erbij, .* weg/)).not.toHaveText(forward ?? '');
});
