import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import { complying, createFindingsVault, deviating, rule, untested, type FindingsVault } from './support.ts';

let vault: FindingsVault;

beforeEach(async () => {
  vault = await createFindingsVault();
});
afterEach(async () => {
  await vault.dispose();
});

async function findings(): Promise<readonly FindingRow[]> {
  return (await vault.call('findings.list', { sort: [{ column: 'code', direction: 'ascending' }] })).rows;
}

async function brief(): Promise<readonly string[]> {
  return (await findings()).map(({ code, state }) => `${code} ${state}`);
}

async function only(): Promise<FindingRow> {
  const [first] = await findings();
  if (first === undefined) throw new Error('no finding');
  return first;
}

describe('a finding over time', () => {
  it('appears, is seen again, is resolved when it was looked for and not found, and is open again when it returns', async () => {
    expect(await vault.evaluate(rule(() => [deviating('7')]))).toMatchObject({
      deviates: 1,
      appeared: 1,
      resolved: 0,
    });
    const first = await only();
    expect(first).toMatchObject({
      code: 'AZ-12:mailbox:7',
      state: 'open',
      firstSeen: '2026-11-21T10:00:00.000Z',
    });

    vault.clock.set('2026-11-22T10:00:00.000Z');
    expect(await vault.evaluate(rule(() => [deviating('7')]))).toMatchObject({ appeared: 0, resolved: 0 });
    expect(await only()).toMatchObject({
      id: first.id,
      firstSeen: first.firstSeen,
      lastSeen: '2026-11-22T10:00:00.000Z',
    });

    vault.clock.set('2026-11-23T10:00:00.000Z');
    expect(await vault.evaluate(rule(() => [complying('7')]))).toMatchObject({ complies: 1, resolved: 1 });
    expect(await brief()).toEqual(['AZ-12:mailbox:7 resolved']);

    vault.clock.set('2026-11-24T10:00:00.000Z');
    expect(await vault.evaluate(rule(() => [deviating('7')]))).toMatchObject({ appeared: 1 });
    expect(await only()).toMatchObject({ id: first.id, state: 'open', firstSeen: first.firstSeen });
  });

  it('changes nothing when the same rules run twice', async () => {
    const same = rule(() => [deviating('7'), deviating('8', 'low'), complying('9'), untested('any', ['10'])]);
    await vault.evaluate(same);
    const before = await findings();
    expect(await vault.evaluate(same)).toMatchObject({ appeared: 0, resolved: 0 });
    expect(await findings()).toEqual(before);
  });

  it('keeps a deviation open while its subject cannot be tested, with the reason beside it', async () => {
    await vault.evaluate(rule(() => [deviating('7'), deviating('8'), deviating('9/deny/x')]));
    await vault.evaluate(rule(() => [untested('exchange', ['7', '9'])]));
    expect(await brief()).toEqual([
      'AZ-12:mailbox:7 open',
      'AZ-12:mailbox:8 resolved',
      'AZ-12:mailbox:9/deny/x open',
      'AZ-12:organisation:exchange?notImported open',
    ]);
    await vault.evaluate(rule(() => [complying('7')]));
    expect(await brief()).toEqual([
      'AZ-12:mailbox:7 resolved',
      'AZ-12:mailbox:8 resolved',
      'AZ-12:mailbox:9/deny/x resolved',
      'AZ-12:organisation:exchange?notImported resolved',
    ]);
  });

  it('does not take mailbox 71 for a part of mailbox 7', async () => {
    await vault.evaluate(rule(() => [deviating('71')]));
    await vault.evaluate(rule(() => [untested('7')]));
    expect(await brief()).toContain('AZ-12:mailbox:71 resolved');
  });

  it('says that a rule that breaks cannot be tested, keeps what it found before, and goes on with the others', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    const broken = rule(function* () {
      yield complying('7');
      throw new TypeError('secret detail');
    });
    const result = await vault.evaluate(
      broken,
      rule(() => [deviating('8')], 'AZ-15'),
    );
    expect(result).toMatchObject({ deviates: 1, complies: 0, cannotBeTested: 1, resolved: 0 });
    const rows = await findings();
    expect(rows.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'AZ-12:mailbox:7 open',
      'AZ-12:organisation:failed?failed open',
      'AZ-15:mailbox:8 open',
    ]);
    expect(rows[1]).toMatchObject({
      verdict: 'cannot-be-tested',
      reasonKey: 'rule.reason.failed',
      params: { problem: 'TypeError' },
    });
    expect(JSON.stringify(rows)).not.toContain('secret detail');
  });

  it('leaves the findings of rules that were not run', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    await vault.evaluate(rule(() => [], 'AZ-15'));
    expect(await brief()).toEqual(['AZ-12:mailbox:7 open']);
  });

  it('keeps one finding where a rule says the same twice: the worst, with all evidence', async () => {
    const more = { ...deviating('7', 'critical'), evidence: [{ label: 'other', rawId: 2, snapshotId: 1 }] };
    expect(await vault.evaluate(rule(() => [deviating('7', 'low'), more]))).toMatchObject({ deviates: 1 });
    const row = await only();
    expect(row.severity).toBe('critical');
    expect(row.evidence.map(({ label }) => label)).toEqual(['other', 'row']);
  });
});

describe('counting', () => {
  it('counts open deviations by severity, and what cannot be tested apart', async () => {
    await vault.evaluate(
      rule(() => [deviating('7', 'critical'), deviating('8'), untested('x', ['9', '10'])]),
    );
    expect(await vault.call('findings.summary', {})).toEqual({
      open: { critical: 1, high: 1, medium: 0, low: 0, info: 0 },
      exceptions: 0,
      cannotBeTested: 1,
      evaluatedAt: '2026-11-21T10:00:00.000Z',
    });
  });

  it('shows for each rule the counts of its last run and its parameters', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    await vault.evaluate(rule(() => [complying('7'), complying('8'), untested('x', ['9', '10'])]));
    const { rules } = await vault.call('findings.rules', {});
    expect(rules).toMatchObject([
      {
        id: 'AZ-12',
        deviates: 0,
        complies: 2,
        cannotBeTested: 2,
        parameters: { limit: 3 },
        titleKey: 'rule.AZ-12.title',
      },
    ]);
  });

  it('sorts by severity, worst first, and searches', async () => {
    await vault.evaluate(
      rule(() => [deviating('7', 'info'), deviating('8', 'critical'), deviating('9', 'low')]),
    );
    const listed = await vault.call('findings.list', {});
    expect(listed.rows.map(({ severity }) => severity)).toEqual(['critical', 'low', 'info']);
    const found = await vault.call('findings.list', { search: 'mailbox 9' });
    expect([found.total, found.unfiltered, found.rows[0]?.subject.id]).toEqual([1, 3, '9']);
  });
});

describe('exceptions', () => {
  async function except(until: string): Promise<FindingRow> {
    const { id } = await only();
    return await vault.call('findings.setException', {
      findingId: id,
      reason: 'Oude scanner',
      until,
      approver: 'Tom',
    });
  }

  it('hold up to and including their last day in Amsterdam, and end by themselves', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    expect(await except('2026-11-30')).toMatchObject({
      state: 'exception',
      exception: { reason: 'Oude scanner', until: '2026-11-30', approver: 'Tom', by: 'Bea Beheer' },
    });
    // 23:59 and 00:01 in Amsterdam.
    vault.clock.set('2026-11-30T22:59:00.000Z');
    expect((await only()).state).toBe('exception');
    expect((await vault.call('findings.summary', {})).exceptions).toBe(1);
    vault.clock.set('2026-11-30T23:01:00.000Z');
    expect(await only()).toMatchObject({ state: 'open', exception: null });
    const decisions = vault
      .database()
      .prepare('SELECT decision, decided_by FROM finding_decision ORDER BY id')
      .all();
    expect(decisions).toEqual([
      { decision: 'exception', decided_by: 'Bea Beheer' },
      { decision: 'expired', decided_by: 'Briefgeheim' },
    ]);
  });

  it('survive the rule running again, but not a deviation that became worse', async () => {
    await vault.evaluate(rule(() => [deviating('7', 'low')]));
    await except('2026-12-31');
    await vault.evaluate(rule(() => [deviating('7', 'low')]));
    expect((await only()).state).toBe('exception');
    await vault.evaluate(rule(() => [deviating('7', 'critical')]));
    expect(await only()).toMatchObject({ state: 'open', exception: null });
  });

  it('do not come back by themselves once the deviation was solved', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    await except('2026-12-31');
    await vault.evaluate(rule(() => [complying('7')]));
    await vault.evaluate(rule(() => [deviating('7')]));
    expect((await only()).state).toBe('open');
  });

  it('are refused for the past, for what is solved and for what cannot be tested', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    await expect(except('2026-11-20')).rejects.toMatchObject({
      wire: { messageKey: 'findings.error.untilPast' },
    });
    expect(await except('2026-11-21')).toMatchObject({ state: 'exception' });
    await vault.evaluate(rule(() => [complying('7')]));
    await expect(except('2026-12-31')).rejects.toMatchObject({
      wire: { messageKey: 'findings.error.resolved' },
    });
    await vault.evaluate(rule(() => [untested('6')], 'AZ-11'));
    await expect(except('2026-12-31')).rejects.toMatchObject({
      wire: { messageKey: 'findings.error.notDeviating' },
    });
    await expect(
      vault.call('findings.setException', {
        findingId: 999,
        reason: 'x',
        until: '2026-12-31',
        approver: 'x',
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can be ended early with a reason, once', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    const { id } = await except('2026-12-31');
    expect(await vault.call('findings.reopen', { findingId: id, reason: 'scanner weg' })).toMatchObject({
      state: 'open',
    });
    await expect(vault.call('findings.reopen', { findingId: id, reason: 'x' })).rejects.toMatchObject({
      wire: { messageKey: 'findings.error.noException' },
    });
  });

  it('leave the name of who takes it up, which can be taken off again', async () => {
    await vault.evaluate(rule(() => [deviating('7')]));
    const { id } = await only();
    expect(await vault.call('findings.assign', { findingId: id, assignedTo: 'Tom' })).toMatchObject({
      assignedTo: 'Tom',
    });
    await vault.evaluate(rule(() => [deviating('7')]));
    expect((await only()).assignedTo).toBe('Tom');
    expect(await vault.call('findings.assign', { findingId: id, assignedTo: null })).toMatchObject({
      assignedTo: null,
    });
  });
});

describe('what changed since last time', () => {
  it('counts from the end of the previous session: all at first, then only what is new, returned or solved', async () => {
    await vault.evaluate(rule(() => [deviating('7'), deviating('8'), deviating('9')]));
    const first = await vault.call('findings.changes', {});
    expect([first.since, first.appeared.length, first.resolved.length]).toEqual([null, 3, 0]);

    vault.clock.set('2026-11-21T11:00:00.000Z');
    await vault.lock();
    vault.clock.set('2026-11-24T08:00:00.000Z');
    await vault.unlock();
    const nothing = await vault.call('findings.changes', {});
    expect([nothing.since, nothing.appeared.length, nothing.resolved.length]).toEqual([
      '2026-11-21T11:00:00.000Z',
      0,
      0,
    ]);

    vault.clock.set('2026-11-24T08:05:00.000Z');
    await vault.evaluate(rule(() => [deviating('8'), deviating('10'), complying('7'), complying('9')]));
    const changed = await vault.call('findings.changes', {});
    expect(changed.appeared.map(({ subject }) => subject.id)).toEqual(['10']);
    expect(changed.resolved.map(({ subject }) => subject.id)).toEqual(['7', '9']);

    vault.clock.set('2026-11-24T08:10:00.000Z');
    await vault.evaluate(rule(() => [deviating('8'), deviating('10'), deviating('7')]));
    const returned = await vault.call('findings.changes', { since: '2026-11-24T08:06:00.000Z' });
    expect(returned.appeared.map(({ subject }) => subject.id)).toEqual(['7']);
    expect(returned.resolved).toEqual([]);
  });
});
