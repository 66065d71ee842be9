import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { notify } from '../../platform/notifications.ts';
import { findingText } from '../../workbench/pieces/finding-text.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { openFindings } from './findings-data.ts';

/** Goes to the next or previous open finding (F8, Shift+F8), from the one that is open, round the end. */
export async function walkFindings(step: 1 | -1): Promise<void> {
  const findings = await openFindings();
  if (findings.length === 0) {
    notify({ severity: 'success', text: text('findings.walk.none') });
    return;
  }
  const active = editors.active()?.tab.input;
  const at =
    active?.kind === 'finding' ? findings.findIndex((finding) => finding.code === active.argument) : -1;
  const start = at < 0 && step < 0 ? 0 : at;
  const next = findings[(start + step + findings.length) % findings.length];
  if (next !== undefined) {
    openObject.finding(next.code, findingText(next));
  }
}
