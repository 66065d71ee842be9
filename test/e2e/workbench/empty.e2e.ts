import { createVault } from '../journeys/steps.ts';
import { answerOpenDialog } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { waitForWorkbench } from './workbench-page.ts';

test('views without data say what belongs there and offer the way to it', async ({
  sharedConsole: { page, app, writeFile },
}) => {
  test.setTimeout(120_000);
  await createVault(page);
  await page.getByRole('button', { name: 'Naar de console' }).click();
  await waitForWorkbench(page);
  await page.locator('.activity-bar [data-container=mailboxes]').click();
  const sideBar = page.locator('.side-bar');
  await expect(sideBar).toContainText('Nog geen mailboxen');
  await expect(sideBar).toContainText('Nog geen mensen');
  await page.keyboard.press('Control+j');
  const panel = page.locator('.panel');
  await panel.getByRole('tab', { name: 'Bevindingen' }).click();
  await expect(panel).toContainText('Nog geen bevindingen');
  await expect(panel.locator('.teaching').getByRole('button')).toBeVisible();
  await answerOpenDialog(app, [writeFile('lijst.csv', 'Naam;Afdeling\nIemand;Huisartsen\n')]);
  await sideBar.getByRole('button', { name: 'Exports inlezen…' }).first().click();
  await expect(page.locator('.tab').filter({ hasText: /inlezen/i })).toBeVisible();
});
