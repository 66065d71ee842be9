import type { FindingRow } from '../../../shared/contract/findings.ts';
import { bridge } from '../../platform/bridge.ts';
import { createFormatters } from '../../platform/format.ts';
import { currentLanguage, text } from '../../platform/language.ts';
import { notify } from '../../platform/notifications.ts';
import { actorText, remedyMail } from '../../workbench/pieces/finding-text.ts';
import { openObject } from '../../workbench/pieces/objects.ts';

/**
 * The way to the remedy: opens the object that the finding is about and puts a message on the clipboard for the one who
 * can put it right.
 */
export async function solveFinding(finding: FindingRow): Promise<void> {
  const format = createFormatters(currentLanguage());
  await bridge().copyText(remedyMail(finding, format.date(finding.firstSeen)));
  const { openKind, openId, subject } = finding;
  if (openKind !== 'none' && openId !== null) {
    openObject[openKind](openId, subject.label);
  }
  notify({
    severity: 'success',
    text: text('findings.solve.copied', { actor: actorText(finding.remedy.who) }),
    detail: remedyMail(finding, format.date(finding.firstSeen)),
  });
}
