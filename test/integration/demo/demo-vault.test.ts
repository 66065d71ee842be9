import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../main/backend/backend.ts';
import { composeBackend } from '../../../main/backend/composition.ts';
import { createDemoClock } from '../../../main/demo/demo-clock.ts';
import { createDemoVault, demoUser, fillDemoVault } from '../../../main/demo/demo-vault.ts';
import { authorisationRules } from '../../../main/authorisation/rules/catalogue.ts';
import { minimumKdfCost } from '../../../main/vault/crypto/passphrase-key.ts';

const now = new Date('2026-11-21T12:00:00.000Z');

let folder: string;
let backend: Backend;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'briefgeheim-demo-test-'));
  const clock = createDemoClock();
  backend = composeBackend({
    directory: join(folder, 'vault'),
    clock,
    isDemo: true,
    kdfCost: minimumKdfCost,
  });
  await fillDemoVault({ backend, clock, seed: 'lindenhof', now });
}, 60_000);

afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration', () => {
  it('has sixty mailboxes, forty staff with reporting lines, and a year of exports without one rejected record', async () => {
    const mailboxes = await backend.call('authorisation.mailboxes', {});
    expect(mailboxes.total).toBe(60);
    const persons = await backend.call('directory.persons', { limit: 500 });
    const staff = persons.rows.filter(({ employeeNumber }) => employeeNumber !== null);
    expect(staff).toHaveLength(40);
    expect(staff.filter(({ managerId }) => managerId === null)).toHaveLength(1);
    const { snapshots } = await backend.call('imports.snapshots', {});
    expect(snapshots.length).toBeGreaterThan(25);
    for (const { fileName, read, stored, repeated, rejected } of snapshots) {
      expect(rejected, fileName).toBe(0);
      expect(stored + repeated, fileName).toBe(read);
    }
  });

  it('shows every rule deviating somewhere and in order elsewhere', async () => {
    const { rules } = await backend.call('findings.rules', {});
    expect(rules.map(({ id }) => id)).toEqual(authorisationRules.map(({ id }) => id));
    for (const { id, deviates, complies } of rules) {
      expect(deviates, `${id} deviates`).toBeGreaterThan(0);
      expect(complies, `${id} complies`).toBeGreaterThan(0);
    }
  });

  it('has news since last time: findings that appeared, and some that were solved', async () => {
    const changes = await backend.call('findings.changes', {});
    expect(changes.appeared.map(({ code }) => code.slice(0, 5))).toEqual(
      expect.arrayContaining(['AZ-11', 'AZ-19']),
    );
    expect(changes.resolved.length).toBeGreaterThan(1);
    const { tasks } = await backend.call('workspace.tasks', {});
    expect(tasks.map(({ titleKey }) => titleKey)).toContain('findings.task.exceptionEnds');
  });

  it('has findings from several months, exceptions and one that is taken up', async () => {
    const { rows } = await backend.call('findings.list', { limit: 500 });
    expect(new Set(rows.map(({ firstSeen }) => firstSeen.slice(0, 7))).size).toBeGreaterThan(6);
    expect(rows.filter(({ state }) => state === 'exception')).toHaveLength(2);
    expect(rows.some(({ assignedTo }) => assignedTo !== null)).toBe(true);
    expect(rows.some(({ state }) => state === 'resolved')).toBe(true);
    expect(rows.some(({ verdict, state }) => verdict === 'cannot-be-tested' && state === 'open')).toBe(true);
  });

  it('has an audit trail that verifies', async () => {
    expect(await backend.call('vault.verify', {})).toMatchObject({ isWhole: true });
  });

  it('can be made in a folder and opened later', async () => {
    const directory = join(folder, 'closed');
    await createDemoVault({
      directory,
      seed: 'lindenhof',
      now,
      openBackend: (options) => composeBackend({ ...options, isDemo: true, kdfCost: minimumKdfCost }),
    });
    const later = composeBackend({ directory, clock: { now: () => now } });
    try {
      await later.call('vault.unlock', { userName: demoUser.name, passphrase: demoUser.passphrase });
      expect((await later.call('authorisation.mailboxes', {})).total).toBe(60);
    } finally {
      await later.close();
    }
  }, 60_000);
});
