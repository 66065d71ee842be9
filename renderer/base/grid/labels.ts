import type { GridFilter } from '../../../shared/contract/grid.ts';

/** Every word that the grid itself shows or says, in the language of the moment. */
export interface GridLabels {
  readonly search: string;
  readonly columns: string;
  readonly columnsHelp: string;
  readonly views: string;
  readonly saveView: string;
  readonly viewName: string;
  readonly deleteView: string;
  readonly noViews: string;
  readonly resetView: string;
  readonly exportAs: string;
  readonly exportCsv: string;
  readonly exportJson: string;
  readonly copy: string;
  readonly refresh: string;
  readonly retry: string;
  readonly loading: string;
  readonly noMatch: string;
  readonly clearFilters: string;
  readonly rowMenu: string;
  readonly yes: string;
  readonly no: string;
  readonly filterApply: string;
  readonly filterClear: string;
  readonly contains: string;
  readonly isEmpty: string;
  readonly isNotEmpty: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly fromDate: string;
  readonly untilDate: string;
  columnMenu(header: string): string;
  sortAscending(header: string): string;
  sortDescending(header: string): string;
  sortNone(header: string): string;
  filterOn(header: string): string;
  hideColumn(header: string): string;
  moveLeft(header: string): string;
  moveRight(header: string): string;
  wider(header: string): string;
  narrower(header: string): string;
  /** `1.234 rijen`, or `12 van 1.234 rijen` when something is filtered away. */
  count(total: number, unfiltered: number): string;
  selected(count: number): string;
  copied(count: number): string;
  tooManyToCopy(limit: number): string;
  sorted(header: string, direction: 'ascending' | 'descending' | 'none'): string;
  /** A filter in words, for its chip: `Afdeling is Orthopedie`. */
  filter(header: string, operator: GridFilter['operator'], values: readonly string[]): string;
  removeFilter(filter: string): string;
}
