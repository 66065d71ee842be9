import { useCallback, useMemo } from 'react';
import { auditRow } from '../../../shared/contract/vault.ts';
import type { AuditRow } from '../../../shared/contract/vault.ts';
import type { GridQueryInput } from '../../../shared/contract/grid.ts';
import type { GridColumn } from '../../base/grid/column.ts';
import type { GridSort } from '../../base/grid/grid-state.ts';
import { EmptyState } from '../../base/layout/page.tsx';
import { backend } from '../../platform/backend.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { isTextKey, useText, wireText } from '../../platform/language.ts';
import { BackendGrid } from '../../workbench/pieces/backend-grid.tsx';
import { readableDetails } from './details.ts';

const newestFirst: readonly GridSort[] = [{ column: 'id', direction: 'descending' }];
const auditClasses = ['session', 'read', 'search', 'import', 'export', 'change', 'security'] as const;

/** The audit trail in the grid, for the panel and for an editor of its own. */
export function AuditGrid({
  editor,
}: {
  readonly editor: Pick<EditorProps, 'argument' | 'groupId' | 'state' | 'setState'>;
}) {
  const t = useText();
  const columns = useAuditColumns();
  const fetchRows = useCallback(
    (query: GridQueryInput, signal: AbortSignal) => backend.call('audit.list', query, { signal }),
    [],
  );
  return (
    <BackendGrid<AuditRow>
      method="audit.list"
      label={t('audit.title')}
      columns={columns}
      defaultSort={newestFirst}
      editor={editor}
      fetchRows={fetchRows}
      rowId={(row) => row.id}
      onOpen={() => undefined}
      emptyState={<EmptyState icon="note" title={t('audit.empty.title')} text={t('audit.empty.text')} />}
    />
  );
}

function useAuditColumns(): readonly GridColumn<AuditRow>[] {
  const t = useText();
  const format = useFormat();
  return useMemo<readonly GridColumn<AuditRow>[]>(
    () => [
      {
        id: 'id',
        header: t('audit.column.id'),
        width: 64,
        alignment: 'end',
        isSortable: true,
        filter: { type: 'number' },
        text: (row) => format.number(row.id),
      },
      {
        id: 'at',
        header: t('audit.column.at'),
        width: 165,
        isSortable: true,
        filter: { type: 'date' },
        text: (row) => format.dateTime(row.at),
      },
      {
        id: 'actor',
        header: t('audit.column.actor'),
        width: 150,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.actor,
      },
      {
        id: 'action',
        header: t('audit.column.action'),
        width: 230,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => wordOr(`audit.action.${row.action}`, row.action),
      },
      {
        id: 'subject',
        header: t('audit.column.subject'),
        width: 220,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.subject,
      },
      {
        id: 'outcome',
        header: t('audit.column.outcome'),
        width: 100,
        isSortable: true,
        filter: {
          type: 'choice',
          options: auditRow.shape.outcome.options.map((value) => ({
            value,
            label: t(`audit.outcome.${value}`),
          })),
        },
        text: (row) => t(`audit.outcome.${row.outcome}`),
      },
      {
        id: 'auditClass',
        header: t('audit.column.auditClass'),
        width: 110,
        isSortable: true,
        filter: {
          type: 'choice',
          options: auditClasses.map((value) => ({ value, label: t(`audit.class.${value}`) })),
        },
        text: (row) => wordOr(`audit.class.${row.auditClass}`, row.auditClass),
      },
      {
        id: 'details',
        header: t('audit.column.details'),
        width: 300,
        filter: { type: 'text' },
        text: (row) => readableDetails(row.details),
      },
      {
        id: 'hash',
        header: t('audit.column.hash'),
        width: 170,
        isHiddenByDefault: true,
        text: (row) => row.hash,
      },
    ],
    [t, format],
  );
}

function wordOr(key: string, otherwise: string): string {
  return isTextKey(key) ? wireText(key) : otherwise;
}
