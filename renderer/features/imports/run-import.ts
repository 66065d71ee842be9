import type { InputOf } from '../../../shared/contract/contract.ts';
import type { ImportReport } from '../../../shared/contract/imports.ts';
import { createFormatters } from '../../platform/format.ts';
import { runJob } from '../../platform/jobs.ts';
import { currentLanguage, text } from '../../platform/language.ts';
import { notify, removeNotification, updateNotification } from '../../platform/notifications.ts';
import type { NotificationAction } from '../../platform/notifications.ts';
import { openObject } from '../../workbench/pieces/objects.ts';

/** What an import did, in one sentence: `2.310 regels gelezen, 2.306 opgeslagen, 4 geweigerd`. */
export function resultText(counts: {
  readonly read: number;
  readonly stored: number;
  readonly repeated: number;
  readonly rejected: number;
}): string {
  const { number } = createFormatters(currentLanguage());
  return [
    text('imports.result', { read: number(counts.read), stored: number(counts.stored) }),
    counts.repeated === 0 ? '' : text('imports.result.repeated', { repeated: number(counts.repeated) }),
    counts.rejected === 0 ? '' : text('imports.result.rejected', { rejected: number(counts.rejected) }),
  ].join('');
}

/** Reads files in with progress in the corner, and ends with what was read and the way to what was refused. */
export async function runImport(request: InputOf<'imports.start'>): Promise<ImportReport> {
  const shown: { notification: number | null } = { notification: null };
  try {
    const report = await runJob('imports.start', request, {
      isQuiet: true,
      onStarted(jobId) {
        shown.notification = notify({ severity: 'info', text: '', jobId });
      },
    });
    tellResult(report, shown.notification);
    return report;
  } catch (error) {
    if (shown.notification !== null) {
      removeNotification(shown.notification);
    }
    throw error;
  }
}

function tellResult(report: ImportReport, notification: number | null): void {
  const counts = report.files.reduce(
    (sum, file) => ({
      read: sum.read + file.read,
      stored: sum.stored + file.stored,
      repeated: sum.repeated + file.repeated,
      rejected: sum.rejected + file.rejected.length,
    }),
    { read: 0, stored: 0, repeated: 0, rejected: 0 },
  );
  const unread = report.files.filter(
    (file) => file.snapshotId === null && file.stored === 0 && file.repeated === 0,
  );
  // The file with the most to explain is the one that the way leads to.
  const shown = report.files
    .filter((file) => file.snapshotId !== null)
    .toSorted((a, b) => b.rejected.length - a.rejected.length)[0];
  const actions: NotificationAction[] =
    shown?.snapshotId === undefined || shown.snapshotId === null
      ? []
      : [
          {
            label: text(shown.rejected.length > 0 ? 'imports.result.why' : 'imports.result.report'),
            run: () => {
              if (shown.snapshotId !== null) {
                openObject.snapshot(shown.snapshotId, shown.file, { preview: false });
              }
            },
          },
        ];
  const change = {
    severity: counts.rejected > 0 || unread.length > 0 ? ('warning' as const) : ('success' as const),
    text: `${resultText(counts)}.`,
    actions,
    ...(unread.length === 0
      ? {}
      : {
          detail: [
            text('imports.result.unread', { count: unread.length }),
            ...unread.flatMap((file) => file.warnings.map((warning) => `${file.file}: ${warning.message}`)),
          ].join('\n'),
        }),
    leavesAfter: 30_000,
  };
  if (notification === null) {
    notify(change);
  } else {
    updateNotification(notification, change);
  }
}
