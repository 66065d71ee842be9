import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestVault, type TestVault } from '../support/vault.ts';

let vault: TestVault | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await vault?.dispose();
  vault = undefined;
});

describe('the log as the window asks for it', () => {
  it('tells what happened since a line, and again after a lock', async () => {
    vault = await createTestVault({ roles: ['owner', 'auditor'] });
    const { lines } = await vault.call('workspace.log', {});
    expect(lines.map(({ event }) => event)).toContain('vault.opened');
    const after = lines.at(-1)?.id ?? 0;
    expect((await vault.call('workspace.log', { after })).lines).toEqual([]);
    await vault.lock();
    await expect(vault.call('workspace.log', {})).rejects.toMatchObject({ code: 'locked' });
    await vault.unlock();
    const later = (await vault.call('workspace.log', { after })).lines.map(({ event }) => event);
    expect(later).toContain('vault.locked');
    expect(later).toContain('vault.opened');
  });

  it('does not put off the idle lock, as other requests do', async () => {
    vault = await createTestVault();
    const { backend } = vault;
    const touched = vi.spyOn(backend.keeper, 'touch');
    await vault.call('workspace.log', {});
    expect(touched).not.toHaveBeenCalled();
    await vault.call('workspace.overview', {});
    expect(touched).toHaveBeenCalledOnce();
  });

  it('writes down how a job ended', async () => {
    vault = await createTestVault();
    const { jobId } = (await vault.backend.handle('findings.evaluate', {}, new AbortController().signal)) as {
      jobId: string;
    };
    await expect
      .poll(async () => (await vault?.call('jobs.list', {}))?.jobs.find(({ id }) => id === jobId)?.status)
      .toBe('done');
    const { lines } = await vault.call('workspace.log', {});
    expect(lines.find(({ event }) => event === 'job.ended')?.details).toContain(
      '"method":"findings.evaluate"',
    );
  });
});
