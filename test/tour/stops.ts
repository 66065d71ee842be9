import type { Page } from '@playwright/test';
import type { TextKey } from '../../shared/i18n/catalogues.ts';
import { translate } from '../../main/base/translate.ts';
import type { Preferences } from '../../shared/contract/bridge.ts';

/** One stop of the tour: how to get there from the stop before, and what the picture shows. */
export interface Stop {
  /** The picture's file name without ending. */
  readonly name: string;
  readonly caption: string;
  go(page: Page): Promise<void>;
}

/** Dutch texts as the console shows them, so that the tour follows when a text changes. */
function dutch(key: TextKey): string {
  return translate('nl', key, {});
}

/** Runs a command by its name, as a person would. */
async function command(page: Page, key: TextKey): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.insertText(dutch(key));
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await settle(page);
}

/** Opens an object by its name. */
async function open(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.keyboard.insertText(text);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  await page.mouse.move(700, 640);
}

/** Sets a preference as the settings editor does; language and theme change at once. */
export async function prefer(page: Page, change: Partial<Preferences>): Promise<void> {
  await page.evaluate(async (wanted) => {
    await (
      window as unknown as { briefgeheim: { setPreferences(change: unknown): Promise<unknown> } }
    ).briefgeheim.setPreferences(wanted);
  }, change);
  await settle(page);
}

/** The screens in the order in which a newcomer would meet them. */
export const stops: readonly Stop[] = [
  {
    name: 'start',
    caption: 'Start: wat er veranderd is sinds de vorige keer.',
    go: settle,
  },
  {
    name: 'eerste-stappen',
    caption: 'Eerste stappen: wat al gedaan is, vinkt zichzelf af.',
    go: (page) => command(page, 'start.command.welcome'),
  },
  {
    name: 'mailboxen',
    caption: 'Alle mailboxen, met hoeveel mensen erbij kunnen.',
    go: (page) => command(page, 'authorisation.command.openMailboxes'),
  },
  {
    name: 'snel-openen',
    caption: 'Ctrl+P vindt elke mailbox, persoon, bevinding en momentopname.',
    async go(page) {
      await page.keyboard.press('Control+P');
      await page.keyboard.insertText('orth');
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'mailbox',
    caption: 'Eén mailbox: eerst het antwoord, dan wie, waarmee en sinds wanneer.',
    async go(page) {
      await page.keyboard.press('Enter');
      await page.locator('[data-container=mailboxes]').click();
      await settle(page);
    },
  },
  {
    name: 'persoon',
    caption: 'Eén persoon: alles waar die bij kan.',
    async go(page) {
      await page.keyboard.press('Control+P');
      await page.keyboard.insertText('Gijs Mulder');
      await page.getByRole('option', { name: dutch('authorisation.person') }).first().click();
      await settle(page);
    },
  },
  {
    name: 'matrix',
    caption: 'Wie kan waarbij, als plaatje.',
    go: (page) => command(page, 'authorisation.command.openMatrix'),
  },
  {
    name: 'bevindingen',
    caption: 'Bevindingen, met wie het kan oplossen.',
    go: (page) => command(page, 'findings.command.openList'),
  },
  {
    name: 'bevinding',
    caption: 'Eén bevinding: wat, waarom, bewijs en de oplossing.',
    async go(page) {
      await page.keyboard.press('F8');
      await settle(page);
      await page.keyboard.press('Enter');
      await settle(page);
    },
  },
  {
    name: 'regels',
    caption: 'De regels en hoe vaak zij voldoen, afwijken of niet te toetsen zijn.',
    go: (page) => command(page, 'findings.command.rules'),
  },
  {
    name: 'momentopnamen',
    caption: 'Momentopnamen: elk ingelezen bestand met tijd, bron en verantwoording.',
    go: (page) => command(page, 'imports.command.snapshots'),
  },
  {
    name: 'auditspoor',
    caption: 'Het auditspoor: wie wat bekeek, zocht, inlas en wijzigde.',
    go: (page) => command(page, 'audit.command.open'),
  },
  {
    name: 'opdrachten',
    caption: 'F1: elke opdracht, met haar toets.',
    async go(page) {
      await page.keyboard.press('F1');
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'instellingen',
    caption: 'Instellingen met zoeken; alles geldt meteen.',
    async go(page) {
      await page.keyboard.press('Escape');
      await command(page, 'settings.title');
    },
  },
  {
    name: 'donker',
    caption: 'Het donkere thema.',
    async go(page) {
      await prefer(page, { theme: 'dark' });
      await open(page, 'orthopedie');
    },
  },
  {
    name: 'hoog-contrast',
    caption: 'Hoog contrast, licht.',
    go: (page) => prefer(page, { theme: 'hc-light' }),
  },
  {
    name: 'vergroot',
    caption: 'Op 200 procent.',
    go: (page) => prefer(page, { theme: 'light', zoom: 2 }),
  },
  {
    name: 'engels',
    caption: 'In het Engels.',
    go: (page) => prefer(page, { zoom: 1, language: 'en' }),
  },
  {
    name: 'vergrendeld',
    caption: 'Ctrl+L: vergrendeld, het venster is leeg.',
    async go(page) {
      await prefer(page, { language: 'nl' });
      await page.keyboard.press('Control+L');
      await settle(page);
    },
  },
];
