import { useEffect } from 'react';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import type { GridQueryInput } from '../../../shared/contract/grid.ts';
import { Button, LinkButton } from '../../base/button/button.tsx';
import { CopyButton } from '../../base/button/copy-button.tsx';
import { EmptyState, Headline, KeyValueList, Page, Section } from '../../base/layout/page.tsx';
import { SeverityMark } from '../../base/severity/severity-mark.tsx';
import { bridge } from '../../platform/bridge.ts';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { usePermission } from '../../platform/session.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { FindingState } from '../../workbench/pieces/finding-list.tsx';
import { actorText, findingText, remedyMail, remedyText } from '../../workbench/pieces/finding-text.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { openFindingsQuery } from './findings-data.ts';
import './findings.css';

/** One finding: what it is, why it matters, the records that prove it, and who can put it right and how. */
export function FindingEditor({ argument, setLabel }: EditorProps) {
  const t = useText();
  const asked = useBackendQuery('findings.list', oneFinding(argument));
  const finding = asked.data?.rows[0];
  useEffect(() => {
    if (finding !== undefined) {
      setLabel(`${finding.rule} ${finding.subject.label}`);
    }
  }, [finding, setLabel]);
  return (
    <Answer asked={asked}>
      {() =>
        finding === undefined ? (
          <EmptyState icon="circle-slash" title={t('findings.details.gone')} text={argument} />
        ) : (
          <FindingDetails finding={finding} />
        )
      }
    </Answer>
  );
}

/** The editor's argument is the finding's stable code; quick open hands over its number. */
function oneFinding(argument: string): GridQueryInput {
  return /^\d+$/u.test(argument)
    ? { start: 0, limit: 1, filters: [{ column: 'id', operator: 'is', values: [Number(argument)] }] }
    : { start: 0, limit: 1, filters: [{ column: 'code', operator: 'is', values: [argument] }] };
}

function FindingDetails({ finding }: { readonly finding: FindingRow }) {
  const t = useText();
  const format = useFormat();
  const mayDecide = usePermission('findings.decide');
  const walk = useBackendQuery('findings.list', openFindingsQuery);
  const place = walk.data?.rows.findIndex((one) => one.code === finding.code) ?? -1;
  const rule = wireText(`rule.${finding.rule}.title`);
  return (
    <Page label={findingText(finding)}>
      <Headline
        eyebrow={
          <>
            <SeverityMark severity={finding.severity} word={t(`common.severity.${finding.severity}`)} />
            <span>
              {finding.rule} {rule}
            </span>
            {place < 0 || walk.data === undefined ? null : (
              <span>{t('findings.walk', { place: place + 1, total: format.number(walk.data.total) })}</span>
            )}
            <FindingState finding={finding} />
          </>
        }
        answer={findingText(finding)}
        note={`${t('findings.since', { date: format.dateTime(finding.firstSeen) })}${
          finding.assignedTo === null ? '' : ` · ${t('findings.assignedTo', { name: finding.assignedTo })}`
        }`}
        actions={
          <>
            <Button
              kind="primary"
              icon="tools"
              onClick={() => void commands.execute('findings.solve', finding)}
            >
              {t('findings.solve')}
            </Button>
            {mayDecide && finding.state === 'open' ? (
              <Button icon="shield" onClick={() => void commands.execute('findings.setException', finding)}>
                {t('findings.exception')}
              </Button>
            ) : null}
            {mayDecide && finding.state === 'exception' ? (
              <Button icon="discard" onClick={() => void commands.execute('findings.reopen', finding)}>
                {t('findings.reopen')}
              </Button>
            ) : null}
            {mayDecide && finding.state !== 'resolved' ? (
              <Button icon="person-add" onClick={() => void commands.execute('findings.assign', finding)}>
                {t('findings.assign')}
              </Button>
            ) : null}
          </>
        }
      />
      <Section
        title={t('findings.details.solve')}
        actions={
          <CopyButton
            label={t('findings.details.copyRemedy')}
            copiedLabel={t('common.copied')}
            getText={() => remedyMail(finding, format.date(finding.firstSeen))}
            copy={(copied) => bridge().copyText(copied)}
          />
        }
      >
        <p>{remedyText(finding)}</p>
        <p className="muted">
          {t('findings.details.who')}: {actorText(finding.remedy.who)}.
        </p>
      </Section>
      <Section title={t('findings.details.evidence')} count={format.number(finding.evidence.length)}>
        {finding.evidence.length === 0 ? <p className="muted">{t('findings.details.noEvidence')}</p> : null}
        <ul>
          {finding.evidence.map((evidence, index) => (
            <li key={index} className="evidence">
              <EvidenceLine evidence={evidence} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('findings.details.why')}>
        <p>{wireText(`rule.${finding.rule}.explanation`)}</p>
        <KeyValueList
          items={[
            { name: t('findings.column.subject'), value: <SubjectLink finding={finding} /> },
            {
              name: t('findings.details.rule'),
              value: (
                <LinkButton onClick={() => void commands.execute('findings.openRules')}>
                  {finding.rule} ({t('findings.rules.version', { version: finding.version })})
                </LinkButton>
              ),
            },
            {
              name: t('findings.column.criterion'),
              value: t('findings.details.norm', { criterion: finding.criterion }),
            },
            { name: t('findings.column.firstSeen'), value: format.dateTime(finding.firstSeen) },
            { name: t('findings.column.lastSeen'), value: format.dateTime(finding.lastSeen) },
            ...(finding.exception === null
              ? []
              : [
                  {
                    name: t('findings.exception'),
                    value: t('findings.details.exceptionBy', {
                      reason: finding.exception.reason,
                      approver: finding.exception.approver,
                      by: finding.exception.by,
                      date: format.date(finding.exception.at),
                    }),
                  },
                ]),
          ]}
        />
      </Section>
    </Page>
  );
}

function SubjectLink({ finding }: { readonly finding: FindingRow }) {
  const { openKind, openId, subject } = finding;
  if (openKind === 'none' || openId === null) {
    return subject.label;
  }
  return <LinkButton onClick={() => openObject[openKind](openId, subject.label)}>{subject.label}</LinkButton>;
}

function EvidenceLine({ evidence }: { readonly evidence: FindingRow['evidence'][number] }) {
  const t = useText();
  const { rawId, snapshotId, label } = evidence;
  return (
    <>
      <span className="evidence__label">{label}</span>
      {rawId === null ? null : (
        <LinkButton onClick={() => openObject.rawRecord(rawId)}>
          {t('findings.details.evidenceRaw')}
        </LinkButton>
      )}
      {snapshotId === null ? null : (
        <LinkButton
          onClick={() => openObject.snapshot(snapshotId, t('imports.report.label', { id: snapshotId }))}
        >
          {t('imports.report.label', { id: snapshotId })}
        </LinkButton>
      )}
    </>
  );
}
