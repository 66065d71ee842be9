import type { FindingRow } from '../../shared/contract/findings.ts';
import type { CommandContext } from './session.ts';

/**
 * A finding as the command line prints it (docs/command-line.md): texts in the language of the command. `code` is the
 * catalogue's code of the finding, the same for every subject; `key` is the finding's own stable identity.
 */
export function findingDocument(context: CommandContext, row: FindingRow) {
  const { code, rule, version, criterion, severity, verdict, subject, evidence, firstSeen, lastSeen, state } =
    row;
  const message = context.text(row.messageKey, row.params);
  return {
    code: rule,
    key: code,
    rule,
    version,
    criterion,
    severity,
    verdict,
    ...(row.reasonKey === null ? {} : { reason: context.text(row.reasonKey, row.params) }),
    subject,
    message,
    evidence,
    remedy: { who: row.remedy.who, text: context.text(row.remedy.textKey, row.remedy.params) },
    firstSeen,
    lastSeen,
    state,
    exception: row.exception,
    assignedTo: row.assignedTo,
  };
}
