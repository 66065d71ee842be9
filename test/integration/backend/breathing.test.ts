import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateLargeExport } from '../../../main/demo/large-export.ts';
import { createTestVault, type TestVault } from '../support/vault.ts';

/** What the lists show, as one text. */
function shown(vault: TestVault): string {
  const rows = (sql: string) => vault.database().prepare(sql).raw().all();
  return JSON.stringify([
    rows('SELECT * FROM mailbox ORDER BY id'),
    rows(
      'SELECT mailbox_id, person_id, label, meaning, right, folder FROM effective_access ORDER BY 1, 2, 3, 4, 5, 6',
    ),
    rows('SELECT * FROM person ORDER BY id'),
    rows('SELECT * FROM identity ORDER BY id'),
    rows(`SELECT code, verdict, state, params FROM finding WHERE state <> 'resolved' ORDER BY code`),
  ]);
}

describe('rebuilding while others ask', { timeout: 60_000 }, () => {
  let vault: TestVault;
  let file: string;
  beforeEach(async () => {
    vault = await createTestVault({ organisation: 'Bench', domains: ['bench.example'] });
    file = join(vault.directory, '..', 'groot.csv');
    writeFileSync(file, generateLargeExport(8_000));
  });
  afterEach(() => vault.dispose());

  it('answers in between, and shows the old picture until the whole new one is there', async () => {
    const seen = new Set<string>();
    let answers = 0;
    const progress = { isRunning: true };
    const importing = vault.call('imports.start', { files: [{ file }] }).finally(() => {
      progress.isRunning = false;
    });
    while (progress.isRunning) {
      const { mailboxes, snapshots } = await vault.call('workspace.overview', {});
      if (snapshots > 0) {
        answers += 1;
        seen.add(String(mailboxes));
      }
      await pause(1);
    }
    await importing;
    const { mailboxes } = await vault.call('workspace.overview', {});
    expect(answers).toBeGreaterThan(5);
    // Nothing, or everything: never a part.
    expect([...seen].every((count) => count === '0' || count === String(mailboxes))).toBe(true);
    expect(mailboxes).toBeGreaterThan(100);
  });

  it('takes in a decision that is made while it builds', async () => {
    await vault.call('imports.start', { files: [{ file }] });
    const mailbox = (await vault.call('authorisation.mailboxes', {})).rows[0];
    const settings = await vault.call('organisation.settings', {});
    const mailboxId = mailbox?.id ?? 0;
    await Promise.all([
      vault.call('organisation.saveSettings', { ...settings, groupSizeLimit: 2 }),
      vault.call('authorisation.classify', {
        mailboxId,
        mailboxClass: 'list',
        compensatingMeasure: null,
        reason: 'proef',
      }),
      vault.call('findings.evaluate', {}),
      vault.call('organisation.saveSettings', { ...settings, groupSizeLimit: 3 }),
    ]);
    const after = await vault.call('authorisation.mailbox', { mailboxId });
    expect(after.mailbox.mailboxClass).toBe('list');
    const together = shown(vault);

    // The same from the ground up, with nobody else about.
    await vault.call('organisation.saveSettings', { ...settings, groupSizeLimit: 3 });
    expect(shown(vault)).toBe(together);
  });

  it('leaves nothing behind when an evaluation is cancelled', async () => {
    await vault.call('imports.start', { files: [{ file }] });
    const before = shown(vault);
    const runs = () => vault.database().prepare('SELECT count(*) FROM rule_run').pluck().get();
    const [count, stop] = [runs(), new AbortController()];
    const evaluating = vault.call(
      'findings.evaluate',
      {},
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(evaluating).rejects.toMatchObject({ code: 'cancelled' });
    expect(shown(vault)).toBe(before);
    expect(runs()).toBe(count);
    const left = vault.database().prepare('SELECT count(*) FROM temp.sqlite_master').pluck().get();
    expect(left).toBe(0);
  });

  it('finishes after unlocking what a lock broke off', async () => {
    await vault.call('imports.start', { files: [{ file }] });
    const whole = shown(vault);
    vault.database().exec(`DELETE FROM finding; DELETE FROM rule_run`);
    await vault.lock();
    await vault.unlock();
    expect(shown(vault)).toBe(whole);
  });
});
