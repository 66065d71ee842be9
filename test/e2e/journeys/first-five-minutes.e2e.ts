import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog, dropFiles } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole } from '../support/launch.ts';
import {
  choosePassphrase,
  createVault,
  filesHolding,
  filesUnder,
  passphrase,
  runCommand,
  unlock,
} from './steps.ts';

/** Names that occur nowhere but in the import, so that each place where they turn up is a leak. */
const canaries = ['Kwartelkanarie', 'kwartelkanarie@proefpolder.example', 'Zilverpopulier'] as const;

const header =
  '"Grantor Primary SMTP";"Grantor Display Name";"Grantor Recipient Type";"Grantor Environment";"Folder";"Permission";"Allow/Deny";"Inherited";"InheritanceType";"Trustee Original Identity";"Trustee Primary SMTP";"Trustee Display Name";"Trustee Recipient Type";"Trustee Environment"';

function right(mailbox: string, name: string, trustee: string): string {
  return `"${mailbox}@proefpolder.example";"${name}";"UserMailbox/SharedMailbox";"Cloud";"";"FullAccess";"Allow";"False";"All";${trustee}`;
}

const person = (name: string): string =>
  `"${name.toLowerCase()}@proefpolder.example";"${name.toLowerCase()}@proefpolder.example";"${name}";"UserMailbox/UserMailbox";"Cloud"`;
const orphan = '"S-1-5-21-1376570662-3565232716-1187618197-25622886";"";"";"";""';

const exported = [
  header,
  right('kwartelkanarie', 'Kwartelkanarie', person('Zilverpopulier')),
  right('kwartelkanarie', 'Kwartelkanarie', orphan),
  right('balie', 'Balie', person('Zilverpopulier')),
  // Without a mailbox: this line cannot be stored, and the report must say so.
  right('', '', person('Zilverpopulier')).replace('@proefpolder.example', ''),
  '',
].join('\r\n');

test('the first five minutes: from an empty machine to findings, and back after a restart', async () => {
  test.slow();
  let running = await launchConsole();
  const { directories } = running;
  try {
    let { page } = running;
    await test.step('a passphrase that can be guessed is refused', async () => {
      await page.getByRole('button', { name: 'Nieuwe kluis' }).click();
      await page.getByRole('button', { name: 'Verder' }).click();
      await expect(page.getByText('Vul de naam van uw organisatie in.')).toBeVisible();
      await page.getByLabel('Organisatie', { exact: true }).fill('Zorggroep Proefpolder');
      await page.getByLabel('Eigen maildomeinen').fill('proefpolder.example');
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.getByLabel('Uw naam').fill('Anneke de Boer');
      await expect(page.getByLabel('Gebruikersnaam')).toHaveValue('anneke');
      await page.getByRole('button', { name: 'Verder' }).click();
      await choosePassphrase(page, 'welkom2026');
      await page.getByRole('button', { name: 'Kluis maken' }).click();
      await expect(page.getByText('Kies een sterkere wachtwoordzin.')).toBeVisible();
      expect(existsSync(join(directories.vault, 'vault.db'))).toBe(false);
      await page.getByRole('button', { name: 'Terug' }).click();
      await page.getByRole('button', { name: 'Terug' }).click();
      await page.getByRole('button', { name: 'Terug' }).click();
    });

    await test.step('the vault is made and its recovery note kept', async () => {
      await createVault(page);
      const note = join(directories.files, 'herstelblad.txt');
      await answerSaveDialog(running.app, note);
      await page.getByRole('button', { name: 'Herstelblad bewaren…' }).click();
      await expect.poll(() => existsSync(note)).toBe(true);
      await expect.poll(() => readFileSync(note, 'utf8')).toContain('Zorggroep Proefpolder');
      expect(readFileSync(note, 'utf8')).not.toContain(passphrase);
      await page.getByRole('button', { name: 'Naar de console' }).click();
      await expect(page.locator('.workbench')).toBeVisible();
    });

    await test.step('a dropped export is recognised, read in, and accounted for', async () => {
      await dropFiles(page, [running.writeFile('rechten.csv', exported)]);
      await expect(page.getByRole('heading', { name: '1 bestand klaar om in te lezen' })).toBeVisible();
      await expect(page.getByText('Herkend als: Export-RecipientPermissions')).toBeVisible();
      await page.getByRole('button', { name: 'Lees bestand in' }).click();
      const result = page.getByText('4 regels gelezen, 3 opgeslagen, 1 geweigerd').first();
      await expect(result).toBeVisible({ timeout: 30_000 });
      await page.getByRole('button', { name: 'Bekijk waarom' }).click();
      await expect(page.getByText('Er staat niet bij om welk postvak het gaat.')).toBeVisible();
    });

    await test.step('the mailbox and what is wrong with it are there', async () => {
      await runCommand(page, 'Open alle mailboxen');
      await page.getByRole('gridcell', { name: 'Kwartelkanarie', exact: true }).dblclick();
      await expect(page.getByRole('tab', { name: /^Kwartelkanarie/ })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(page.getByText('Zilverpopulier').first()).toBeVisible();
      await runCommand(page, 'Toon bevindingen');
      const panel = page.locator('[data-part="panel"]');
      await expect(panel.getByRole('treeitem').nth(1)).toBeVisible();
      await expect(panel).toContainText('AZ-');
    });

    await test.step('locking empties the window, unlocking brings the tabs back', async () => {
      await page.keyboard.press('Control+L');
      await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible();
      const left = await page.content();
      for (const canary of canaries) {
        expect(left).not.toContain(canary);
      }
      expect(await page.title()).toBe('Briefgeheim');
      await unlock(page);
      await expect(page.getByRole('tab', { name: /^Kwartelkanarie/ })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(page.getByText('Zilverpopulier').first()).toBeVisible();
    });

    expect(running.consoleErrors).toEqual([]);
    await test.step('nothing of the import is readable on disk while the vault is open', () => {
      expect(filesHolding(directories.root, canaries)).toEqual([join(directories.files, 'rechten.csv')]);
    });
    await running.quit();

    await test.step('after a restart everything is back, for whoever knows the passphrase', async () => {
      running = await launchConsole({ directories });
      ({ page } = running);
      await expect(page.getByRole('heading', { name: 'Zorggroep Proefpolder' })).toBeVisible();
      await page.getByLabel('Wachtwoordzin').fill('kraanvogel paperclip drempel zeilschip');
      await page.getByRole('button', { name: 'Ontgrendelen' }).click();
      await expect(page.getByRole('alert')).toContainText('wachtwoordzin', { ignoreCase: true });
      await expect(page.getByLabel('Wachtwoordzin')).toHaveValue('');
      await expect(page.locator('.workbench')).toHaveCount(0);
      await unlock(page);
      await expect(page.getByRole('tab', { name: /^Kwartelkanarie/ })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(page.getByRole('tab', { name: /^rechten\.csv/ })).toBeVisible();
      await expect(page.getByText('Zilverpopulier').first()).toBeVisible();
      await expect(page.locator('[data-part="panel"]').getByRole('treeitem').nth(1)).toBeVisible();
    });
    await running.quit();

    await test.step('nothing of the import or the passphrase is readable on disk afterwards', () => {
      expect(filesUnder(directories.vault).length).toBeGreaterThanOrEqual(3);
      expect(filesUnder(directories.userData).length).toBeGreaterThan(3);
      expect(filesHolding(directories.root, [...canaries, passphrase])).toEqual([
        join(directories.files, 'rechten.csv'),
      ]);
    });
  } finally {
    await running.close();
  }
});
