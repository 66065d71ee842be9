import { useEffect } from 'react';
import { CopyButton } from '../../base/button/copy-button.tsx';
import { LinkButton } from '../../base/button/button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Headline, Page, Section } from '../../base/layout/page.tsx';
import { bridge } from '../../platform/bridge.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';
import './imports.css';

/** The raw record behind a fact: columns and values exactly as they stood in the file. */
export function RawRecordEditor({ argument, setLabel }: EditorProps) {
  const t = useText();
  const format = useFormat();
  const asked = useBackendQuery('imports.rawRecord', { rawId: Number(argument) });
  useEffect(() => setLabel(t('imports.raw.label', { id: argument })), [argument, setLabel, t]);
  return (
    <Answer asked={asked}>
      {({ snapshot, record, line, fields }) => (
        <Page label={t('imports.raw.title')}>
          <Headline
            eyebrow={
              <>
                <span>{t('imports.raw.title')}</span>
                <LinkButton onClick={() => openObject.snapshot(snapshot.id, snapshot.fileName)}>
                  {snapshot.fileName}
                </LinkButton>
                <span>{t('imports.report.made', { date: format.dateTime(snapshot.takenAt) })}</span>
              </>
            }
            answer={`${t('imports.raw.answer', { record: format.number(record), file: snapshot.fileName })}${
              line === null ? '' : `, ${t('imports.raw.line', { line: format.number(line) })}`
            }`}
            note={t('imports.raw.note')}
            actions={
              <CopyButton
                label={t('imports.raw.copy')}
                copiedLabel={t('common.copied')}
                getText={() => fields.map(({ column, value }) => `${column}: ${value}`).join('\n')}
                copy={(copied) => bridge().copyText(copied)}
              />
            }
          />
          <Section title={t('imports.raw.fields')} count={format.number(fields.length)}>
            <DataTable
              label={t('imports.raw.fields')}
              rows={fields.map((field, index) => ({ ...field, index }))}
              rowKey={(row) => row.index}
              columns={[
                {
                  id: 'column',
                  header: t('imports.mapping.column'),
                  width: '30%',
                  cell: (row) => row.column,
                },
                {
                  id: 'value',
                  header: t('imports.report.raw'),
                  cell: (row) =>
                    row.value === '' ? (
                      <span className="muted">{t('imports.raw.empty')}</span>
                    ) : (
                      <span className="import-value">{row.value}</span>
                    ),
                },
              ]}
            />
          </Section>
        </Page>
      )}
    </Answer>
  );
}
