import type { FindingRow } from '../../../shared/contract/findings.ts';
import { Button, LinkButton } from '../../base/button/button.tsx';
import { Badge } from '../../base/layout/page.tsx';
import { SeverityMark } from '../../base/severity/severity-mark.tsx';
import { commands } from '../../platform/commands.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { usePermission } from '../../platform/session.ts';
import { actorText, findingText } from './finding-text.ts';
import { openObject, severityOrder } from './objects.ts';
import './pieces.css';

/** Findings of one object or one question, worst first, each with the way to its remedy. */
export function FindingList({
  findings,
  label,
}: {
  readonly findings: readonly FindingRow[];
  readonly label: string;
}) {
  const sorted = findings.toSorted(
    (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || a.id - b.id,
  );
  return (
    <ul className="finding-list" aria-label={label}>
      {sorted.map((finding) => (
        <li key={finding.id} className="finding-list__item">
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function FindingLine({ finding }: { readonly finding: FindingRow }) {
  const t = useText();
  const format = useFormat();
  const mayDecide = usePermission('findings.decide');
  const words = findingText(finding);
  return (
    <>
      <SeverityMark severity={finding.severity} word={t(`common.severity.${finding.severity}`)} />
      <div className="finding-list__words">
        <LinkButton onClick={() => openObject.finding(finding.code, words)}>{words}</LinkButton>
        <p className="muted">
          {t('findings.since', { date: format.date(finding.firstSeen) })} · {finding.rule} ·{' '}
          {t('findings.solvedBy', { actor: actorText(finding.remedy.who) })}
          {finding.assignedTo === null
            ? null
            : ` · ${t('findings.assignedTo', { name: finding.assignedTo })}`}
        </p>
      </div>
      <FindingState finding={finding} />
      <div className="finding-list__actions">
        <Button kind="quiet" icon="tools" onClick={() => void commands.execute('findings.solve', finding)}>
          {t('findings.solve')}
        </Button>
        {mayDecide && finding.state !== 'resolved' ? (
          <>
            <Button
              kind="quiet"
              icon="shield"
              onClick={() => void commands.execute('findings.setException', finding)}
            >
              {t('findings.exception')}
            </Button>
            <Button
              kind="quiet"
              icon="person-add"
              onClick={() => void commands.execute('findings.assign', finding)}
            >
              {t('findings.assign')}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}

/** The state of a finding when it is not simply open. */
export function FindingState({ finding }: { readonly finding: FindingRow }) {
  const t = useText();
  const format = useFormat();
  if (finding.state === 'resolved') {
    return (
      <Badge tone="success" icon="check">
        {t('findings.state.resolved')}
      </Badge>
    );
  }
  if (finding.state === 'exception' && finding.exception !== null) {
    return (
      <Badge tone="accent" icon="shield">
        {t('findings.exceptionUntil', { date: format.date(finding.exception.until) })}
      </Badge>
    );
  }
  return null;
}
