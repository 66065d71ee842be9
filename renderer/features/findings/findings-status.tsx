import { SeverityMark } from '../../base/severity/severity-mark.tsx';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { showPanel } from '../../platform/layout.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { severityOrder } from '../../workbench/pieces/objects.ts';
import './findings.css';

/** The number of open findings, or null while it is unknown or nought. */
export function useOpenFindingCount(): number | null {
  const summary = useBackendQuery('findings.summary', {});
  if (summary.data === undefined) {
    return null;
  }
  const total = Object.values(summary.data.open).reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : total;
}

/** Open findings by severity in the status bar, each with its own shape; a click shows the panel. */
export function FindingsStatus() {
  const t = useText();
  const format = useFormat();
  const summary = useBackendQuery('findings.summary', {});
  const open = summary.data?.open;
  const present = severityOrder.filter((severity) => (open?.[severity] ?? 0) > 0);
  const words = present
    .map(
      (severity) =>
        `${format.number(open?.[severity] ?? 0)} ${t(`common.severity.${severity}`).toLocaleLowerCase()}`,
    )
    .join(', ');
  return (
    <button
      type="button"
      className="status-button status-findings"
      aria-description={present.length === 0 ? undefined : t('findings.status', { words })}
      onClick={() => showPanel('findings')}
    >
      {present.length === 0 ? (
        <span>{t('findings.status.none')}</span>
      ) : (
        present.map((severity) => (
          <SeverityMark
            key={severity}
            severity={severity}
            word={t(`common.severity.${severity}`)}
            count={format.number(open?.[severity] ?? 0)}
          />
        ))
      )}
    </button>
  );
}
