import { faultsInEveryTheme } from '../accessibility/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { resetWorkbench, runCommand } from './workbench-page.ts';

test.use({ isDemo: true });
test.setTimeout(150_000);
test.beforeEach(async ({ sharedConsole: { page } }) => resetWorkbench(page));

test('the log shows the backend and the window, by level, follows the newest line and is copied', async ({
  sharedConsole: { page, app },
}) => {
  await runCommand(page, 'Logboek tonen');
  const panel = page.locator('.panel');
  const log = panel.getByRole('log', { name: 'Logboek' });
  await expect(log).toContainText('vault.opened');
  await panel.getByRole('button', { name: 'Kopiëren' }).click();
  await expect(panel.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^\d{4}-\d\d-\d\dT[^\t]+\tinfo\tvault\.opened\t\{/mu);

  await panel.getByLabel('Niveau').selectOption('error');
  await expect(log).toContainText('Geen regels op dit niveau.');
  await panel.getByLabel('Niveau').selectOption('info');
  await expect(log).toContainText('vault.opened');

  await test.step('the window tells of its own faults, without what they say', async () => {
    await panel.getByLabel('Bron').selectOption('window');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('Jan de Wit <img src=x>');
      }, 0);
    });
    await expect(log.locator('.log-line.is-error')).toContainText('window.uncaught');
    await expect(log).toContainText('TypeError');
    await expect(log).not.toContainText('Jan');
  });

  await test.step('it follows the newest line until one scrolls up', async () => {
    const follow = panel.getByLabel('Nieuwste regel volgen');
    await page.evaluate(() => {
      for (let count = 0; count < 60; count += 1) {
        setTimeout(() => {
          throw new RangeError('x');
        }, 0);
      }
    });
    await expect(log.locator('.log-line')).toHaveCount(61);
    await expect(log.locator('.log-line').last()).toBeInViewport();
    await expect(follow).toBeChecked();
    await log.focus();
    await page.keyboard.press('Home');
    await expect(follow).not.toBeChecked();
    await expect(log.locator('.log-line').first()).toBeInViewport();
    await follow.check();
    await expect(log.locator('.log-line').last()).toBeInViewport();
  });

  await test.step('nothing serious is found in any theme, with the panel on the right', async () => {
    await runCommand(page, 'Paneel naar rechts verplaatsen');
    await page.locator('.activity-bar [data-container=mailboxes]').click();
    await expect(page.locator('.view-sash')).toBeVisible();
    expect(await faultsInEveryTheme(page, 'log')).toEqual([]);
  });
});
