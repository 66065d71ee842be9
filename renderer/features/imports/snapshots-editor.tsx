import { useEffect } from 'react';
import type { SnapshotRow } from '../../../shared/contract/imports.ts';
import { Button, IconButton, LinkButton } from '../../base/button/button.tsx';
import { Field } from '../../base/form/field.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { EmptyState, Headline, Page, Section } from '../../base/layout/page.tsx';
import { Timeline } from '../../base/timeline/timeline.tsx';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';
import { shortDate } from '../../workbench/pieces/readable.ts';
import { Comparison } from './comparison.tsx';
import { hasRights, readPair, samePredecessor } from './snapshot-pair.ts';
import { aspectWords, sourceWord } from './snapshot-facts.ts';
import './imports.css';

/** All snapshots on a time axis and in a list, and what changed between any two of them. */
export function SnapshotsEditor({ argument, state, setState, setLabel }: EditorProps) {
  const t = useText();
  const asked = useBackendQuery('imports.snapshots', {});
  useEffect(() => setLabel(t('imports.snapshots.title')), [setLabel, t]);
  return (
    <Answer asked={asked}>
      {({ snapshots }) =>
        snapshots.length === 0 ? (
          <EmptyState
            icon="history"
            title={t('imports.snapshots.empty.title')}
            text={t('imports.snapshots.empty.text')}
          >
            <Button kind="primary" icon="add" onClick={() => void commands.execute('imports.openFiles')}>
              {t('imports.command.openFiles')}
            </Button>
          </EmptyState>
        ) : (
          <Snapshots snapshots={snapshots} pair={readPair(state, argument, snapshots)} onPair={setState} />
        )
      }
    </Answer>
  );
}

function Snapshots({
  snapshots,
  pair,
  onPair,
}: {
  readonly snapshots: readonly SnapshotRow[];
  readonly pair: { readonly from: number; readonly to: number };
  onPair(pair: { readonly from: number; readonly to: number }): void;
}) {
  const t = useText();
  const format = useFormat();
  const newestFirst = snapshots.toSorted((a, b) => b.takenAt.localeCompare(a.takenAt) || b.id - a.id);
  const latest = newestFirst[0];
  const options = newestFirst.map((one) => ({
    value: String(one.id),
    label: `${format.dateTime(one.takenAt)} · ${t(`imports.format.${one.format}`)} · ${one.fileName}`,
  }));
  return (
    <Page label={t('imports.snapshots.title')}>
      <Headline
        eyebrow={t('imports.snapshots.title')}
        answer={t('imports.snapshots.answer', {
          count: snapshots.length,
          latest: latest === undefined ? '' : format.dateTime(latest.takenAt),
        })}
        note={t('imports.snapshots.note')}
        actions={
          <Button icon="add" onClick={() => void commands.execute('imports.openFiles')}>
            {t('imports.command.openFiles')}
          </Button>
        }
      />
      <Timeline
        label={t('imports.snapshots.timeline')}
        chosen={String(pair.to)}
        formatTick={(instant) => shortDate(instant, format)}
        events={snapshots.map((one) => ({
          id: String(one.id),
          at: one.takenAt,
          lane: one.format,
          label: `${format.dateTime(one.takenAt)}, ${t(`imports.format.${one.format}`)}`,
        }))}
        onChoose={(id) => {
          const to = Number(id);
          onPair({ from: samePredecessor(snapshots, to) ?? pair.from, to });
        }}
      />
      <Section title={t('imports.compare.title')}>
        <div className="compare-choice">
          <Field label={t('imports.snapshots.from')}>
            {(ids) => (
              <select
                {...ids}
                className="text-input"
                value={String(pair.from)}
                onChange={(event) => onPair({ ...pair, from: Number(event.target.value) })}
              >
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <IconButton
            icon="arrow-swap"
            label={t('imports.compare.swap')}
            onClick={() => onPair({ from: pair.to, to: pair.from })}
          />
          <Field label={t('imports.snapshots.to')}>
            {(ids) => (
              <select
                {...ids}
                className="text-input"
                value={String(pair.to)}
                onChange={(event) => onPair({ ...pair, to: Number(event.target.value) })}
              >
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        {pair.from === pair.to ? (
          <p className="muted">{t('imports.compare.same')}</p>
        ) : (
          <Comparison pair={pair} />
        )}
      </Section>
      <Section title={t('imports.snapshots.title')} count={format.number(snapshots.length)}>
        <DataTable
          label={t('imports.snapshots.title')}
          rows={newestFirst}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'file',
              header: t('imports.snapshots.file'),
              cell: (row) => (
                <LinkButton onClick={() => openObject.snapshot(row.id, row.fileName)}>
                  {row.fileName}
                </LinkButton>
              ),
            },
            {
              id: 'format',
              header: t('imports.report.format'),
              cell: (row) => t(`imports.format.${row.format}`),
            },
            { id: 'source', header: t('imports.report.source'), cell: (row) => sourceWord(row.source) },
            { id: 'aspects', header: t('imports.report.aspects'), cell: (row) => aspectWords(row.aspects) },
            {
              id: 'taken',
              header: t('imports.snapshots.takenAt'),
              cell: (row) => format.dateTime(row.takenAt),
            },
            {
              id: 'rows',
              header: t('imports.snapshots.rows'),
              alignment: 'end',
              cell: (row) => format.number(row.stored),
            },
            {
              id: 'rejected',
              header: t('imports.report.rejected'),
              alignment: 'end',
              cell: (row) =>
                row.rejected === 0 ? (
                  '0'
                ) : (
                  <LinkButton onClick={() => openObject.snapshot(row.id, row.fileName)}>
                    {format.number(row.rejected)}
                  </LinkButton>
                ),
            },
            {
              id: 'compare',
              header: '',
              cell: (row) => {
                const from = samePredecessor(snapshots, row.id);
                return from === null || !hasRights(row) ? null : (
                  <LinkButton onClick={() => onPair({ from, to: row.id })}>
                    {t('imports.snapshots.compare')}
                  </LinkButton>
                );
              },
            },
          ]}
        />
      </Section>
    </Page>
  );
}
