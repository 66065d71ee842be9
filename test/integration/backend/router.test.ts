import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../main/backend/log.ts';
import type { WireEvent } from '../../../shared/contract/wire.ts';
import { createTestVault, type TestVault, type TestVaultOptions } from '../support/vault.ts';

describe('the request router', () => {
  let vault: TestVault;
  afterEach(() => vault.dispose());

  const open = async (options: TestVaultOptions = {}) => {
    vault = await createTestVault(options);
    return vault;
  };
  const trail = () =>
    vault
      .database()
      .prepare<[], { action: string; outcome: string; subject: string; details: string }>(
        'SELECT action, outcome, subject, details FROM audit_event ORDER BY id',
      )
      .all();
  const none = { version: 1, departments: [] };

  it('answers nothing that needs a session while the vault is locked', async () => {
    await open();
    await vault.lock();
    await expect(vault.call('directory.departments', {})).rejects.toMatchObject({ code: 'locked' });
  });

  it('refuses what the roles do not allow, and writes that down', async () => {
    const started = vi.fn(() => ({ files: [] }));
    await open({ roles: ['auditor'], handlers: { 'imports.start': started } });
    await expect(vault.call('imports.start', { files: [{ file: '/a/rechten.csv' }] })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    expect(started).not.toHaveBeenCalled();
    expect(trail().at(-1)).toMatchObject({
      action: 'imports.start',
      outcome: 'refused',
      subject: 'rechten.csv',
    });
  });

  it('refuses input that does not fit, naming the field and not the value', async () => {
    await open();
    const { signal } = new AbortController();
    await expect(
      vault.backend.handle('directory.person', { personId: 'kanarie', more: 1 }, signal),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      wire: { params: { problem: expect.stringContaining('personId') as unknown } },
    });
    await expect(vault.backend.handle('toString', {}, signal)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('turns what nobody expected into an error with a mark that stands in the log', async () => {
    let log = '';
    await open({
      log: createLog((line) => {
        log += line;
      }),
      handlers: {
        'directory.departments': () => {
          throw new TypeError('a bug with details inside');
        },
      },
    });
    const failure: unknown = await vault.call('directory.departments', {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'internal',
      wire: { causeId: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown },
    });
    const { causeId } = (failure as { wire: { causeId: string } }).wire;
    expect(log).toContain(causeId);
    expect(log).toContain('a bug with details inside');
    expect(JSON.stringify((failure as { wire: unknown }).wire)).not.toContain('details');
  });

  it('lets no answer out that is not what the contract promises', async () => {
    await open({ handlers: { 'directory.departments': () => none } });
    // Fields that the contract does not name are dropped, missing ones are an error of ours.
    expect(await vault.call('directory.departments', {})).toEqual({ departments: [] });
    await vault.dispose();
    await open({ handlers: { 'directory.departments': () => ({ departments: [{ name: 4 }] }) as never } });
    await expect(vault.call('directory.departments', {})).rejects.toMatchObject({ code: 'internal' });
  });

  it('ends a question that its caller gave up', async () => {
    let isTold = false;
    await open({
      handlers: {
        'directory.departments': async (_, context) => {
          context.signal.addEventListener('abort', () => {
            isTold = true;
          });
          await pause(10_000, undefined, { ref: false });
          return none;
        },
      },
    });
    const stop = new AbortController();
    const question = vault.call('directory.departments', {}, { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(question).rejects.toMatchObject({ code: 'cancelled' });
    expect(isTold).toBe(true);
  });

  it('ends a question that takes longer than its limit', async () => {
    await open({
      handlers: { 'directory.departments': () => pause(60_000, none, { ref: false }) },
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const question = vault.call('directory.departments', {});
      const expectation = expect(question).rejects.toMatchObject({ code: 'timeout' });
      await vi.advanceTimersByTimeAsync(30_001);
      await expectation;
    } finally {
      vi.useRealTimers();
    }
  });

  it('writes a change down before it begins and again when it ends', async () => {
    await open({
      handlers: {
        'workspace.deleteView': ({ id }) => {
          expect(trail().at(-1)).toMatchObject({
            action: 'workspace.deleteView',
            outcome: 'started',
            subject: '7',
          });
          if (id === 7) return { deleted: true };
          throw new Error('no');
        },
      },
    });
    await vault.call('workspace.deleteView', { id: 7 });
    expect(trail().at(-1)).toMatchObject({ action: 'workspace.deleteView', outcome: 'succeeded' });
    await expect(vault.call('workspace.deleteView', { id: 7.5 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('writes a reading down once, not for every window of the same list', async () => {
    await open();
    for (const start of [0, 200, 400]) await vault.call('audit.list', { start, search: 'jansen' });
    await vault.call('audit.list', { search: 'pieters' });
    const searches = trail().filter((entry) => entry.action === 'audit.list');
    expect(searches.map((entry) => entry.subject)).toEqual(['jansen', 'pieters']);
    await vault.lock();
    await vault.unlock();
    await vault.call('audit.list', { search: 'jansen' });
    expect(trail().filter((entry) => entry.subject === 'jansen')).toHaveLength(2);
  });

  it('runs a job beside other requests, tells its progress and its end', async () => {
    await open({
      handlers: {
        'findings.evaluate': async (_, context) => {
          for (let step = 0; step < 50; step += 1) {
            context.progress(step < 25 ? 'job.phase.starting' : 'job.phase.picture', step, 50);
            await context.checkpoint();
          }
          context.summary('job.summary.vault.whole', { rows: 50 });
          return { deviates: 1, complies: 2, cannotBeTested: 3, appeared: 1, resolved: 0 };
        },
        'directory.departments': () => none,
      },
    });
    const events: WireEvent[] = [];
    vault.backend.onEvent((event) => events.push(event));
    const work = vault.call('findings.evaluate', {});
    await expect(vault.call('directory.departments', {})).resolves.toEqual({ departments: [] });
    expect(await work).toMatchObject({ deviates: 1 });
    const states = events.flatMap((event) => (event.name === 'job' ? [event.payload] : []));
    expect(new Set(states.map((state) => state.phaseKey))).toEqual(
      new Set(['job.phase.starting', 'job.phase.picture']),
    );
    expect(states.length).toBeLessThan(12);
    expect(states.at(-1)).toMatchObject({
      status: 'done',
      result: { deviates: 1 },
      summaryKey: 'job.summary.vault.whole',
      summaryParams: { rows: 50 },
    });
    expect((await vault.call('jobs.list', {})).jobs).toHaveLength(1);
  });

  it('cancels a job, and its changes are rolled back while those of others stay', async () => {
    await open({
      handlers: {
        'findings.evaluate': async (_, context) => {
          context.database.exec("BEGIN; INSERT INTO meta VALUES ('half', 'done')");
          for (;;) await context.checkpoint();
        },
      },
    });
    const { signal } = new AbortController();
    const { jobId } = (await vault.backend.handle('findings.evaluate', {}, signal)) as { jobId: string };
    await pause(20);
    // Its audit entry must not go down with the job's transaction.
    const other = vault.call('audit.list', { search: 'naast de opdracht' });
    await pause(20);
    expect(await vault.call('jobs.cancel', { jobId })).toEqual({ cancelled: true });
    await other;
    expect(await vault.call('jobs.cancel', { jobId })).toEqual({ cancelled: false });
    expect((await vault.call('jobs.list', {})).jobs[0]).toMatchObject({
      status: 'cancelled',
      error: { code: 'cancelled' },
    });
    expect(vault.database().prepare("SELECT count(*) FROM meta WHERE key = 'half'").pluck().get()).toBe(0);
    expect(trail().map((entry) => `${entry.action} ${entry.outcome}`)).toEqual(
      expect.arrayContaining([
        'audit.list succeeded',
        'findings.evaluate started',
        'findings.evaluate cancelled',
      ]),
    );
    expect(await vault.call('vault.verify', {})).toMatchObject({ isWhole: true });
  });

  it('breaks jobs off when the vault is locked, and forgets what they found', async () => {
    await open({
      handlers: {
        'findings.evaluate': async (_, context) => {
          for (;;) {
            await pause(1);
            await context.checkpoint();
          }
        },
      },
    });
    const work = vault.call('findings.evaluate', {});
    const expectation = expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await pause(20);
    await vault.lock();
    await expectation;
    expect(await vault.call('jobs.list', {})).toEqual({ jobs: [] });
    await vault.unlock();
    expect(trail().map((entry) => `${entry.action} ${entry.outcome}`)).toContain(
      'findings.evaluate cancelled',
    );
  });

  it('locks by itself after the organisation’s idle time, but not while a job runs', async () => {
    await open();
    const settings = await vault.call('organisation.settings', {});
    const events: WireEvent[] = [];
    vault.backend.onEvent((event) => events.push(event));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await vault.call('organisation.saveSettings', {
        ...settings,
        idleLockMinutes: 2,
        name: 'De Nieuwe Linde',
      });
      await vi.advanceTimersByTimeAsync(100_000);
      await vault.call('vault.stayOpen', {});
      await vi.advanceTimersByTimeAsync(100_000);
      // Asking how things stand is not being at work.
      await vault.call('jobs.list', {});
      expect((await vault.call('vault.status', {})).state).toBe('unlocked');
      await vi.advanceTimersByTimeAsync(30_000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(async () => expect((await vault.call('vault.status', {})).state).toBe('locked'));
    expect(events).toContainEqual({ kind: 'event', name: 'locked', payload: { reason: 'idle' } });
    expect(await vault.call('vault.status', {})).toMatchObject({ organisation: 'De Nieuwe Linde' });
    await vault.unlock();
    expect((await vault.call('vault.status', {})).idleLockMinutes).toBe(2);
    expect(await vault.call('vault.verify', {})).toMatchObject({ isWhole: true });
  });

  it('refuses new work while it closes', async () => {
    await open();
    const closing = vault.backend.close();
    await expect(vault.call('vault.status', {})).rejects.toMatchObject({ code: 'backend-gone' });
    await closing;
  });
});
