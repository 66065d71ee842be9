import { createFindingsHandlers } from '../../../main/findings/handlers.ts';
import type { BoundRule, RuleVerdict } from '../../../main/base/rules.ts';
import type { Clock } from '../../../main/base/ports.ts';
import type { Severity } from '../../../shared/contract/findings.ts';
import { createTestVault, type TestVault } from '../support/vault.ts';

/** A clock that stands still until it is moved. */
export interface MovedClock extends Clock {
  set(instant: string): void;
}

export function clockAt(instant: string): MovedClock {
  let now = new Date(instant);
  return {
    now: () => now,
    set(next) {
      now = new Date(next);
    },
  };
}

export function deviating(id: string, severity?: Severity): RuleVerdict {
  return {
    subject: { kind: 'mailbox', id, label: `mailbox ${id}` },
    open: { kind: 'mailbox', id: Number(id.split('/')[0]) },
    params: { mailbox: `mailbox ${id}` },
    evidence: [{ label: 'row', rawId: 1, snapshotId: 1 }],
    verdict: 'deviates',
    ...(severity === undefined ? {} : { severity }),
  };
}

export function complying(id: string): RuleVerdict {
  return {
    subject: { kind: 'mailbox', id, label: id },
    open: null,
    params: {},
    evidence: [],
    verdict: 'complies',
  };
}

export function untested(id: string, speaksFor?: readonly string[]): RuleVerdict {
  return {
    subject: { kind: speaksFor === undefined ? 'mailbox' : 'organisation', id, label: id },
    open: null,
    params: { missing: 'Get-Mailbox', count: 1, names: id },
    evidence: [],
    verdict: 'cannot-be-tested',
    reasonKey: 'rule.reason.notImported',
    ...(speaksFor === undefined ? {} : { speaksFor }),
  };
}

export function rule(evaluate: () => Iterable<RuleVerdict>, id = 'AZ-12'): BoundRule {
  return {
    id,
    version: 1,
    criterion: '6.1.7',
    severity: 'high',
    remedy: 'it-staff',
    parameters: { limit: 3 },
    evaluate,
  };
}

/** A real vault with the findings engine over rules that the test decides. */
export interface FindingsVault extends TestVault {
  readonly clock: MovedClock;
  /** What the rules say from now on; runs them. */
  evaluate(...rules: readonly BoundRule[]): ReturnType<typeof runOnce>;
}

function runOnce(vault: TestVault) {
  return vault.call('findings.evaluate', {});
}

export async function createFindingsVault(start = '2026-11-21T10:00:00.000Z'): Promise<FindingsVault> {
  const clock = clockAt(start);
  let rules: readonly BoundRule[] = [];
  const vault = await createTestVault({
    clock,
    handlers: createFindingsHandlers({ boundRules: () => rules, describeRules: () => rules }),
  });
  return {
    ...vault,
    clock,
    evaluate(...next) {
      rules = next;
      return runOnce(vault);
    },
  };
}
