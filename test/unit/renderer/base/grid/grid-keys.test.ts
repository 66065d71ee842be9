import { describe, expect, it } from 'vitest';
import { gridKeyAction } from '../../../../../renderer/base/grid/grid-keys.ts';

const size = { rows: 100, columns: 5, page: 20 };
const at = { row: 10, column: 2 };

function press(keys: string, from = at) {
  const parts = keys.split('+');
  return gridKeyAction(
    {
      key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    },
    from,
    size,
  );
}

describe('the keyboard of the grid', () => {
  it.each([
    ['ArrowDown', { row: 11, column: 2 }, 'only'],
    ['Shift+ArrowDown', { row: 11, column: 2 }, 'extend'],
    ['Ctrl+ArrowDown', { row: 11, column: 2 }, 'none'],
    ['Ctrl+Shift+ArrowUp', { row: 9, column: 2 }, 'extend'],
    ['ArrowRight', { row: 10, column: 3 }, 'none'],
    ['Home', { row: 10, column: 0 }, 'none'],
    ['End', { row: 10, column: 4 }, 'none'],
    ['Ctrl+Home', { row: 0, column: 0 }, 'only'],
    ['Ctrl+End', { row: 99, column: 4 }, 'only'],
    ['Ctrl+Shift+End', { row: 99, column: 4 }, 'extend'],
    ['PageDown', { row: 30, column: 2 }, 'only'],
    ['PageUp', { row: 0, column: 2 }, 'only'],
  ])('%s goes to %j and selects %s', (keys, to, selects) => {
    expect(press(keys)).toEqual({ type: 'go', to, selects });
  });

  it('stops at the ends, and reaches the header above the first row', () => {
    expect(press('ArrowDown', { row: 99, column: 0 })).toMatchObject({ to: { row: 99 } });
    expect(press('ArrowUp', { row: 0, column: 0 })).toEqual({
      type: 'go',
      to: { row: -1, column: 0 },
      selects: 'none',
    });
    expect(press('ArrowLeft', { row: 0, column: 0 })).toMatchObject({ to: { column: 0 } });
  });

  it.each([
    ['Enter', { type: 'open', toSide: false }],
    ['Ctrl+Enter', { type: 'open', toSide: true }],
    ['Space', { type: 'toggle' }],
    ['Ctrl+Space', { type: 'toggle' }],
    ['Ctrl+a', { type: 'select-all' }],
    ['Ctrl+c', { type: 'copy' }],
    ['Ctrl+f', { type: 'search' }],
    ['Shift+F10', { type: 'row-menu' }],
    ['ContextMenu', { type: 'row-menu' }],
    ['Escape', { type: 'clear' }],
  ])('%s in a row', (keys, action) => {
    expect(press(keys)).toEqual(action);
  });

  it.each([
    ['Enter', { type: 'sort', isAdded: false }],
    ['Shift+Enter', { type: 'sort', isAdded: true }],
    ['Alt+ArrowDown', { type: 'header-menu' }],
    ['Shift+F10', { type: 'header-menu' }],
    ['Ctrl+Shift+ArrowRight', { type: 'move-column', places: 1 }],
    ['Shift+Alt+ArrowLeft', { type: 'resize-column', pixels: -16 }],
  ])('%s in the header', (keys, action) => {
    expect(press(keys, { row: -1, column: 2 })).toEqual(action);
  });

  it.each(['F5', 'Alt+ArrowLeft', 'Ctrl+p', 'F10', 'x'])('leaves %s to the workbench', (keys) => {
    expect(press(keys)).toBeNull();
  });
});
