import { useEffect } from 'react';
import type { ImportedFile, SnapshotRow } from '../../../shared/contract/imports.ts';
import { CopyButton } from '../../base/button/copy-button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Headline, KeyValueList, Page, Section } from '../../base/layout/page.tsx';
import { Strip } from '../../base/picture/strip.tsx';
import { bridge } from '../../platform/bridge.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { useSnapshotFacts } from './snapshot-facts.ts';
import { resultText } from './run-import.ts';
import './imports.css';

/** What one import did: every line accounted for, every refused one with its place and reason. */
export function ReportEditor({ argument, setLabel }: EditorProps) {
  const asked = useBackendQuery('imports.report', { snapshotId: Number(argument) });
  const name = asked.data?.snapshot.fileName;
  useEffect(() => {
    if (name !== undefined) {
      setLabel(name);
    }
  }, [name, setLabel]);
  return (
    <Answer asked={asked}>{({ snapshot, report }) => <Report snapshot={snapshot} report={report} />}</Answer>
  );
}

function Report({ snapshot, report }: { readonly snapshot: SnapshotRow; readonly report: ImportedFile }) {
  const t = useText();
  const format = useFormat();
  const facts = useSnapshotFacts(snapshot);
  const { rejected, warnings } = report;
  const counts = {
    read: report.read,
    stored: report.stored,
    repeated: report.repeated,
    rejected: rejected.length,
  };
  return (
    <Page label={t('imports.report.title')}>
      <Headline
        eyebrow={`${t('imports.report.title')} · ${snapshot.fileName}`}
        answer={resultText(counts)}
        note={
          <>
            {t('imports.report.made', { date: format.dateTime(snapshot.takenAt) })}
            {snapshot.takenAtSource === 'file-time' ? ` ${t('imports.report.fileTime')}` : ''}.{' '}
            {t('imports.report.by', {
              date: format.dateTime(snapshot.recordedAt),
              name: snapshot.recordedBy,
            })}
            .
          </>
        }
      />
      <Strip
        label={t('imports.report.title')}
        parts={[
          {
            id: 'stored',
            value: counts.stored,
            tone: 4,
            text: `${t('imports.report.stored')} ${format.number(counts.stored)}`,
          },
          {
            id: 'repeated',
            value: counts.repeated,
            tone: 1,
            text: `${t('imports.report.repeated')} ${format.number(counts.repeated)}`,
          },
          {
            id: 'rejected',
            value: counts.rejected,
            tone: 5,
            text: `${t('imports.report.rejected')} ${format.number(counts.rejected)}`,
          },
        ]}
      />
      <Section
        title={t('imports.report.rejectedTitle')}
        count={format.number(rejected.length)}
        actions={
          rejected.length === 0 ? undefined : (
            <CopyButton
              kind="quiet"
              label={t('imports.report.copyRejected')}
              copiedLabel={t('common.copied')}
              getText={() =>
                rejected
                  .map((one) => `${String(one.line ?? one.record)}\t${reasonOf(one)}\t${one.raw}`)
                  .join('\n')
              }
              copy={(copied) => bridge().copyText(copied)}
            />
          )
        }
      >
        {rejected.length === 0 ? (
          <p className="muted">{t('imports.report.noRejected')}</p>
        ) : (
          <DataTable
            label={t('imports.report.rejectedTitle')}
            rows={rejected.slice(0, 500)}
            rowKey={(row) => row.record}
            columns={[
              {
                id: 'line',
                header: t('imports.report.line'),
                width: '90px',
                cell: (row) => format.number(row.line ?? row.record),
              },
              { id: 'reason', header: t('imports.report.reason'), cell: reasonOf },
              {
                id: 'raw',
                header: t('imports.report.raw'),
                cell: (row) => <code className="import-raw">{row.raw}</code>,
              },
            ]}
          />
        )}
      </Section>
      {warnings.length === 0 ? null : (
        <Section title={t('imports.report.warnings')} count={format.number(warnings.length)}>
          <ul>
            {warnings.map((warning, index) => (
              <li key={index}>
                {warning.line === null ? '' : `${t('imports.report.line')} ${format.number(warning.line)}: `}
                {wireText(warning.messageKey, warning.params)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('imports.report.facts')}>
        <KeyValueList items={facts} />
      </Section>
    </Page>
  );
}

function reasonOf(rejected: ImportedFile['rejected'][number]): string {
  return wireText(rejected.reasonKey, rejected.params);
}
