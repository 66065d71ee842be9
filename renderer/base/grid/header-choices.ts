import type { MenuChoice } from '../menu/menu-choice.ts';
import type { GridColumn } from './column.ts';
import type { GridViewState } from './grid-state.ts';
import type { GridLabels } from './labels.ts';

/** What can be done with a column, for the menu of its header (right click, Alt+Down). */
export function headerChoices<Row>(
  column: GridColumn<Row>,
  view: GridViewState,
  labels: GridLabels,
  actions: {
    onSort(column: string, direction: 'ascending' | 'descending' | null): void;
    onFilter(): void;
    onMove(places: number): void;
    onResize(pixels: number): void;
    onHide(): void;
  },
): readonly MenuChoice[] {
  const { id, header } = column;
  const direction = view.sort.find((sort) => sort.column === id)?.direction;
  const sorting: readonly MenuChoice[] =
    column.isSortable === true
      ? [
          {
            id: 'ascending',
            label: labels.sortAscending(header),
            icon: 'arrow-up',
            group: 'sort',
            isChecked: direction === 'ascending',
            run: () => actions.onSort(id, 'ascending'),
          },
          {
            id: 'descending',
            label: labels.sortDescending(header),
            icon: 'arrow-down',
            group: 'sort',
            isChecked: direction === 'descending',
            run: () => actions.onSort(id, 'descending'),
          },
          {
            id: 'unsorted',
            label: labels.sortNone(header),
            group: 'sort',
            isDisabled: direction === undefined,
            run: () => actions.onSort(id, null),
          },
        ]
      : [];
  const filtering: readonly MenuChoice[] =
    column.filter === undefined
      ? []
      : [
          {
            id: 'filter',
            label: labels.filterOn(header),
            icon: 'filter',
            group: 'filter',
            run: actions.onFilter,
          },
        ];
  return [
    ...sorting,
    ...filtering,
    {
      id: 'left',
      label: labels.moveLeft(header),
      icon: 'arrow-left',
      group: 'place',
      run: () => actions.onMove(-1),
    },
    {
      id: 'right',
      label: labels.moveRight(header),
      icon: 'arrow-right',
      group: 'place',
      run: () => actions.onMove(1),
    },
    {
      id: 'wider',
      label: labels.wider(header),
      group: 'place',
      run: () => actions.onResize(32),
    },
    {
      id: 'narrower',
      label: labels.narrower(header),
      group: 'place',
      run: () => actions.onResize(-32),
    },
    { id: 'hide', label: labels.hideColumn(header), icon: 'eye-closed', group: 'hide', run: actions.onHide },
  ];
}
