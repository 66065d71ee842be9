import type { Subject } from '../../shared/contract/findings.ts';
import type { RuleVerdict } from '../base/rules.ts';

/** The stable identity of a deviation: the rule and its subject. */
export function deviationCode(rule: string, subject: Subject): string {
  return `${rule}:${subject.kind}:${subject.id}`;
}

/**
 * The stable identity of what cannot be tested. It is another one than that of a deviation: when a subject that deviated
 * can no longer be tested, the deviation stays open (nobody saw that it was solved) and the reason stands beside it.
 */
export function untestedCode(rule: string, subject: Subject, reasonKey: string): string {
  return `${deviationCode(rule, subject)}?${reasonKey.replace('rule.reason.', '')}`;
}

/** The code under which a verdict is kept, or null for one that only counts. */
export function codeOf(rule: string, verdict: RuleVerdict): string | null {
  switch (verdict.verdict) {
    case 'deviates':
      return deviationCode(rule, verdict.subject);
    case 'cannot-be-tested':
      return untestedCode(rule, verdict.subject, verdict.reasonKey);
    case 'complies':
      return null;
  }
}

/**
 * Which open deviations of a rule stay open although this run did not see them: those about which it says that it could
 * not look. Subject ids are paths, so that `12` speaks for `12/…` too.
 */
export function withheldBy(verdicts: Iterable<RuleVerdict>): (subjectId: string) => boolean {
  const paths = new Set<string>();
  let isEverything = false;
  for (const verdict of verdicts) {
    if (verdict.verdict !== 'cannot-be-tested') continue;
    if (verdict.speaksFor !== undefined) for (const path of verdict.speaksFor) paths.add(path);
    else if (verdict.subject.kind === 'organisation') isEverything = true;
    else paths.add(verdict.subject.id);
  }
  return (subjectId) => {
    if (isEverything || paths.has(subjectId)) return true;
    for (let slash = subjectId.indexOf('/'); slash > 0; slash = subjectId.indexOf('/', slash + 1)) {
      if (paths.has(subjectId.slice(0, slash))) return true;
    }
    return false;
  };
}
