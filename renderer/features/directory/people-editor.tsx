import { useCallback, useEffect, useMemo } from 'react';
import { careProviderTypes } from '../../../shared/catalogue/care-provider-types.ts';
import { employmentKinds } from '../../../shared/contract/directory.ts';
import type { PersonRow } from '../../../shared/contract/directory.ts';
import type { GridQueryInput } from '../../../shared/contract/grid.ts';
import { Button } from '../../base/button/button.tsx';
import type { GridColumn } from '../../base/grid/column.ts';
import type { GridSort } from '../../base/grid/grid-state.ts';
import { EmptyState } from '../../base/layout/page.tsx';
import { backend } from '../../platform/backend.ts';
import { commands } from '../../platform/commands.ts';
import { menuFromContributions } from '../../platform/context-menu.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { BackendGrid } from '../../workbench/pieces/backend-grid.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';

const byName: readonly GridSort[] = [{ column: 'displayName', direction: 'ascending' }];

/** All people in the grid, as the imported sources know them. */
export function PeopleEditor(props: EditorProps) {
  const t = useText();
  const { argument, setLabel } = props;
  useEffect(() => {
    if (argument === '') {
      setLabel(t('directory.people'));
    }
  }, [argument, setLabel, t]);
  const columns = usePersonColumns();
  const fetchRows = useCallback(
    (query: GridQueryInput, signal: AbortSignal) => backend.call('directory.persons', query, { signal }),
    [],
  );
  return (
    <BackendGrid<PersonRow>
      method="directory.persons"
      label={t('directory.people')}
      columns={columns}
      defaultSort={byName}
      editor={props}
      fetchRows={fetchRows}
      rowId={(row) => row.id}
      onOpen={(row, toSide) => openObject.person(row.id, row.displayName, { toSide })}
      rowMenu={(row) =>
        menuFromContributions(
          'grid/row',
          { kind: 'person', id: row.id, label: row.displayName },
          { rowKind: 'person' },
        ).flatMap((group, index) => group.map((item) => ({ ...item, group: `row-${String(index)}` })))
      }
      emptyState={
        <EmptyState icon="organization" title={t('directory.empty.title')} text={t('directory.empty.text')}>
          <Button kind="primary" icon="add" onClick={() => void commands.execute('imports.openFiles')}>
            {t('imports.command.openFiles')}
          </Button>
        </EmptyState>
      }
    />
  );
}

function usePersonColumns(): readonly GridColumn<PersonRow>[] {
  const t = useText();
  const format = useFormat();
  return useMemo<readonly GridColumn<PersonRow>[]>(() => {
    const words = (
      id: 'primaryAddress' | 'employeeNumber' | 'department' | 'functionTitle' | 'managerName',
      width: number,
      isHiddenByDefault = false,
    ): GridColumn<PersonRow> => ({
      id,
      header: t(`directory.column.${id}`),
      width,
      isSortable: true,
      isHiddenByDefault,
      filter: { type: 'text' },
      text: (row) => row[id] ?? '',
    });
    const date = (id: 'employedFrom' | 'employedUntil'): GridColumn<PersonRow> => ({
      id,
      header: t(`directory.column.${id}`),
      width: 130,
      isSortable: true,
      filter: { type: 'date' },
      text: (row) => {
        const value = row[id];
        return value === null ? '' : format.date(value);
      },
    });
    const count = (id: 'accountCount' | 'reachCount'): GridColumn<PersonRow> => ({
      id,
      header: t(`directory.column.${id}`),
      width: 84,
      alignment: 'end',
      isSortable: true,
      filter: { type: 'number' },
      text: (row) => format.number(row[id]),
    });
    return [
      {
        id: 'displayName',
        header: t('directory.column.displayName'),
        width: 200,
        isSortable: true,
        opensRow: true,
        filter: { type: 'text' },
        text: (row) => row.displayName,
      },
      words('primaryAddress', 230),
      words('department', 140),
      words('functionTitle', 170),
      {
        id: 'careProviderType',
        header: t('directory.column.careProviderType'),
        width: 160,
        isSortable: true,
        filter: {
          type: 'choice',
          options: careProviderTypes.map((value) => ({
            value,
            label: t(`directory.careProviderType.${value}`),
          })),
        },
        text: (row) =>
          row.careProviderType === null ? '' : wireText(`directory.careProviderType.${row.careProviderType}`),
      },
      words('managerName', 170),
      count('reachCount'),
      count('accountCount'),
      {
        id: 'mfa',
        header: t('directory.column.mfa'),
        width: 130,
        isSortable: true,
        filter: {
          type: 'choice',
          options: (['yes', 'no', 'unknown'] as const).map((value) => ({
            value,
            label: t(`directory.mfa.${value}`),
          })),
        },
        text: (row) => t(`directory.mfa.${row.mfa}`),
      },
      {
        id: 'employment',
        header: t('directory.column.employment'),
        width: 110,
        isSortable: true,
        filter: {
          type: 'choice',
          options: employmentKinds.map((value) => ({ value, label: t(`directory.employment.${value}`) })),
        },
        text: (row) => t(`directory.employment.${row.employment}`),
      },
      date('employedFrom'),
      date('employedUntil'),
      {
        id: 'isEnabled',
        header: t('directory.column.isEnabled'),
        width: 110,
        isSortable: true,
        filter: { type: 'boolean' },
        text: (row) => (row.isEnabled === null ? '' : t(row.isEnabled ? 'common.yes' : 'common.no')),
      },
      {
        id: 'isExternal',
        header: t('directory.column.isExternal'),
        width: 80,
        isSortable: true,
        filter: { type: 'boolean' },
        text: (row) => t(row.isExternal ? 'common.yes' : 'common.no'),
      },
      words('employeeNumber', 130, true),
    ];
  }, [t, format]);
}
