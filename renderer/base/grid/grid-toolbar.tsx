import type { RefObject } from 'react';
import { IconButton } from '../button/button.tsx';
import { Icon } from '../theme/icon.tsx';
import type { ShowMenu } from '../menu/menu-choice.ts';
import type { GridColumn } from './column.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { GridView } from './grid-props.ts';
import { setColumnFilter } from './grid-state.ts';
import type { GridViewState } from './grid-state.ts';
import type { GridLabels } from './labels.ts';
import { ViewChooser } from './view-chooser.tsx';

/** Above the rows: search, how many there are, the filters that apply as chips, views, columns and export. */
export function GridToolbar<Row>({
  columns,
  view,
  labels,
  countText,
  search,
  views,
  onViewChange,
  onReset,
  onChooseView,
  onSaveView,
  onDeleteView,
  onExport,
  showMenu,
  onRefresh,
  onLeave,
}: {
  readonly columns: readonly GridColumn<Row>[];
  readonly view: GridViewState;
  readonly labels: GridLabels;
  readonly countText: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly views: readonly GridView[] | undefined;
  onViewChange(view: GridViewState): void;
  onReset(): void;
  onChooseView(view: GridView): void;
  onSaveView: ((name: string) => void) | undefined;
  onDeleteView: ((id: number) => void) | undefined;
  onExport: ((format: 'csv' | 'json') => void) | undefined;
  readonly showMenu: ShowMenu;
  onRefresh(): void;
  /** Escape or arrow down in the search box: back to the rows. */
  onLeave(): void;
}) {
  return (
    <div className="grid-toolbar">
      <div className="grid-toolbar__search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          className="text-input"
          aria-label={labels.search}
          placeholder={labels.search}
          maxLength={200}
          value={view.search}
          onChange={(event) => onViewChange({ ...view, search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || (event.key === 'Escape' && view.search === '')) {
              event.preventDefault();
              onLeave();
            }
          }}
        />
      </div>
      <span className="grid-toolbar__count">{countText}</span>
      <FilterChips columns={columns} view={view} labels={labels} onViewChange={onViewChange} />
      <span className="grid-toolbar__space" />
      {views === undefined || onSaveView === undefined || onDeleteView === undefined ? null : (
        <ViewChooser
          views={views}
          labels={labels}
          onChoose={onChooseView}
          onReset={onReset}
          onSave={onSaveView}
          onDelete={onDeleteView}
        />
      )}
      <ColumnChooser columns={columns} view={view} labels={labels} onChange={onViewChange} />
      {onExport === undefined ? null : (
        <IconButton
          label={labels.exportAs}
          icon="export"
          aria-haspopup="menu"
          onClick={(event) =>
            showMenu(
              labels.exportAs,
              [
                { id: 'csv', label: labels.exportCsv, run: () => onExport('csv') },
                { id: 'json', label: labels.exportJson, run: () => onExport('json') },
              ],
              event.currentTarget,
            )
          }
        />
      )}
      <IconButton icon="refresh" label={labels.refresh} onClick={onRefresh} />
    </div>
  );
}

function FilterChips<Row>({
  columns,
  view,
  labels,
  onViewChange,
}: {
  readonly columns: readonly GridColumn<Row>[];
  readonly view: GridViewState;
  readonly labels: GridLabels;
  onViewChange(view: GridViewState): void;
}) {
  return view.filters.map((filter) => {
    const column = columns.find((one) => one.id === filter.column);
    const options = column?.filter?.type === 'choice' ? column.filter.options : [];
    const values = filter.values.map((value) => {
      if (typeof value === 'boolean') {
        return value ? labels.yes : labels.no;
      }
      return options.find((option) => option.value === value)?.label ?? String(value);
    });
    const words = labels.filter(column?.header ?? filter.column, filter.operator, values);
    return (
      <span key={filter.column} className="chip">
        {words}
        <IconButton
          icon="close"
          label={labels.removeFilter(words)}
          onClick={() =>
            onViewChange({ ...view, filters: setColumnFilter(view.filters, filter.column, null) })
          }
        />
      </span>
    );
  });
}
