import { Popover, PopoverDisclosure, PopoverProvider } from '@ariakit/react';
import { IconButton } from '../button/button.tsx';
import { Icon } from '../theme/icon.tsx';
import type { GridColumn } from './column.ts';
import { moveColumn, setColumnVisible } from './grid-state.ts';
import type { GridViewState } from './grid-state.ts';
import type { GridLabels } from './labels.ts';

/** Which columns are shown and in what order, for mouse and keyboard alike. */
export function ColumnChooser<Row>({
  columns,
  view,
  labels,
  onChange,
}: {
  readonly columns: readonly GridColumn<Row>[];
  readonly view: GridViewState;
  readonly labels: GridLabels;
  onChange(view: GridViewState): void;
}) {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <PopoverProvider placement="bottom-end">
      <PopoverDisclosure className="icon-button" aria-label={labels.columns}>
        <Icon name="list-selection" />
      </PopoverDisclosure>
      <Popover
        className="menu popover grid-columns"
        aria-label={labels.columns}
        gutter={2}
        portal
        unmountOnHide
      >
        <p className="grid-filter__title">{labels.columnsHelp}</p>
        <ul className="grid-columns__list">
          {view.order.map((id) => {
            const header = byId.get(id)?.header ?? id;
            const isVisible = !view.hidden.includes(id);
            return (
              <li key={id} className="grid-columns__item">
                <label className="check-line">
                  <input
                    type="checkbox"
                    checked={isVisible}
                    onChange={(event) => onChange(setColumnVisible(view, id, event.target.checked))}
                  />
                  {header}
                </label>
                <IconButton
                  icon="arrow-up"
                  label={labels.moveLeft(header)}
                  disabled={!isVisible}
                  onClick={() => onChange(moveColumn(view, id, -1))}
                />
                <IconButton
                  icon="arrow-down"
                  label={labels.moveRight(header)}
                  disabled={!isVisible}
                  onClick={() => onChange(moveColumn(view, id, 1))}
                />
              </li>
            );
          })}
        </ul>
      </Popover>
    </PopoverProvider>
  );
}
