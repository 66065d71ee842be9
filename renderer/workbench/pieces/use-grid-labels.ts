import { useMemo } from 'react';
import type { GridLabels } from '../../base/grid/labels.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';

/** The grid's words in the language of the window; the same object until the language changes. */
export function useGridLabels(): GridLabels {
  const t = useText();
  const { number } = useFormat();
  return useMemo<GridLabels>(
    () => ({
      search: t('grid.search'),
      columns: t('grid.columns'),
      columnsHelp: t('grid.columnsHelp'),
      views: t('grid.views'),
      saveView: t('grid.saveView'),
      viewName: t('grid.viewName'),
      deleteView: t('grid.deleteView'),
      noViews: t('grid.noViews'),
      resetView: t('grid.resetView'),
      exportAs: t('grid.exportAs'),
      exportCsv: t('grid.exportCsv'),
      exportJson: t('grid.exportJson'),
      copy: t('grid.copy'),
      refresh: t('grid.refresh'),
      retry: t('common.retry'),
      loading: t('common.loading'),
      noMatch: t('grid.noMatch'),
      clearFilters: t('grid.clearFilters'),
      rowMenu: t('grid.rowMenu'),
      yes: t('common.yes'),
      no: t('common.no'),
      filterApply: t('grid.filterApply'),
      filterClear: t('grid.filterClear'),
      contains: t('grid.contains'),
      isEmpty: t('grid.isEmpty'),
      isNotEmpty: t('grid.isNotEmpty'),
      atLeast: t('grid.atLeast'),
      atMost: t('grid.atMost'),
      fromDate: t('grid.fromDate'),
      untilDate: t('grid.untilDate'),
      columnMenu: (header) => t('grid.columnMenu', { header }),
      sortAscending: () => t('grid.sortAscending'),
      sortDescending: () => t('grid.sortDescending'),
      sortNone: () => t('grid.sortNone'),
      filterOn: (header) => t('grid.filterOn', { header }),
      hideColumn: () => t('grid.hideColumn'),
      moveLeft: (header) => t('grid.moveLeft', { header }),
      moveRight: (header) => t('grid.moveRight', { header }),
      wider: () => t('grid.wider'),
      narrower: () => t('grid.narrower'),
      count: (total, unfiltered) =>
        total === unfiltered
          ? t('grid.count', { count: total, total: number(total) })
          : t('grid.countFiltered', { total: number(total), unfiltered: number(unfiltered) }),
      selected: (count) => t('grid.selected', { count, rows: number(count) }),
      copied: (count) => t('grid.copied', { count, rows: number(count) }),
      tooManyToCopy: (limit) => t('grid.tooManyToCopy', { limit: number(limit) }),
      sorted: (header, direction) => t(`grid.sorted.${direction}`, { header }),
      filter: (header, operator, values) =>
        t(`grid.filter.${operator}`, { header, values: values.join(` ${t('grid.or')} `) }),
      removeFilter: (filter) => t('grid.removeFilter', { filter }),
    }),
    [t, number],
  );
}
