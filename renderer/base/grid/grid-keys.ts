/** Where the keyboard is in the grid: a row (-1 is the header) and a visible column. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** What a key does; the grid carries it out. */
export type GridKeyAction =
  | { readonly type: 'go'; readonly to: GridPosition; readonly selects: 'only' | 'extend' | 'none' }
  | { readonly type: 'toggle' }
  | { readonly type: 'select-all' }
  | { readonly type: 'clear' }
  | { readonly type: 'copy' }
  | { readonly type: 'open'; readonly toSide: boolean }
  | { readonly type: 'row-menu' }
  | { readonly type: 'header-menu' }
  | { readonly type: 'sort'; readonly isAdded: boolean }
  | { readonly type: 'move-column'; readonly places: number }
  | { readonly type: 'resize-column'; readonly pixels: number }
  | { readonly type: 'search' };

/** The parts of a keyboard event that count. `ctrlKey` is Cmd on macOS already. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * The keyboard of the grid, after the ARIA grid pattern: arrows, Home/End, Ctrl+Home/End and PageUp/PageDown move;
 * Shift extends; Ctrl moves without selecting; Space toggles; Enter opens; Shift+F10 gives the menu. In the header
 * Enter sorts, Alt+Down gives the column's menu, Ctrl+Shift+arrow moves a column and Shift+Alt+arrow resizes it.
 * Null means that the key is not the grid's.
 */
export function gridKeyAction(
  key: GridKey,
  at: GridPosition,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): GridKeyAction | null {
  return key.ctrlKey && !key.altKey ? controlKey(key, at, size) : plainKey(key, at, size);
}

type Size = Parameters<typeof gridKeyAction>[2];

function controlKey(key: GridKey, at: GridPosition, size: Size): GridKeyAction | null {
  const isHeader = at.row < 0;
  if (key.shiftKey && isHeader && (key.key === 'ArrowLeft' || key.key === 'ArrowRight')) {
    return { type: 'move-column', places: key.key === 'ArrowLeft' ? -1 : 1 };
  }
  const selects = key.shiftKey ? 'extend' : 'none';
  switch (key.key) {
    case 'a':
      return { type: 'select-all' };
    case 'c':
      return { type: 'copy' };
    case 'f':
      return { type: 'search' };
    case ' ':
      return isHeader ? null : { type: 'toggle' };
    case 'Enter':
      return isHeader ? { type: 'sort', isAdded: true } : { type: 'open', toSide: true };
    case 'ArrowUp':
      return go({ ...at, row: at.row - 1 }, size, selects);
    case 'ArrowDown':
      return go({ ...at, row: at.row + 1 }, size, selects);
    case 'Home':
      return go({ row: 0, column: 0 }, size, key.shiftKey ? 'extend' : 'only');
    case 'End':
      return go({ row: size.rows - 1, column: size.columns - 1 }, size, key.shiftKey ? 'extend' : 'only');
    default:
      return null;
  }
}

function plainKey(key: GridKey, at: GridPosition, size: Size): GridKeyAction | null {
  const isHeader = at.row < 0;
  if (key.altKey) {
    return isHeader ? altKey(key) : null;
  }
  const selects = key.shiftKey ? 'extend' : 'only';
  switch (key.key) {
    case 'ArrowUp':
      return go({ ...at, row: at.row - 1 }, size, selects);
    case 'ArrowDown':
      return go({ ...at, row: at.row + 1 }, size, selects);
    case 'ArrowLeft':
      return go({ ...at, column: at.column - 1 }, size, 'none');
    case 'ArrowRight':
      return go({ ...at, column: at.column + 1 }, size, 'none');
    case 'Home':
      return go({ ...at, column: 0 }, size, 'none');
    case 'End':
      return go({ ...at, column: size.columns - 1 }, size, 'none');
    case 'PageUp':
      return go({ ...at, row: Math.max(0, at.row - size.page) }, size, selects);
    case 'PageDown':
      return go({ ...at, row: at.row + size.page }, size, selects);
    case 'Enter':
      return isHeader ? { type: 'sort', isAdded: key.shiftKey } : { type: 'open', toSide: false };
    case ' ':
      return isHeader ? { type: 'sort', isAdded: key.shiftKey } : { type: 'toggle' };
    case 'Escape':
      return { type: 'clear' };
    case 'F10':
      return key.shiftKey ? { type: isHeader ? 'header-menu' : 'row-menu' } : null;
    case 'ContextMenu':
      return { type: isHeader ? 'header-menu' : 'row-menu' };
    default:
      return null;
  }
}

function altKey(key: GridKey): GridKeyAction | null {
  if (key.key === 'ArrowDown') {
    return { type: 'header-menu' };
  }
  if (key.shiftKey && (key.key === 'ArrowLeft' || key.key === 'ArrowRight')) {
    return { type: 'resize-column', pixels: key.key === 'ArrowLeft' ? -16 : 16 };
  }
  return null;
}

function go(to: GridPosition, size: Size, selects: 'only' | 'extend' | 'none'): GridKeyAction {
  const row = Math.min(size.rows - 1, Math.max(-1, to.row));
  const column = Math.min(size.columns - 1, Math.max(0, to.column));
  return { type: 'go', to: { row, column }, selects: row < 0 ? 'none' : selects };
}
