import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspaceVault, type WorkspaceVault } from './support.ts';

let vault: WorkspaceVault;

beforeEach(async () => {
  vault = await createWorkspaceVault();
});
afterEach(async () => {
  await vault.dispose();
});

function addPerson(id: number, name: string, address: string, department: string | null = null): void {
  vault
    .database()
    .prepare(
      `INSERT INTO person (id, display_name, primary_address, department, manager_state, employment, is_external, mfa, account_count)
       VALUES (?, ?, ?, ?, 'none', 'employed', 0, 'yes', 1)`,
    )
    .run(id, name, address, department);
}

function addMailbox(id: number, label: string, address: string): void {
  vault
    .database()
    .prepare(
      `INSERT INTO mailbox (id, label, primary_smtp, kind, mailbox_class, is_class_overridden, source, inspection, mandate, delegation, folder, has_unresolved)
       VALUES (?, ?, ?, 'shared', 'functional', 0, 'exchange', 0, 0, 0, 0, 0)`,
    )
    .run(id, label, address);
}

function pictureChanged(): void {
  vault.database().exec('UPDATE picture_state SET version = version + 1');
}

function addSnapshot(id: number, takenAt: string): void {
  vault
    .database()
    .prepare(
      `INSERT INTO snapshot (id, file_name, format, capability, source, sha256, bytes, taken_at, taken_at_source, order_key, recorded_at,
         recorded_by, scope, aspects, has_inherited, has_self, has_unresolved, has_soft_deleted, columns, read, stored, repeated, rejected, warnings)
       VALUES (?, 'rechten.csv', 'export-recipient-permissions', 'authorisation', 'exchange', ?, 1, ?, 'stated', ?, ?, 'x',
         'organisation', '[]', 0, 0, 0, 0, '[]', 0, 0, 0, 0, '[]')`,
    )
    .run(id, String(id), takenAt, takenAt, takenAt);
}

async function labels(text: string): Promise<readonly string[]> {
  const { hits } = await vault.call('workspace.search', { text });
  return hits.map(({ kind, label }) => `${kind} ${label}`);
}

describe('quick open', () => {
  beforeEach(() => {
    addMailbox(1, 'Orthopedie', 'orthopedie@delinde.example');
    addMailbox(2, 'Secretariaat Orthopedie', 'secretariaat.ortho@delinde.example');
    addPerson(3, 'Thorvald Noord', 't.noord@delinde.example', 'Orthopedie');
    addPerson(4, 'Renée de Vries', 'r.devries@delinde.example', 'Huisartsen');
    pictureChanged();
  });

  it('puts the start of a name before the start of a word before the middle of one', async () => {
    expect(await labels('orth')).toEqual([
      'mailbox Orthopedie',
      'department Orthopedie',
      'mailbox Secretariaat Orthopedie',
    ]);
    expect(await labels('or')).toEqual([
      'mailbox Orthopedie',
      'department Orthopedie',
      'mailbox Secretariaat Orthopedie',
      'person Thorvald Noord',
    ]);
  });

  it('folds accents and case, wants every word, and finds by address', async () => {
    expect(await labels('renee')).toEqual(['person Renée de Vries']);
    expect(await labels('VRIES rén')).toEqual(['person Renée de Vries']);
    expect(await labels('r.devries@')).toEqual(['person Renée de Vries']);
    expect(await labels('vries orthopedie')).toEqual([]);
    expect(await labels('  ')).toEqual([]);
    expect(await labels('%')).toEqual([]);
  });

  it('sees what was added once the picture changed', async () => {
    expect(await labels('nieuw')).toEqual([]);
    addMailbox(9, 'Nieuwe mailbox', 'nieuw@delinde.example');
    pictureChanged();
    expect(await labels('nieuw')).toEqual(['mailbox Nieuwe mailbox']);
  });

  it('answers without a noticeable wait over fifty thousand mailboxes', async () => {
    vault.database().transaction(() => {
      for (let id = 1000; id < 51_000; id += 1)
        addMailbox(id, `Postvak ${String(id)}`, `postvak${String(id)}@delinde.example`);
    })();
    pictureChanged();
    await labels('eerste vraag bouwt de index');
    const before = performance.now();
    expect((await vault.call('workspace.search', { text: 'postvak 4999', limit: 10 })).hits).toHaveLength(10);
    expect(performance.now() - before).toBeLessThan(400);
  });
});

describe('layout and views', () => {
  it('come back after a restart, for the user who saved them', async () => {
    expect(await vault.call('workspace.layout', {})).toEqual({ layout: null });
    await vault.call('workspace.saveLayout', { layout: { groups: [1, 2] } });
    await vault.lock();
    await vault.unlock();
    expect(await vault.call('workspace.layout', {})).toEqual({ layout: { groups: [1, 2] } });
  });

  it('refuses a layout that is far too large', async () => {
    await expect(vault.call('workspace.saveLayout', { layout: 'x'.repeat(1_100_000) })).rejects.toMatchObject(
      {
        wire: { messageKey: 'findings.error.layoutTooLarge' },
      },
    );
  });

  it('keeps views by name, replaces under the same name, deletes', async () => {
    const first = await vault.call('workspace.saveView', {
      grid: 'findings.list',
      name: 'Kritiek',
      state: { a: 1 },
    });
    const again = await vault.call('workspace.saveView', {
      grid: 'findings.list',
      name: 'Kritiek',
      state: { a: 2 },
    });
    expect(again).toMatchObject({ id: first.id, state: { a: 2 } });
    await vault.call('workspace.saveView', { grid: 'audit.list', name: 'Kritiek', state: null });
    expect((await vault.call('workspace.views', { grid: 'findings.list' })).views).toHaveLength(1);
    expect(await vault.call('workspace.deleteView', { id: first.id })).toEqual({ deleted: true });
    expect(await vault.call('workspace.deleteView', { id: first.id })).toEqual({ deleted: false });
  });
});

describe('organisation', () => {
  it('starts with the name and domains of the vault and careful limits', async () => {
    expect(await vault.call('organisation.settings', {})).toEqual({
      name: 'Zorggroep De Linde',
      domains: ['delinde.example'],
      idleLockMinutes: 5,
      groupSizeLimit: 25,
      mfaReportMaxAgeDays: 30,
      aceWarningLimit: 400,
      partnerDomains: [],
      careProviderTypes: [],
    });
  });

  it('keeps every version, tells the vault, and refuses nonsense', async () => {
    const settings = await vault.call('organisation.settings', {});
    const changed = {
      ...settings,
      groupSizeLimit: 10,
      partnerDomains: ['partner.example', 'partner.example'],
    };
    expect(await vault.call('organisation.saveSettings', changed)).toMatchObject({
      partnerDomains: ['partner.example'],
    });
    expect(await vault.call('organisation.settings', {})).toMatchObject({ groupSizeLimit: 10 });
    expect(vault.saved).toMatchObject([{ groupSizeLimit: 10 }]);
    expect(vault.database().prepare('SELECT count(*) FROM organisation_settings').pluck().get()).toBe(2);
    await expect(vault.call('organisation.saveSettings', { ...settings, domains: [] })).rejects.toMatchObject(
      { code: 'invalid-input' },
    );
  });
});

describe('tasks and overview', () => {
  async function tasks() {
    return (await vault.call('workspace.tasks', {})).tasks;
  }

  it('asks a new vault for its first import', async () => {
    expect(await tasks()).toMatchObject([{ id: 'first-import', command: 'imports.openFiles' }]);
  });

  it('calls a snapshot old after thirty days in Amsterdam, not on the thirtieth', async () => {
    addSnapshot(1, '2026-10-21T22:30:00.000Z');
    expect(await tasks()).toEqual([]);
    vault.clock.set('2026-11-21T22:59:00.000Z');
    expect(await tasks()).toEqual([]);
    vault.clock.set('2026-11-21T23:01:00.000Z');
    expect(await tasks()).toMatchObject([{ id: 'old-snapshot', params: { count: 31 } }]);
  });

  it('reminds of an exception a week before its last day, and of exports that rules wait for', async () => {
    addSnapshot(1, '2026-11-20T10:00:00.000Z');
    const insert = vault.database().prepare(
      `INSERT INTO finding (id, code, rule, version, criterion, severity, severity_rank, verdict, reason_key, subject_kind, subject_id,
         subject_label, open_kind, message_key, params, evidence, remedy_who, remedy_key, remedy_params, first_seen, last_seen, state)
       VALUES (?, ?, ?, 1, '6.1', 'high', 1, ?, ?, 'mailbox', '7', 'info', 'none', 'x', ?, '[]', 'it-staff', 'x', '{}', 'x', 'x', ?)`,
    );
    insert.run(1, 'a', 'AZ-12', 'deviates', null, '{}', 'exception');
    const missing = JSON.stringify({ missing: 'Get-CASMailbox' });
    insert.run(2, 'b', 'AZ-39', 'cannot-be-tested', 'rule.reason.notImported', missing, 'open');
    insert.run(3, 'c', 'AZ-38', 'cannot-be-tested', 'rule.reason.notImported', missing, 'open');
    vault
      .database()
      .prepare(
        `INSERT INTO finding_decision (finding_id, decision, until, decided_at, decided_by) VALUES (1, 'exception', '2026-11-29', 'x', 'x')`,
      )
      .run();
    const waiting = {
      titleKey: 'findings.task.importMissing',
      params: { missing: 'Get-CASMailbox', count: 2, rules: 'AZ-38, AZ-39' },
    };
    expect(await tasks()).toMatchObject([waiting]);
    vault.clock.set('2026-11-22T10:00:00.000Z');
    expect(await tasks()).toMatchObject([
      {
        titleKey: 'findings.task.exceptionEnds',
        params: { until: '2026-11-29' },
        dueAt: '2026-11-29T23:00:00.000Z',
        commandArgument: '1',
      },
      waiting,
    ]);
  });

  it('counts what there is and remembers the previous session', async () => {
    addSnapshot(1, '2026-11-20T10:00:00.000Z');
    addPerson(1, 'Mia', 'mia@delinde.example');
    expect(await vault.call('workspace.overview', {})).toEqual({
      mailboxes: 0,
      persons: 1,
      snapshots: 1,
      newestSnapshotAt: '2026-11-20T10:00:00.000Z',
      previousSessionAt: null,
    });
    await vault.lock();
    vault.clock.set('2026-11-25T10:00:00.000Z');
    await vault.unlock();
    expect(await vault.call('workspace.overview', {})).toMatchObject({
      previousSessionAt: '2026-11-21T10:00:00.000Z',
    });
  });
});
