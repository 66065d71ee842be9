import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import type { GridQueryInput } from '../../../shared/contract/grid.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../theme/icon.tsx';
import type { MenuAnchor, MenuChoice } from '../menu/menu-choice.ts';
import type { GridColumn } from './column.ts';
import { toTabSeparated } from './copy-text.ts';
import { FilterEditor } from './filter-editor.tsx';
import { GridHeader } from './grid-header.tsx';
import { goToRowEvent } from './go-to-row.ts';
import { gridKeyAction } from './grid-keys.ts';
import type { GridKeyAction } from './grid-keys.ts';
import { readMemory } from './grid-memory.ts';
import type { DataGridProps } from './grid-props.ts';
import { GridBody } from './grid-body.tsx';
import type { GridBodyHandle } from './grid-body.tsx';
import { cellId } from './grid-row.tsx';
import type { RowEvents } from './grid-row.tsx';
import {
  cycleSort,
  defaultViewState,
  moveColumn,
  moveColumnTo,
  readViewState,
  setColumnFilter,
  setColumnVisible,
  setColumnWidth,
  toQuery,
} from './grid-state.ts';
import type { GridViewState } from './grid-state.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { headerChoices } from './header-choices.ts';
import {
  clampSelection,
  countSelected,
  emptySelection,
  extendTo,
  isRowSelected,
  moveFocus,
  selectAll,
  selectOnly,
  toggleRow,
} from './selection.ts';
import { useColumnModel } from './table-model.ts';
import { useRows } from './use-rows.ts';
import { headerHeight } from './use-virtual-rows.ts';
import './grid.css';

/** More rows than this are not copied to the clipboard; exporting to a file is the way then. */
const copyLimit = 10_000;
/** Typing in the search box waits this long for the next letter, in milliseconds. */
const searchDelay = 150;

/** The filter that is being edited: its column and where its header is. */
interface OpenFilter<Row> {
  readonly column: GridColumn<Row>;
  readonly anchor: MenuAnchor;
}

/**
 * The one grid of the product. Pattern: ARIA `grid` with `aria-activedescendant`, so that one tab stop holds the
 * whole table and rows out of view need no element. See grid-keys.ts for the keyboard.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { id, columns, labels, fetchRows, onMemoryChange, onActiveRow } = props;
  const [memory] = useState(() => readMemory(props.memory, columns, props.defaultSort));
  const [view, setView] = useState(memory.view);
  const [selection, setSelection] = useState({
    ...emptySelection,
    focus: memory.focus,
    anchor: memory.focus,
  });
  const [focusedColumn, setFocusedColumn] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const [openFilter, setOpenFilter] = useState<OpenFilter<Row> | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const [asked, setAsked] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const gridElement = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const body = useRef<GridBodyHandle>(null);
  const [isActiveDrawn, setIsActiveDrawn] = useState(false);

  const query = useDelayedQuery(view);
  const fetchPage = useCallback(
    (window: { readonly start: number; readonly limit: number }, signal: AbortSignal) =>
      fetchRows({ ...query, ...window }, signal),
    [fetchRows, query],
  );
  const rows = useRows(fetchPage, props.revision + asked);
  const total = rows.facts.total ?? 0;
  const model = useColumnModel(columns, view, setView);
  const { cache } = rows;
  // Places mean something else under another query: start at the top again (but not at the first query).
  const [shownQuery, setShownQuery] = useState(query);
  if (shownQuery !== query) {
    setShownQuery(query);
    // Sorting from the header leaves the keyboard in the header.
    setSelection({ ...emptySelection, focus: Math.min(0, selection.focus) });
  }
  if (rows.facts.total !== null && !rows.isWaiting && selection.focus >= Math.max(1, total)) {
    setSelection(clampSelection(selection, total));
  }

  const isRestored = useRef(memory.focus === 0);
  useLayoutEffect(() => {
    if (!isRestored.current && total > 0) {
      isRestored.current = true;
      body.current?.reveal(memory.focus);
    }
  });
  useEffect(() => {
    if (scroller.current !== null) {
      scroller.current.scrollTop = 0;
    }
  }, [query]);

  useEffect(() => {
    onMemoryChange?.({ view, focus: Math.max(0, selection.focus) });
  }, [onMemoryChange, view, selection.focus]);

  const activeRow = rows.row(Math.max(0, selection.focus));
  useEffect(() => {
    onActiveRow?.(activeRow);
  }, [onActiveRow, activeRow]);

  const selectedCount = countSelected(selection);
  const countText = labels.count(total, rows.facts.unfiltered);
  useAnnouncedCount(rows.facts.total === null || rows.isWaiting ? null : countText, setAnnouncement);

  function sortOn(column: string, isAdded: boolean): void {
    const sort = cycleSort(view.sort, column, isAdded);
    setView({ ...view, sort });
    const header = columns.find((one) => one.id === column)?.header ?? column;
    setAnnouncement(labels.sorted(header, sort.find((one) => one.column === column)?.direction ?? 'none'));
  }

  /** The places to copy: what is selected, or the active row when nothing is. */
  function chosenRanges() {
    if (selectedCount > 0) {
      return selection.ranges;
    }
    return selection.focus >= 0 && total > 0 ? [{ first: selection.focus, last: selection.focus }] : [];
  }

  async function loadChosen(): Promise<readonly Row[]> {
    const loaded = await Promise.all(
      chosenRanges().map((range) => cache.load(range.first, range.last, new AbortController().signal)),
    );
    return loaded.flat();
  }

  async function copy(): Promise<void> {
    if (selectedCount > copyLimit) {
      setAnnouncement(labels.tooManyToCopy(copyLimit));
      return;
    }
    const chosen = await loadChosen();
    await props.copyText(toTabSeparated(model.columns, chosen));
    setAnnouncement(labels.copied(chosen.length));
  }

  async function exportAs(format: 'csv' | 'json'): Promise<void> {
    const isPart = selectedCount > 1 && selectedCount < total;
    const chosen = isPart ? (await loadChosen()).map((row) => props.rowId(row)) : null;
    props.onExport?.({
      format,
      query: { ...query },
      columns: model.columns.map((column) => ({ id: column.id, header: column.header })),
      selection: chosen,
    });
  }

  function open(place: number, toSide: boolean): void {
    const row = rows.row(place);
    if (row !== undefined) {
      props.onOpen(row, toSide);
    }
  }

  function cellAt(row: number, column: number): Element {
    return document.getElementById(cellId(id, row, column)) ?? gridElement.current ?? document.body;
  }

  function showRowMenu(place: number, anchor: MenuAnchor): void {
    const row = rows.row(place);
    const own = row === undefined ? [] : (props.rowMenu?.(row, Math.max(1, selectedCount)) ?? []);
    const copying: MenuChoice = {
      id: 'grid.copy',
      label: labels.copy,
      icon: 'copy',
      group: 'grid',
      run: () => void copy(),
    };
    props.showMenu(labels.rowMenu, [...own, copying], anchor);
  }

  function showHeaderMenu(index: number): void {
    const column = model.columns[index];
    if (column === undefined) {
      return;
    }
    const anchor = cellAt(-1, index);
    const choices = headerChoices(column, view, labels, {
      onSort: (sorted, direction) =>
        setView({ ...view, sort: direction === null ? [] : [{ column: sorted, direction }] }),
      onFilter: () => setOpenFilter({ column, anchor }),
      onMove: (places) => setView(moveColumn(view, column.id, places)),
      onResize: (pixels) =>
        setView(setColumnWidth(view, column.id, (view.widths[column.id] ?? column.width) + pixels)),
      onHide: () => setView(setColumnVisible(view, column.id, false)),
    });
    props.showMenu(labels.columnMenu(column.header), choices, anchor);
  }

  function act(action: GridKeyAction): void {
    const column = model.columns[focusedColumn];
    switch (action.type) {
      case 'go': {
        const { row } = action.to;
        setFocusedColumn(action.to.column);
        setSelection(
          action.selects === 'only'
            ? selectOnly(row)
            : action.selects === 'extend'
              ? extendTo(selection, row)
              : moveFocus(selection, row),
        );
        body.current?.reveal(row);
        revealColumn(
          scroller.current,
          model.cells.map(({ column: one }) => view.widths[one.id] ?? one.width),
          action.to.column,
        );
        return;
      }
      case 'toggle':
        return setSelection(toggleRow(selection, selection.focus));
      case 'select-all':
        setAnnouncement(labels.selected(total));
        return setSelection(selectAll(selection, total));
      case 'clear':
        return setSelection({ ...selection, ranges: [] });
      case 'copy':
        return void copy();
      case 'open':
        return open(selection.focus, action.toSide);
      case 'row-menu':
        return showRowMenu(selection.focus, cellAt(selection.focus, focusedColumn));
      case 'header-menu':
        return showHeaderMenu(focusedColumn);
      case 'sort':
        return column?.isSortable === true ? sortOn(column.id, action.isAdded) : undefined;
      case 'move-column':
        if (column !== undefined) {
          setView(moveColumn(view, column.id, action.places));
          setFocusedColumn(Math.min(model.columns.length - 1, Math.max(0, focusedColumn + action.places)));
        }
        return;
      case 'resize-column':
        if (column !== undefined) {
          setView(setColumnWidth(view, column.id, (view.widths[column.id] ?? column.width) + action.pixels));
        }
        return;
      case 'search':
        return searchBox.current?.focus();
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== gridElement.current) {
      return;
    }
    const action = gridKeyAction(
      {
        key: event.key,
        ctrlKey: event.ctrlKey || event.metaKey,
        shiftKey: event.shiftKey,
        altKey: event.altKey,
      },
      { row: selection.focus, column: focusedColumn },
      { rows: total, columns: model.columns.length, page: body.current?.rowsInView() ?? 1 },
    );
    // An Escape that has nothing to clear belongs to whoever is outside.
    if (action === null || (action.type === 'clear' && selectedCount === 0)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    act(action);
  }

  const events = useSteadyEvents({
    onPress(row, column, event) {
      setFocusedColumn(column);
      if (event.button !== 0) {
        return;
      }
      // Text inside cells is copied as rows; a drag over them would only select half words.
      event.preventDefault();
      gridElement.current?.focus({ preventScroll: true });
      if (event.shiftKey) {
        setSelection(extendTo(selection, row));
      } else if (event.ctrlKey || event.metaKey) {
        setSelection(toggleRow(selection, row));
      } else {
        setSelection(selectOnly(row));
      }
    },
    onOpen: (row, event) => open(row, event.ctrlKey || event.metaKey || event.altKey),
    onMenu(row, column, event) {
      event.preventDefault();
      setFocusedColumn(column);
      if (!isRowSelected(selection, row)) {
        setSelection(selectOnly(row));
      }
      gridElement.current?.focus({ preventScroll: true });
      showRowMenu(row, { x: event.clientX, y: event.clientY });
    },
  });

  // Whoever stands above asks for a row by its number, without knowing this grid.
  const onGoToRow = useEffectEvent((event: Event) => {
    const wanted: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof wanted === 'number' && wanted >= 1 && wanted <= total) {
      gridElement.current?.focus({ preventScroll: true });
      act({ type: 'go', to: { row: wanted - 1, column: focusedColumn }, selects: 'only' });
    }
  });
  useEffect(() => {
    const element = gridElement.current;
    const listener = (event: Event): void => onGoToRow(event);
    element?.addEventListener(goToRowEvent, listener);
    return () => element?.removeEventListener(goToRowEvent, listener);
  }, []);

  const filtered = useMemo(() => new Set(view.filters.map((filter) => filter.column)), [view.filters]);
  const isEmpty = rows.facts.total === 0;
  const hasCriteria = view.search.trim() !== '' || view.filters.length > 0;

  return (
    <div className="grid-frame" data-grid={id}>
      <GridToolbar
        columns={columns}
        view={view}
        labels={labels}
        countText={
          rows.facts.total === null
            ? labels.loading
            : selectedCount > 1
              ? `${countText} · ${labels.selected(selectedCount)}`
              : countText
        }
        search={searchBox}
        views={props.views}
        onViewChange={setView}
        onReset={() => setView(defaultViewState(columns, props.defaultSort))}
        onChooseView={(chosen) =>
          setView(readViewState(chosen.state, columns, defaultViewState(columns, props.defaultSort)))
        }
        onSaveView={props.onSaveView === undefined ? undefined : (name) => props.onSaveView?.(name, view)}
        onDeleteView={props.onDeleteView}
        onExport={props.onExport === undefined ? undefined : (format) => void exportAs(format)}
        showMenu={props.showMenu}
        onRefresh={() => setAsked(asked + 1)}
        onLeave={() => gridElement.current?.focus()}
      />
      {rows.facts.error === null ? null : (
        <div className="grid-error" role="alert">
          <Icon name="error" />
          <span>{props.errorText(rows.facts.error)}</span>
          <Button onClick={() => setAsked(asked + 1)}>{labels.retry}</Button>
        </div>
      )}
      <div ref={scroller} className="grid-scroller" aria-busy={rows.isWaiting}>
        <div
          ref={gridElement}
          id={id}
          role="grid"
          tabIndex={0}
          className={`grid${hasFocus ? ' grid--active' : ''}`}
          aria-label={props.label}
          aria-multiselectable
          aria-rowcount={total + 1}
          aria-colcount={model.columns.length}
          aria-activedescendant={
            isActiveDrawn || selection.focus < 0 ? cellId(id, selection.focus, focusedColumn) : undefined
          }
          style={{ '--grid-columns': model.template, minWidth: model.totalWidth } as CSSProperties}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            if (event.target === gridElement.current) {
              setHasFocus(true);
            }
          }}
          onBlur={() => setHasFocus(false)}
        >
          <div role="rowgroup" className="grid__head-group" style={{ height: headerHeight }}>
            <GridHeader
              gridId={id}
              cells={model.cells}
              sort={view.sort}
              filtered={filtered}
              focusedColumn={selection.focus < 0 && hasFocus ? focusedColumn : -1}
              onSort={sortOn}
              onMove={(column, target) => setView(moveColumnTo(view, column, target))}
              onMenu={(column) => {
                setFocusedColumn(column);
                gridElement.current?.focus({ preventScroll: true });
                showHeaderMenu(column);
              }}
              onResetWidth={(column) =>
                setView(setColumnWidth(view, column, columns.find((one) => one.id === column)?.width ?? 120))
              }
            />
          </div>
          <GridBody
            ref={body}
            scroller={scroller}
            gridId={id}
            total={total}
            cache={cache}
            rowAt={rows.row}
            columns={model.columns}
            selection={selection}
            focusedColumn={hasFocus ? focusedColumn : -1}
            loadingLabel={labels.loading}
            events={events}
            onActiveDrawn={setIsActiveDrawn}
          />
        </div>
        {isEmpty && !rows.isWaiting ? (
          <div className="grid-empty">
            {hasCriteria ? (
              <>
                <p>{labels.noMatch}</p>
                <Button onClick={() => setView({ ...view, filters: [], search: '' })}>
                  {labels.clearFilters}
                </Button>
              </>
            ) : (
              props.emptyState
            )}
          </div>
        ) : null}
      </div>
      <div role="status" className="visually-hidden">
        {announcement}
      </div>
      {openFilter?.column.filter === undefined ? null : (
        <FilterEditor
          header={openFilter.column.header}
          filter={openFilter.column.filter}
          anchor={openFilter.anchor}
          returnFocus={gridElement}
          column={openFilter.column.id}
          present={view.filters.find((filter) => filter.column === openFilter.column.id)}
          labels={labels}
          onApply={(filter) => {
            setView({ ...view, filters: setColumnFilter(view.filters, openFilter.column.id, filter) });
            setOpenFilter(null);
          }}
          onClose={() => setOpenFilter(null)}
        />
      )}
    </div>
  );
}

/** The question to the server; a change of search text waits for a pause in typing, everything else goes at once. */
function useDelayedQuery(view: GridViewState): Pick<GridQueryInput, 'sort' | 'filters' | 'search'> {
  const { sort, filters, search } = view;
  const [settledSearch, setSettledSearch] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => setSettledSearch(search), searchDelay);
    return () => clearTimeout(timer);
  }, [search]);
  return useMemo(
    () => toQuery({ order: [], hidden: [], widths: {}, sort, filters, search: settledSearch }),
    [sort, filters, settledSearch],
  );
}

/** Says how many rows there are whenever that changes, but not when the grid first appears. */
function useAnnouncedCount(countText: string | null, announce: (text: string) => void): void {
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (countText !== null) {
      if (said.current !== null && said.current !== countText) {
        announce(countText);
      }
      said.current = countText;
    }
  }, [countText, announce]);
}

/** The same object on every render that always calls the newest functions, so that rows can be kept as drawn. */
function useSteadyEvents(events: RowEvents): RowEvents {
  const newest = useRef(events);
  useLayoutEffect(() => {
    newest.current = events;
  });
  return useMemo<RowEvents>(
    () => ({
      onPress: (row, column, event: MouseEvent) => newest.current.onPress(row, column, event),
      onOpen: (row, event: MouseEvent) => newest.current.onOpen(row, event),
      onMenu: (row, column, event: MouseEvent) => newest.current.onMenu(row, column, event),
    }),
    [],
  );
}

/** Scrolls sideways so that a column is in view. */
function revealColumn(scroller: HTMLDivElement | null, widths: readonly number[], column: number): void {
  if (scroller === null) {
    return;
  }
  const left = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const right = left + (widths[column] ?? 0);
  if (left < scroller.scrollLeft) {
    scroller.scrollLeft = left;
  } else if (right > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = right - scroller.clientWidth;
  }
}
