import { useCallback, useEffect, useMemo } from 'react';
import { remedyActors, severities, verdicts } from '../../../shared/contract/findings.ts';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import type { GridQueryInput } from '../../../shared/contract/grid.ts';
import type { GridColumn } from '../../base/grid/column.ts';
import type { GridSort } from '../../base/grid/grid-state.ts';
import { Button } from '../../base/button/button.tsx';
import { EmptyState } from '../../base/layout/page.tsx';
import { SeverityMark } from '../../base/severity/severity-mark.tsx';
import { backend } from '../../platform/backend.ts';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { BackendGrid } from '../../workbench/pieces/backend-grid.tsx';
import { actorText, findingText } from '../../workbench/pieces/finding-text.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { findingChoices } from './finding-choices.ts';

const worstFirst: readonly GridSort[] = [{ column: 'severity', direction: 'ascending' }];

/** All findings in the grid: open, excepted and resolved, and what could not be tested. */
export function FindingsEditor(props: EditorProps) {
  const t = useText();
  const { argument, setLabel } = props;
  useEffect(() => {
    if (argument === '') {
      setLabel(t('findings.listTitle'));
    }
  }, [argument, setLabel, t]);
  const columns = useFindingColumns();
  const fetchRows = useCallback(
    (query: GridQueryInput, signal: AbortSignal) => backend.call('findings.list', query, { signal }),
    [],
  );
  return (
    <BackendGrid<FindingRow>
      method="findings.list"
      label={t('findings.listTitle')}
      columns={columns}
      defaultSort={worstFirst}
      editor={props}
      fetchRows={fetchRows}
      rowId={(row) => row.id}
      onOpen={(row, toSide) => openObject.finding(row.code, findingText(row), { toSide, preview: !toSide })}
      rowMenu={(row) => findingChoices(row)}
      emptyState={
        <EmptyState icon="checklist" title={t('findings.empty.title')} text={t('findings.empty.text')}>
          <Button kind="primary" icon="add" onClick={() => void commands.execute('imports.openFiles')}>
            {t('imports.open')}
          </Button>
        </EmptyState>
      }
    />
  );
}

function useFindingColumns(): readonly GridColumn<FindingRow>[] {
  const t = useText();
  const format = useFormat();
  return useMemo<readonly GridColumn<FindingRow>[]>(
    () => [
      {
        id: 'severity',
        header: t('findings.column.severity'),
        width: 96,
        isSortable: true,
        filter: {
          type: 'choice',
          options: severities.map((value) => ({ value, label: t(`common.severity.${value}`) })),
        },
        text: (row) => t(`common.severity.${row.severity}`),
        cell: (row) => <SeverityMark severity={row.severity} word={t(`common.severity.${row.severity}`)} />,
      },
      {
        id: 'message',
        header: t('findings.column.message'),
        width: 520,
        opensRow: true,
        text: (row) => findingText(row),
      },
      {
        id: 'subject',
        header: t('findings.column.subject'),
        width: 190,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.subject.label,
      },
      {
        id: 'rule',
        header: t('findings.column.rule'),
        width: 72,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.rule,
      },
      {
        id: 'remedy',
        header: t('findings.column.remedy'),
        width: 170,
        isSortable: true,
        filter: {
          type: 'choice',
          options: remedyActors.map((value) => ({ value, label: actorText(value) })),
        },
        text: (row) => actorText(row.remedy.who),
      },
      {
        id: 'state',
        header: t('findings.state'),
        width: 110,
        isSortable: true,
        filter: {
          type: 'choice',
          options: (['open', 'exception', 'resolved'] as const).map((value) => ({
            value,
            label: t(`findings.state.${value}`),
          })),
        },
        text: (row) => t(`findings.state.${row.state}`),
      },
      {
        id: 'verdict',
        header: t('findings.verdict'),
        width: 120,
        isSortable: true,
        filter: {
          type: 'choice',
          options: verdicts.map((value) => ({ value, label: t(`findings.verdict.${value}`) })),
        },
        text: (row) => t(`findings.verdict.${row.verdict}`),
      },
      {
        id: 'firstSeen',
        header: t('findings.column.firstSeen'),
        width: 130,
        isSortable: true,
        filter: { type: 'date' },
        text: (row) => format.date(row.firstSeen),
      },
      {
        id: 'lastSeen',
        header: t('findings.column.lastSeen'),
        width: 130,
        isSortable: true,
        isHiddenByDefault: true,
        filter: { type: 'date' },
        text: (row) => format.date(row.lastSeen),
      },
      {
        id: 'assignedTo',
        header: t('findings.column.assignedTo'),
        width: 150,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.assignedTo ?? '',
      },
      {
        id: 'criterion',
        header: t('findings.column.criterion'),
        width: 80,
        isSortable: true,
        isHiddenByDefault: true,
        filter: { type: 'text' },
        text: (row) => row.criterion,
      },
    ],
    [t, format],
  );
}
