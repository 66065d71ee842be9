import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Strong enough for a vault, and typed nowhere else. */
export const passphrase = 'kraanvogel paperclip drempel zeilboot';

/** Goes through the three steps of the first-run page, up to and including the recovery note. */
export async function createVault(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nieuwe kluis' }).click();
  await page.getByLabel('Organisatie', { exact: true }).fill('Zorggroep Proefpolder');
  await page.getByLabel('Eigen maildomeinen').fill('proefpolder.example');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Uw naam').fill('Anneke de Boer');
  await page.getByRole('button', { name: 'Verder' }).click();
  await choosePassphrase(page, passphrase);
  await page.getByRole('button', { name: 'Kluis maken' }).click();
  await expect(page.getByRole('heading', { name: 'De kluis is klaar' })).toBeVisible({ timeout: 30_000 });
}

/** Fills in the third step of the first-run page. */
export async function choosePassphrase(page: Page, chosen: string): Promise<void> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(chosen);
  await page.getByLabel('Wachtwoordzin nog eens').fill(chosen);
  await page.getByLabel('Ik bewaar de wachtwoordzin').check();
  await expect(page.locator('.strength')).not.toContainText('Hoe meer losse woorden');
}

/** Unlocks from the unlock page and waits for the workbench. */
export async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel('Wachtwoordzin').fill(typed);
  await page.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expect(page.locator('.workbench')).toBeVisible({ timeout: 30_000 });
}

/** Runs a command the way its user does: palette, its name, Enter. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  const input = page.getByRole('combobox', { name: 'Opdrachten' });
  await expect(input).toBeFocused();
  await input.fill(`>${title}`);
  await page.getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The files under a directory in which one of these texts stands, as UTF-8 or UTF-16. */
export function filesHolding(directory: string, texts: readonly string[]): readonly string[] {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  return filesUnder(directory).filter((file) => {
    const content = readFileSync(file);
    return needles.some((needle) => content.includes(needle));
  });
}

/** Every ordinary file under a directory; sockets and links have no content to read. */
export function filesUnder(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
