import type { PicturePerson } from '../base/picture.ts';
import type { StoredMfa } from '../base/stored-facts.ts';

/** What a report says of one account. */
export interface MfaStatement {
  readonly fact: StoredMfa;
  /** Where the report stands in time; higher is newer. */
  readonly order: number;
  /** When the report was made, UTC. */
  readonly reportedAt: string;
}

function answer({ fact }: MfaStatement): 'yes' | 'no' | 'unknown' {
  // Registered is not yet allowed by policy: what counts is capable (authorisation.md 1.7).
  const state = fact.isCapable ?? fact.isRegistered;
  return state === null ? 'unknown' : state ? 'yes' : 'no';
}

/**
 * Registration of a person over all accounts: the newest report of each account counts, and one account without a second
 * factor makes the answer `no`. An account that no report covers does not change the answer.
 */
export function personMfa(accounts: ReadonlyMap<number, readonly MfaStatement[]>): PicturePerson['mfa'] {
  const latest = [...accounts.values()].flatMap((statements) => {
    const [first] = statements.toSorted(
      (a, b) =>
        b.order - a.order ||
        (b.fact.updatedAt ?? '').localeCompare(a.fact.updatedAt ?? '') ||
        answer(a).localeCompare(answer(b)),
    );
    return first === undefined ? [] : [first];
  });
  const decisive =
    latest.find((item) => answer(item) === 'no') ??
    latest.find((item) => answer(item) === 'yes') ??
    latest[0];
  if (decisive === undefined) return { state: 'unknown', reportedAt: null, snapshotId: null, rawId: null };
  return {
    state: answer(decisive),
    reportedAt: decisive.reportedAt,
    snapshotId: decisive.fact.snapshotId,
    rawId: decisive.fact.rawId,
  };
}
