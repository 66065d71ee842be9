/** One thing to choose in a menu. A new `group` starts with a line. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
  readonly group?: string;
  readonly isDisabled?: boolean;
  readonly isChecked?: boolean;
  run(): void;
}

/** Where a menu or popover opens: under an element, or at a point of the window in CSS pixels. */
export type MenuAnchor = Element | { readonly x: number; readonly y: number };

/** Shows a menu; given by the workbench, which draws every menu of the window in the same way. */
export type ShowMenu = (label: string, choices: readonly MenuChoice[], anchor: MenuAnchor) => void;
