import type { Evidence } from '../../../shared/contract/findings.ts';
import type { TextKey } from '../../../shared/i18n/catalogues.ts';
import type { Aspect } from '../../base/facts.ts';
import type { Picture } from '../../base/picture.ts';
import type { RuleVerdict, TextParams } from '../../base/rules.ts';
import { exportsFor } from './coverage.ts';
import { orderedEvidence } from './evidence.ts';
import { briefNames } from './rule.ts';

/** One subject that cannot be tested for a reason that it shares with others. */
interface Waiting {
  readonly reasonKey: TextKey;
  readonly params: TextParams;
  readonly subjects: Map<string, { readonly label: string; readonly evidence: Evidence }>;
}

/**
 * Collects subjects that cannot be tested for the same reason, so that one missing export gives one line that says how
 * many mailboxes or people it concerns, and not a line for each.
 */
export interface Untested {
  /** `group` identifies the reason over imports; `path` is the id of the subject that would have been tested. */
  add(
    group: string,
    reasonKey: TextKey,
    params: TextParams,
    path: string,
    label: string,
    evidence?: Evidence,
  ): void;
  /** An aspect that no imported file covers. */
  addNotImported(source: string, aspects: readonly Aspect[], path: string, label: string): void;
  /** One verdict for each reason, with the count and the first names. */
  verdicts(): Iterable<RuleVerdict>;
}

/** A collector for one run of one rule. */
export function collectUntested(picture: Picture): Untested {
  const groups = new Map<string, Waiting>();

  const add: Untested['add'] = (group, reasonKey, params, path, label, evidence) => {
    const known = groups.get(group) ?? { reasonKey, params, subjects: new Map() };
    groups.set(group, known);
    known.subjects.set(path, { label, evidence: evidence ?? { label, rawId: null, snapshotId: null } });
  };

  return {
    add,
    addNotImported(source, aspects, path, label) {
      add(
        `${source}:${aspects.join('+')}`,
        'rule.reason.notImported',
        { missing: exportsFor(aspects) },
        path,
        label,
      );
    },
    *verdicts() {
      for (const [group, waiting] of [...groups].sort(([first], [second]) => (first < second ? -1 : 1))) {
        const subjects = [...waiting.subjects.values()];
        yield {
          subject: { kind: 'organisation', id: group, label: picture.settings.name },
          open: null,
          params: {
            ...waiting.params,
            count: subjects.length,
            names: briefNames(subjects.map(({ label }) => label)),
          },
          evidence: orderedEvidence(subjects.map(({ evidence }) => evidence)),
          verdict: 'cannot-be-tested',
          reasonKey: waiting.reasonKey,
          speaksFor: [...waiting.subjects.keys()].sort(),
        };
      }
    },
  };
}
