import { useCallback, useEffect, useMemo } from 'react';
import { mailboxClasses, mailboxKinds } from '../../../shared/contract/authorisation.ts';
import type { MailboxRow } from '../../../shared/contract/authorisation.ts';
import type { GridQueryInput } from '../../../shared/contract/grid.ts';
import { Button } from '../../base/button/button.tsx';
import type { GridColumn } from '../../base/grid/column.ts';
import type { GridSort } from '../../base/grid/grid-state.ts';
import { EmptyState } from '../../base/layout/page.tsx';
import { SeverityMark } from '../../base/severity/severity-mark.tsx';
import { backend } from '../../platform/backend.ts';
import { commands } from '../../platform/commands.ts';
import { menuFromContributions } from '../../platform/context-menu.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { BackendGrid } from '../../workbench/pieces/backend-grid.tsx';
import { openObject, severityOrder } from '../../workbench/pieces/objects.ts';

const byName: readonly GridSort[] = [{ column: 'label', direction: 'ascending' }];

/** All mailboxes in the grid, with how many people reach each and what is wrong. */
export function MailboxesEditor(props: EditorProps) {
  const t = useText();
  const { argument, setLabel } = props;
  useEffect(() => {
    if (argument === '') {
      setLabel(t('authorisation.mailboxes'));
    }
  }, [argument, setLabel, t]);
  const columns = useMailboxColumns();
  const fetchRows = useCallback(
    (query: GridQueryInput, signal: AbortSignal) =>
      backend.call('authorisation.mailboxes', query, { signal }),
    [],
  );
  return (
    <BackendGrid<MailboxRow>
      method="authorisation.mailboxes"
      label={t('authorisation.mailboxes')}
      columns={columns}
      defaultSort={byName}
      editor={props}
      fetchRows={fetchRows}
      rowId={(row) => row.id}
      onOpen={(row, toSide) => openObject.mailbox(row.id, row.label, { toSide })}
      rowMenu={(row) =>
        menuFromContributions(
          'grid/row',
          { kind: 'mailbox', id: row.id, label: row.label },
          { rowKind: 'mailbox' },
        ).flatMap((group, index) => group.map((item) => ({ ...item, group: `row-${String(index)}` })))
      }
      emptyState={
        <EmptyState icon="mail" title={t('authorisation.empty.title')} text={t('authorisation.empty.text')}>
          <Button kind="primary" icon="add" onClick={() => void commands.execute('imports.openFiles')}>
            {t('imports.command.openFiles')}
          </Button>
        </EmptyState>
      }
    />
  );
}

function useMailboxColumns(): readonly GridColumn<MailboxRow>[] {
  const t = useText();
  const format = useFormat();
  return useMemo<readonly GridColumn<MailboxRow>[]>(() => {
    const count = (id: 'inspection' | 'mandate' | 'delegation' | 'folder'): GridColumn<MailboxRow> => ({
      id,
      header: t(`authorisation.column.${id}`),
      width: 92,
      alignment: 'end',
      isSortable: true,
      filter: { type: 'number' },
      text: (row) => format.number(row[id]),
      cell: (row) => (row[id] === 0 ? <span className="muted">0</span> : format.number(row[id])),
    });
    return [
      {
        id: 'label',
        header: t('authorisation.column.label'),
        width: 220,
        isSortable: true,
        opensRow: true,
        filter: { type: 'text' },
        text: (row) => row.label,
      },
      {
        id: 'primarySmtp',
        header: t('authorisation.column.primarySmtp'),
        width: 240,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.primarySmtp ?? '',
      },
      {
        id: 'mailboxClass',
        header: t('authorisation.column.mailboxClass'),
        width: 120,
        isSortable: true,
        filter: {
          type: 'choice',
          options: mailboxClasses.map((value) => ({ value, label: t(`authorisation.class.${value}`) })),
        },
        text: (row) => t(`authorisation.class.${row.mailboxClass}`),
      },
      {
        id: 'department',
        header: t('authorisation.column.department'),
        width: 140,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.department ?? '',
      },
      {
        id: 'findings',
        header: t('authorisation.column.findings'),
        width: 120,
        isSortable: true,
        filter: { type: 'number' },
        text: (row) =>
          severityOrder
            .filter((severity) => row.findings[severity] > 0)
            .map((severity) => `${String(row.findings[severity])} ${t(`common.severity.${severity}`)}`)
            .join(', '),
        cell: (row) => (
          <span className="severity-row">
            {severityOrder
              .filter((severity) => row.findings[severity] > 0)
              .map((severity) => (
                <SeverityMark
                  key={severity}
                  severity={severity}
                  word={t(`common.severity.${severity}`)}
                  count={format.number(row.findings[severity])}
                />
              ))}
          </span>
        ),
      },
      count('inspection'),
      count('mandate'),
      count('delegation'),
      count('folder'),
      {
        id: 'forwardsTo',
        header: t('authorisation.column.forwardsTo'),
        width: 190,
        isSortable: true,
        filter: { type: 'text' },
        text: (row) => row.forwardsTo ?? '',
      },
      {
        id: 'isSignInEnabled',
        header: t('authorisation.column.isSignInEnabled'),
        width: 130,
        isSortable: true,
        filter: { type: 'boolean' },
        text: (row) =>
          row.isSignInEnabled === null ? '' : t(row.isSignInEnabled ? 'common.yes' : 'common.no'),
      },
      {
        id: 'hasUnresolved',
        header: t('authorisation.column.hasUnresolved'),
        width: 140,
        isSortable: true,
        filter: { type: 'boolean' },
        text: (row) => t(row.hasUnresolved ? 'common.yes' : 'common.no'),
      },
      {
        id: 'kind',
        header: t('authorisation.column.kind'),
        width: 130,
        isSortable: true,
        isHiddenByDefault: true,
        filter: {
          type: 'choice',
          options: mailboxKinds.map((value) => ({ value, label: t(`authorisation.kind.${value}`) })),
        },
        text: (row) => t(`authorisation.kind.${row.kind}`),
      },
      {
        id: 'source',
        header: t('authorisation.column.source'),
        width: 100,
        isSortable: true,
        isHiddenByDefault: true,
        filter: { type: 'text' },
        text: (row) => wireText(`imports.source.${row.source}`),
      },
      {
        id: 'snapshotAt',
        header: t('authorisation.column.snapshotAt'),
        width: 170,
        isSortable: true,
        filter: { type: 'date' },
        text: (row) => (row.snapshotAt === null ? '' : format.dateTime(row.snapshotAt)),
      },
    ];
  }, [t, format]);
}
