import type { PageWindow } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  boxOf,
  openThreeTabs,
  pressChord,
  quickInput,
  quickRows,
  resetWorkbench,
  runCommand,
} from './workbench-page.ts';

test.use({ isDemo: true });
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

test('the theme picker shows each theme while arrowing, and Escape goes back', async ({
  sharedConsole: { page },
}) => {
  const theme = (): Promise<string | undefined> =>
    page.evaluate(() => document.documentElement.dataset['theme']);
  await pressChord(page, 'Control+k', 'Control+t');
  await expect(quickRows(page)).toHaveCount(5);
  await quickRows(page)
    .filter({ hasText: /^Donker$/ })
    .click();
  await expect.poll(theme).toBe('dark');
  await pressChord(page, 'Control+k', 'Control+t');
  await expect(quickInput(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect.poll(theme).toBe('light');
  await page.keyboard.press('ArrowDown');
  await expect.poll(theme).toBe('hc-dark');
  await page.keyboard.press('Escape');
  await expect.poll(theme).toBe('dark');
});

test('the theme follows the system', async ({ sharedConsole: { page } }) => {
  const theme = (): Promise<string | undefined> =>
    page.evaluate(() => document.documentElement.dataset['theme']);
  await pressChord(page, 'Control+k', 'Control+t');
  await quickRows(page).filter({ hasText: 'Zoals het systeem' }).click();
  for (const [colorScheme, expected] of [
    ['dark', 'dark'],
    ['light', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(theme).toBe(expected);
  }
  await page.emulateMedia({ colorScheme: null });
});

test('the language switches every part at once, and back', async ({ sharedConsole: { page } }) => {
  await openThreeTabs(page);
  await page.keyboard.press('Control+j');
  await page.locator('[data-status="workbench.language"] button').click();
  await quickRows(page).filter({ hasText: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.tab').first()).toContainText('Settings');
  await expect(page.locator('.panel').getByRole('tab').first()).toContainText('Findings');
  await expect(page.locator('.status-bar')).toContainText('functional administrator');
  await expect(page.getByRole('navigation', { name: 'Activities' })).toBeVisible();
  await page.locator('[data-status="workbench.language"] button').click();
  await quickRows(page).filter({ hasText: 'Nederlands' }).click();
  await expect(page.locator('.tab').first()).toContainText('Instellingen');
});

test('Ctrl+= zooms one step, 200 % keeps the layout whole, Ctrl+0 goes back', async ({
  sharedConsole: { page },
}) => {
  const zoom = (): Promise<number> =>
    page.evaluate(
      async () =>
        (
          await (
            window as unknown as { briefgeheim: { getPreferences(): Promise<{ zoom: number }> } }
          ).briefgeheim.getPreferences()
        ).zoom,
    );
  await openThreeTabs(page);
  await page.keyboard.press('Control+=');
  await expect.poll(zoom).toBe(1.1);
  for (let step = 0; step < 9; step += 1) {
    await page.keyboard.press('Control+=');
  }
  await expect.poll(zoom).toBe(2);
  await expect(page.locator('[data-status="workbench.zoom"]')).toContainText('200');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    .toBe(true);
  for (const part of ['.activity-bar', '.side-bar', '.editor-area', '.status-bar']) {
    expect((await boxOf(page.locator(part))).width).toBeGreaterThan(20);
  }
  await page.keyboard.press('F1');
  await expect(quickInput(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+0');
  await expect.poll(zoom).toBe(1);
});

test('the settings editor: search, change at once, modified mark, reset, only modified, organisation', async ({
  sharedConsole: { page },
}) => {
  await page.keyboard.press('Control+,');
  const search = page.getByRole('searchbox', { name: 'Zoek in de instellingen' });
  await search.fill('beweging');
  const row = page.locator('[data-setting="reducedMotion"]');
  await row.getByRole('combobox').selectOption('on');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await expect(row).toHaveClass(/is-modified/);
  await search.fill('');
  await page.getByLabel('Alleen gewijzigde').check();
  await expect(row).toBeVisible();
  await expect(page.locator('[data-setting="zoom"]')).toBeHidden();
  await row.getByRole('button', { name: /Standaardwaarde/ }).click();
  await expect(row).toBeHidden();
  await page.getByLabel('Alleen gewijzigde').uncheck();
  await page.getByText('Organisatie', { exact: true }).first().click();
  const idle = page.locator('[data-setting="organisation.idleLockMinutes"]');
  await idle.getByRole('textbox').fill('99');
  await expect(idle.getByRole('alert')).toContainText('1 tot en met 15');
  await idle.getByRole('textbox').fill('10');
  await page.keyboard.press('Enter');
  await expect(idle).toHaveClass(/is-modified/);
  await idle.getByRole('button', { name: /Standaardwaarde/ }).click();
  await expect(idle).not.toHaveClass(/is-modified/);
});

test('the shortcut editor: search, record keys, conflict, reset; the new keys work at once', async ({
  sharedConsole: { page },
}) => {
  await pressChord(page, 'Control+k', 'Control+s');
  await page.getByRole('searchbox', { name: 'Zoek op opdracht of toetsen' }).fill('statusbalk');
  const row = page.locator('[data-command="workbench.toggleStatusBar"]');
  await row.getByRole('button', { name: /wijzigen/ }).click();
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Ctrl+B');
  await expect(row).toContainText('Ook gebruikt voor: Zijbalk tonen of verbergen');
  await expect(row).toContainText('Eigen');
  await row.getByRole('button', { name: /wijzigen/ }).click();
  await page.keyboard.press('Control+F9');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Ctrl+F9');
  await page.keyboard.press('Control+F9');
  await expect(page.locator('.status-bar')).toBeHidden();
  await page.keyboard.press('Control+F9');
  await expect(page.locator('.status-bar')).toBeVisible();
  await row.getByRole('button', { name: /herstellen/ }).click();
  await expect(row).not.toContainText('Ctrl+F9');
});

test('do not disturb keeps toasts away but not the centre; the centre is cleared', async ({
  sharedConsole: { page },
}) => {
  // Tests before this one share the console: begin from off, whatever they left.
  await page.evaluate(async () => {
    await (window as unknown as PageWindow).briefgeheim.setPreferences({ doNotDisturb: false });
  });
  await expect(page.locator('[data-status="workbench.bell"] .codicon-bell-slash')).toBeHidden();
  await runCommand(page, 'Niet storen aan of uit');
  await expect(page.locator('[data-status="workbench.bell"] .codicon-bell-slash')).toBeVisible();
  await runCommand(page, 'Kluis controleren');
  await expect(page.getByRole('alertdialog')).toContainText('De kluis is heel', { timeout: 30_000 });
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sluiten' }).click();
  await expect(page.locator('.toasts .toast')).toHaveCount(0);
  await pressChord(page, 'Control+k', 'Control+Shift+n');
  const centre = page.locator('.notification-centre');
  await expect(centre).toContainText('De kluis is heel');
  await centre.getByRole('button', { name: 'Alle meldingen wissen' }).click();
  await expect(centre.locator('.toast')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await runCommand(page, 'Niet storen aan of uit');
});
