import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { exportableGrids } from '../../../shared/contract/workspace.ts';
import type { GridPage, GridQueryInput } from '../../../shared/contract/grid.ts';
import type { GridColumn } from '../../base/grid/column.ts';
import { DataGrid } from '../../base/grid/data-grid.tsx';
import type { GridMemory } from '../../base/grid/grid-memory.ts';
import type { GridExport } from '../../base/grid/grid-props.ts';
import { defaultViewState } from '../../base/grid/grid-state.ts';
import type { GridSort } from '../../base/grid/grid-state.ts';
import type { MenuChoice } from '../../base/menu/menu-choice.ts';
import { backend } from '../../platform/backend.ts';
import { bridge } from '../../platform/bridge.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { runJob } from '../../platform/jobs.ts';
import { errorText, text, useLanguage, useText } from '../../platform/language.ts';
import { notify, reportError } from '../../platform/notifications.ts';
import { isCoveredBy, useBackendQuery } from '../../platform/queries.ts';
import { usePermission } from '../../platform/session.ts';
import { readPreset } from './grid-preset.ts';
import { showMenu } from './show-menu.ts';
import { useGridLabels } from './use-grid-labels.ts';

/** The backend's tables that can be exported, which are the ones that a grid shows. */
export type GridMethod = (typeof exportableGrids)[number];

interface BackendGridProps<Row> {
  readonly method: GridMethod;
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly defaultSort: readonly GridSort[];
  readonly emptyState: ReactNode;
  /** The editor that the grid fills: its argument may carry a preset, its state keeps the arrangement. */
  readonly editor: Pick<EditorProps, 'argument' | 'groupId' | 'state' | 'setState'>;
  fetchRows(query: GridQueryInput, signal: AbortSignal): Promise<GridPage<Row>>;
  rowId(row: Row): number;
  onOpen(row: Row, toSide: boolean): void;
  rowMenu?(row: Row, selected: number): readonly MenuChoice[];
  onActiveRow?(row: Row | undefined): void;
}

/** The product's grid over a table of the backend, with saved views, export, copying and its place remembered. */
export function BackendGrid<Row>({ method, editor, ...props }: BackendGridProps<Row>) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const labels = useGridLabels();
  const revision = useRevision(method);
  const mayExport = usePermission('data.export');
  const views = useBackendQuery('workspace.views', { grid: method });
  const { columns, defaultSort } = props;
  const { setState } = editor;
  const [memory] = useState(() => initialMemory(editor, columns, defaultSort));
  const onMemoryChange = useCallback((changed: GridMemory) => setState(changed), [setState]);
  const known = useMemo(() => views.data?.views ?? [], [views.data]);

  async function exportRows(request: GridExport): Promise<void> {
    const extension = request.format;
    const target = await bridge().saveFile({
      purpose: extension === 'csv' ? 'export-csv' : 'export-json',
      suggestedName: `${fileName(props.label)}.${extension}`,
    });
    if (target === null) {
      return;
    }
    const { query } = request;
    const result = await runJob('workspace.exportGrid', {
      grid: method,
      query,
      columns: [...request.columns],
      format: extension,
      target: target.token,
      language,
      selection: request.selection === null ? null : [...request.selection],
    });
    notify({
      severity: 'success',
      text: t(request.selection === null ? 'grid.exported' : 'grid.exportSelected', {
        count: result.rows,
        rows: format.number(result.rows),
        file: target.name,
        size: format.bytes(result.bytes),
      }),
    });
  }

  return (
    <DataGrid
      {...props}
      id={`grid-${editor.groupId}-${method.replaceAll('.', '-')}${editor.argument === '' ? '' : `-${String(hash(editor.argument))}`}`}
      labels={labels}
      revision={revision}
      memory={memory}
      views={known}
      showMenu={showMenu}
      errorText={errorText}
      copyText={(copied) => bridge().copyText(copied)}
      onMemoryChange={onMemoryChange}
      onSaveView={(name, state) => {
        backend
          .call('workspace.saveView', { grid: method, name, state })
          .then(() => {
            notify({ severity: 'success', text: text('grid.viewSaved', { name }) });
            return views.refetch();
          })
          .catch(reportError);
      }}
      onDeleteView={(id) => {
        backend
          .call('workspace.deleteView', { id })
          .then(() => views.refetch())
          .catch(reportError);
      }}
      {...(mayExport
        ? { onExport: (request: GridExport) => void exportRows(request).catch(reportError) }
        : {})}
    />
  );
}

/** A number that goes up whenever the backend says that this table changed. */
function useRevision(method: GridMethod): number {
  const [revision, setRevision] = useState(0);
  useEffect(
    () =>
      backend.on('changed', ({ topics }) => {
        if (topics.some((topic) => isCoveredBy(method, topic))) {
          setRevision((present) => present + 1);
        }
      }),
    [method],
  );
  return revision;
}

/** What the editor kept; a fresh one with a preset starts with its filters. */
function initialMemory<Row>(
  editor: Pick<EditorProps, 'argument' | 'state'>,
  columns: readonly GridColumn<Row>[],
  defaultSort: readonly GridSort[],
): unknown {
  if (editor.state !== undefined && editor.state !== null) {
    return editor.state;
  }
  const { filters, search } = readPreset(editor.argument);
  return { view: { ...defaultViewState(columns, defaultSort), filters, search }, focus: 0 };
}

/** A short stable number for a text, for element ids. */
function hash(value: string): number {
  let sum = 7;
  for (let index = 0; index < value.length; index += 1) {
    sum = (sum * 31 + value.charCodeAt(index)) % 1_000_003;
  }
  return sum;
}

/** A title as a file name: what file systems refuse becomes a dash. */
function fileName(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 80);
}
