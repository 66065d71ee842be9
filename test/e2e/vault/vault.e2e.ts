import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole, makeDirectories, removeDirectories } from '../support/launch.ts';
import { answerSaveDialog } from '../support/bridge.ts';
import { groups, pressChord, runCommand, tabLabels, waitForWorkbench } from '../workbench/workbench-page.ts';

const passphrase = 'kachel ooievaar fluitketel maandag';

async function createVault(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Nieuwe kluis/ }).click();
  await page.getByLabel('Organisatie').fill('Huisartsenpraktijk De Linde');
  await page.getByLabel('Eigen maildomeinen').fill('geen domein');
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('alert')).toContainText('is geen maildomein');
  await page.getByLabel('Eigen maildomeinen').fill('delinde.nl');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Uw naam').pressSequentially('Anneke de Boer');
  await expect(page.getByLabel('Gebruikersnaam')).toHaveValue('anneke');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill('delinde123');
  await expect(page.getByText('Nog niet sterk genoeg')).toBeVisible();
  await page.getByRole('button', { name: 'Kluis maken' }).click();
  await expect(page.getByText('Kies een sterkere wachtwoordzin.')).toBeVisible();
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(passphrase);
  await expect(page.getByText('Kies een sterkere wachtwoordzin.')).toBeHidden();
  await page.getByLabel('Wachtwoordzin nog eens').fill(passphrase);
  await page.getByLabel(/Ik bewaar de wachtwoordzin/).check();
  await page.getByRole('button', { name: 'Kluis maken' }).click();
  await expect(page.getByRole('heading', { name: 'De kluis is klaar' })).toBeVisible({ timeout: 30_000 });
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Wachtwoordzin').fill(passphrase);
  await page.keyboard.press('Enter');
  await waitForWorkbench(page);
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
}

test('from the first run to a lock, a wrong passphrase, an unlock and a restart: all is there again', async () => {
  test.setTimeout(180_000);
  const running = await launchConsole();
  const { page, directories } = running;
  expect(await seriousFaults(page)).toEqual([]);
  await createVault(page);
  const note = join(directories.files, 'herstelblad.txt');
  await answerSaveDialog(running.app, note);
  await page.getByRole('button', { name: 'Herstelblad bewaren…' }).click();
  await expect(page.getByText('Herstelblad bewaard als herstelblad.txt.')).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Naar de console' }).click();
  await waitForWorkbench(page);

  await page.keyboard.press('Control+,');
  await pressChord(page, 'Control+k', 'Control+s');
  await page.getByRole('searchbox', { name: 'Zoek op opdracht of toetsen' }).fill('zoom');
  await page.keyboard.press('Control+\\');
  await page.keyboard.press('Control+j');
  await runCommand(page, 'Statusbalk tonen of verbergen');
  const before = [await tabLabels(page, 0), await tabLabels(page, 1)];

  await page.keyboard.press('Control+l');
  await expect(page.getByText('De kluis is vergrendeld.')).toBeVisible();
  await expect(page.locator('.workbench, .editor-host, .toast')).toHaveCount(0);
  expect(await page.locator('body').innerText()).not.toContain('Sneltoetsen');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel('Wachtwoordzin').fill('niet de goede');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('klopt niet');
  await expect(page.getByLabel('Wachtwoordzin')).toBeFocused();
  await expect(page.getByLabel('Wachtwoordzin')).toHaveValue('');
  // The wait after a wrong try is part of the design; it is short after the first one.
  await page.waitForTimeout(2500);
  await unlock(page);
  await expect(groups(page)).toHaveCount(2);
  expect([await tabLabels(page, 0), await tabLabels(page, 1)]).toEqual(before);
  await expect(page.locator('.status-bar')).toBeHidden();
  await expect(page.locator('.panel')).toBeVisible();
  await expect(page.getByRole('searchbox').first()).toHaveValue('zoom');

  await page.waitForTimeout(1000);
  await running.quit();
  const again = await launchConsole({ directories });
  await unlock(again.page);
  await expect(groups(again.page)).toHaveCount(2);
  expect([await tabLabels(again.page, 0), await tabLabels(again.page, 1)]).toEqual(before);
  expect(again.consoleErrors).toEqual([]);
  await again.close();
});

test('a damaged and a newer vault each get their own page', async () => {
  test.setTimeout(120_000);
  const directories = makeDirectories();
  const first = await launchConsole({ directories });
  await createVault(first.page);
  await first.quit();
  const slots = join(directories.vault, 'keyslots.json');
  const { readFileSync } = await import('node:fs');
  const whole = readFileSync(slots, 'utf8');
  writeFileSync(slots, '{"broken');
  const damaged = await launchConsole({ directories });
  await expect(damaged.page.getByRole('heading', { name: 'Deze kluis is beschadigd' })).toBeVisible();
  await expect(damaged.page.getByRole('alert')).toContainText('niets gewijzigd');
  await damaged.quit();
  const newer = JSON.parse(whole) as { version: number };
  writeFileSync(slots, JSON.stringify({ ...newer, version: newer.version + 1 }));
  const ahead = await launchConsole({ directories });
  await expect(
    ahead.page.getByRole('heading', { name: 'Deze kluis is van een nieuwere versie' }),
  ).toBeVisible();
  await ahead.quit();
  removeDirectories(directories);
});
