import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateLargeExport } from '../../../main/demo/large-export.ts';
import { askBackend, dropFiles } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole, type RunningConsole } from '../support/launch.ts';
import { createVault, runCommand, unlock } from './steps.ts';

const smallRows = 40;
const bigRows = 60_000;

function backendIds(running: RunningConsole): readonly number[] {
  return readFileSync(join(running.directories.userData, 'logs', 'shell.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"backend-ready"'))
    .map((line) => (JSON.parse(line) as { processId: number }).processId);
}

async function snapshotNames(running: RunningConsole): Promise<readonly string[]> {
  const answer = await askBackend(running.page, 'imports.snapshots', {});
  expect(answer.ok).toBe(true);
  const found = answer.ok ? (answer.value as { snapshots?: readonly { fileName: string }[] }) : {};
  return (found.snapshots ?? []).map(({ fileName }) => fileName);
}

async function mailboxCount(running: RunningConsole): Promise<number> {
  const answer = await askBackend(running.page, 'authorisation.mailboxes', { limit: 1 });
  expect(answer).toMatchObject({ ok: true });
  return answer.ok ? (answer.value as { total: number }).total : -1;
}

test('a backend that is killed in the middle of an import loses nothing acknowledged and shows nothing half', async () => {
  test.setTimeout(240_000);
  const running = await launchConsole();
  const { page } = running;
  try {
    await createVault(page);
    await page.getByRole('button', { name: 'Naar de console' }).click();
    await expect(page.locator('.workbench')).toBeVisible();
    await dropFiles(page, [running.writeFile('klein.csv', generateLargeExport(smallRows, 'klein'))]);
    await page.getByRole('button', { name: 'Lees bestand in' }).click();
    await expect(page.getByText(`${String(smallRows)} regels gelezen`).first()).toBeVisible({
      timeout: 30_000,
    });
    const acknowledged = { snapshots: await snapshotNames(running), mailboxes: await mailboxCount(running) };
    expect(acknowledged).toEqual({ snapshots: ['klein.csv'], mailboxes: smallRows / 10 });
    await running.page.getByRole('button', { name: 'Toon verslag' }).click();
    await expect(page.getByRole('tab', { name: /^klein\.csv/ })).toBeVisible();
    // The layout is kept within a second of the last change.
    await page.waitForTimeout(1500);

    const big = running.writeFile('groot.csv', generateLargeExport(bigRows, 'groot'));
    await dropFiles(page, [big]);
    await page.getByRole('button', { name: 'Lees bestand in' }).click();
    // Some thousands of lines are in by now, and many are not.
    await expect(page.getByRole('progressbar').first()).toBeVisible();
    await expect
      .poll(async () => Number(await page.getByRole('progressbar').first().getAttribute('aria-valuenow')), {
        intervals: [20],
      })
      .toBeGreaterThan(5);
    const [first] = backendIds(running);
    process.kill(first ?? 0, 'SIGKILL');

    await test.step('the window says so, empties itself and comes back to the unlock page', async () => {
      await expect(page.getByText('Het rekenproces is gestopt en wordt opnieuw gestart.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible({ timeout: 20_000 });
      expect(await page.content()).not.toContain('afdeling5');
      expect(backendIds(running)).toHaveLength(2);
    });

    await test.step('everything acknowledged is there and nothing of the broken import', async () => {
      await unlock(page);
      expect({ snapshots: await snapshotNames(running), mailboxes: await mailboxCount(running) }).toEqual(
        acknowledged,
      );
      await expect(page.getByRole('tab', { name: /^klein\.csv/ })).toBeVisible();
      await runCommand(page, 'Open alle mailboxen');
      await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(smallRows / 10 + 1));
    });

    await test.step('the same import then succeeds', async () => {
      await dropFiles(page, [big]);
      await expect(page.getByText('Eerder ingelezen')).toHaveCount(0);
      await page.getByRole('button', { name: 'Lees bestand in' }).click();
      await expect(page.getByText(/60\.000 regels gelezen, 60\.000 opgeslagen/).first()).toBeVisible({
        timeout: 120_000,
      });
      expect([...(await snapshotNames(running))].sort()).toEqual(['groot.csv', 'klein.csv']);
      expect(await mailboxCount(running)).toBeGreaterThanOrEqual(bigRows / 10);
    });
  } finally {
    await running.close();
  }
});
