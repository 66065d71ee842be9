import type { Locator, Page } from '@playwright/test';
import { dropFiles } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole, type RunningConsole } from '../support/launch.ts';
import { choosePassphrase, runCommand, unlock } from '../journeys/steps.ts';
import { faultsInEveryTheme } from './axe.ts';

/** No secret: the unlock page of the example practice shows it too. */
const demoPassphrase = 'zeewier trompet kalender fietsbel oktober';

const exported =
  'Identity,User,AccessRights,IsInherited,Deny,InheritanceType\r\nBalie,Mia,{FullAccess},False,False,All\r\n';

function editor(page: Page): Locator {
  return page.locator('.editor-host:not([hidden])').first();
}

/** Opens a list and the object of its first row. */
async function openFirst(page: Page, title: string): Promise<void> {
  await runCommand(page, title);
  const rows = editor(page).locator('.grid__body [role="row"]');
  await rows.first().locator('[role="gridcell"]').first().dblclick();
}

type Screen = readonly [name: string, show: (page: Page, running: RunningConsole) => Promise<void>];

const screens: readonly Screen[] = [
  ['start', (page) => runCommand(page, 'Start')],
  ['eerste stappen', (page) => runCommand(page, 'Toon eerste stappen')],
  ['mailboxen', (page) => runCommand(page, 'Open alle mailboxen')],
  ['mailbox', (page) => openFirst(page, 'Open alle mailboxen')],
  [
    'ruw record',
    async (page) => {
      await openFirst(page, 'Open alle mailboxen');
      await editor(page)
        .getByRole('button', { name: /^Ruw record/ })
        .first()
        .click();
      await expect(page.getByRole('tab', { name: /^Ruw record/ })).toHaveAttribute('aria-selected', 'true');
    },
  ],
  ['mensen', (page) => runCommand(page, 'Open alle mensen')],
  ['persoon', (page) => openFirst(page, 'Open alle mensen')],
  ['wie waarbij kan', (page) => runCommand(page, 'Toon wie waarbij kan')],
  ['bevindingen', (page) => runCommand(page, 'Open alle bevindingen')],
  ['bevinding', (page) => openFirst(page, 'Open alle bevindingen')],
  ['regels', (page) => runCommand(page, 'Open regels')],
  ['momentopnamen en vergelijking', (page) => runCommand(page, 'Open momentopnamen')],
  [
    'inleesverslag',
    async (page) => {
      await runCommand(page, 'Open momentopnamen');
      await editor(page).locator('tbody button, [role="row"] button').first().click();
    },
  ],
  ['auditspoor', (page) => runCommand(page, 'Open auditspoor')],
  ['controle van de kluis', (page) => runCommand(page, 'Controleer de kluis')],
  ['instellingen', (page) => runCommand(page, 'Instellingen')],
  ['sneltoetsen', (page) => runCommand(page, 'Sneltoetsen')],
  [
    'inlezen',
    async (page, running) => {
      await dropFiles(page, [running.writeFile('rechten.csv', exported)]);
      await expect(editor(page).getByRole('button', { name: 'Lees bestand in' })).toBeVisible();
    },
  ],
  ['paneel met bevindingen', (page) => runCommand(page, 'Toon bevindingen')],
  ['paneel met taken', (page) => runCommand(page, 'Toon taken')],
  ['meldingen', (page) => runCommand(page, 'Meldingen tonen')],
  [
    'dialoog',
    async (page) => {
      await runCommand(page, 'Over Briefgeheim');
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  ],
  [
    'opdrachten',
    async (page) => {
      await page.keyboard.press('Control+Shift+P');
      await expect(page.getByRole('listbox')).toBeVisible();
    },
  ],
  [
    'zoeken en openen',
    async (page) => {
      await page.keyboard.press('Control+P');
      await page.keyboard.type('mia');
      await expect(page.locator('.quick-input').getByRole('option').first()).toBeVisible();
    },
  ],
  [
    'snelmenu',
    async (page) => {
      await runCommand(page, 'Open alle mailboxen');
      await editor(page).locator('.grid__body [role="row"]').first().click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
];

test('axe finds nothing serious on any screen of the example practice, in four themes', async () => {
  test.setTimeout(600_000);
  const running = await launchConsole({ isDemo: true });
  const found: string[] = [];
  try {
    const { page } = running;
    page.setDefaultTimeout(10_000);
    await expect(page.locator('.workbench')).toBeVisible({ timeout: 60_000 });
    for (const [name, show] of screens) {
      await test.step(name, async () => {
        try {
          await show(page, running);
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
          found.push(...(await faultsInEveryTheme(page, name)));
        } catch (error) {
          // The others are looked at too, so that one run says everything.
          found.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      });
    }
    await test.step('ontgrendelen', async () => {
      await page.keyboard.press('Control+L');
      await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible();
      await page.getByLabel('Wachtwoordzin').fill('niet de goede');
      await page.getByRole('button', { name: 'Ontgrendelen' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      found.push(...(await faultsInEveryTheme(page, 'ontgrendelen')));
      await unlock(page, demoPassphrase);
    });
    expect(found).toEqual([]);
  } finally {
    await running.close();
  }
});

test('axe finds nothing serious on the first-run page and its three steps, in four themes', async () => {
  test.setTimeout(180_000);
  const running = await launchConsole();
  const found: string[] = [];
  try {
    const { page } = running;
    await expect(page.getByRole('button', { name: 'Nieuwe kluis' })).toBeVisible();
    found.push(...(await faultsInEveryTheme(page, 'eerste start')));
    await page.getByRole('button', { name: 'Nieuwe kluis' }).click();
    // Every field with its complaint, so that these are looked at too.
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    found.push(...(await faultsInEveryTheme(page, 'organisatie')));
    await page.getByLabel('Organisatie', { exact: true }).fill('Zorggroep Proefpolder');
    await page.getByLabel('Eigen maildomeinen').fill('proefpolder.example');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    found.push(...(await faultsInEveryTheme(page, 'gebruiker')));
    await page.getByLabel('Uw naam').fill('Anneke de Boer');
    await page.getByRole('button', { name: 'Verder' }).click();
    await choosePassphrase(page, 'welkom2026');
    await page.getByRole('button', { name: 'Kluis maken' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    found.push(...(await faultsInEveryTheme(page, 'wachtwoordzin')));
    expect(found).toEqual([]);
  } finally {
    await running.close();
  }
});
