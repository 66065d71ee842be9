import type { ReactNode } from 'react';

/** How a column can be filtered. Options of a choice are value and label; a tree-like source may load them later. */
export type GridColumnFilter =
  | { readonly type: 'text' }
  | { readonly type: 'number' }
  | { readonly type: 'date' }
  | { readonly type: 'boolean' }
  | {
      readonly type: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

/**
 * One column of the grid. `id` is the name that the server knows for sorting and filtering. `text` is what is copied
 * and read aloud; `cell` draws something richer in its place. Widths in CSS pixels.
 */
export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly minimumWidth?: number;
  readonly alignment?: 'start' | 'end';
  readonly isSortable?: boolean;
  readonly isHiddenByDefault?: boolean;
  readonly filter?: GridColumnFilter;
  /** A click on this cell's text opens the row, as Enter does. */
  readonly opensRow?: boolean;
  text(row: Row): string;
  cell?(row: Row): ReactNode;
}

/** The narrowest that a column can be made, in CSS pixels. */
export const minimumColumnWidth = 48;
/** The widest that a column can be made, in CSS pixels. */
export const maximumColumnWidth = 1200;
