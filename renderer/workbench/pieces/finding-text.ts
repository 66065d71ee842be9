import type { FindingRow, RemedyActor } from '../../../shared/contract/findings.ts';
import { text, wireText } from '../../platform/language.ts';
import { readableText } from './readable.ts';

/** What a finding says, in one sentence; what cannot be tested says why not. */
export function findingText(finding: FindingRow): string {
  return finding.verdict === 'cannot-be-tested' && finding.reasonKey !== null
    ? text('findings.untestable', {
        rule: wireText(`rule.${finding.rule}.title`),
        reason: readableText(finding.reasonKey, finding.params),
      })
    : readableText(finding.messageKey, finding.params);
}

/** Who can put a finding right, as people call them. */
export function actorText(actor: RemedyActor): string {
  return text(`findings.actor.${actor}`);
}

/** What must be done about a finding, as the one who does it reads it. */
export function remedyText(finding: FindingRow): string {
  return readableText(finding.remedy.textKey, finding.remedy.params);
}

/** The way to the remedy as plain text for a mail: what is wrong, since when, who can fix it, and how. */
export function remedyMail(finding: FindingRow, since: string): string {
  return [
    findingText(finding),
    '',
    text('findings.mail.since', { date: since }),
    text('findings.mail.actor', { actor: actorText(finding.remedy.who) }),
    '',
    remedyText(finding),
    ...(finding.evidence.length === 0
      ? []
      : ['', text('findings.mail.evidence'), ...finding.evidence.map((one) => `- ${one.label}`)]),
  ].join('\n');
}
