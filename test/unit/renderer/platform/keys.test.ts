import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatKeys, keysLabel, parseKeys, strokeOf } from '../../../../renderer/platform/keys.ts';
import type { KeyLike, Stroke } from '../../../../renderer/platform/keys.ts';

const names = { enter: 'Enter', left: 'Pijl links', space: 'Spatie' };

function press(key: string, code: string, modifiers: Partial<KeyLike> = {}): KeyLike {
  return { key, code, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...modifiers };
}

function notation(event: KeyLike): string | null {
  const stroke = strokeOf(event);
  return stroke === null ? null : formatKeys([stroke], 'linux');
}

describe('what is pressed', () => {
  test.each([
    ['ctrl+shift+p', press('P', 'KeyP', { ctrlKey: true, shiftKey: true })],
    ['ctrl+1', press('1', 'Digit1', { ctrlKey: true })],
    ['ctrl+shift+1', press('!', 'Digit1', { ctrlKey: true, shiftKey: true })],
    ['ctrl+1', press('1', 'Numpad1', { ctrlKey: true })],
    ['ctrl+=', press('=', 'Equal', { ctrlKey: true })],
    ['ctrl+=', press('+', 'NumpadAdd', { ctrlKey: true })],
    ['ctrl+\\', press('\\', 'Backslash', { ctrlKey: true })],
    ['alt+left', press('ArrowLeft', 'ArrowLeft', { altKey: true })],
    ['shift+f6', press('F6', 'F6', { shiftKey: true })],
    ['space', press(' ', 'Space')],
    ['ctrl+tab', press('Tab', 'Tab', { ctrlKey: true })],
    // A Cyrillic keyboard: the letter typed is another one, the place says P.
    ['ctrl+p', press('з', 'KeyP', { ctrlKey: true })],
    // A French keyboard: A stands where Q is, and is meant as A.
    ['ctrl+a', press('a', 'KeyQ', { ctrlKey: true })],
    [null, press('Control', 'ControlLeft', { ctrlKey: true })],
    [null, press('Dead', 'Quote')],
  ])('%s', (expected, event) => {
    if (event.key === 'Dead') {
      expect(strokeOf({ ...event, code: '' })).toBeNull();
    } else {
      expect(notation(event)).toBe(expected);
    }
  });
});

describe('notation', () => {
  test('chords, and what is no key', () => {
    expect(parseKeys('ctrl+k ctrl+s', 'linux')?.map((stroke) => stroke.key)).toEqual(['k', 's']);
    expect(parseKeys('ctrl+', 'linux')).toBeNull();
    expect(parseKeys('', 'linux')).toBeNull();
    expect(parseKeys('ctrl+shift', 'linux')).toBeNull();
    expect(parseKeys('hyper+a', 'linux')).toBeNull();
    expect(parseKeys('ctrl++', 'linux')?.[0]?.key).toBe('+');
  });

  test('ctrl is Cmd on macOS, control stays Control', () => {
    expect(parseKeys('ctrl+p', 'darwin')?.[0]).toMatchObject({ meta: true, ctrl: false });
    expect(parseKeys('control+tab', 'darwin')?.[0]).toMatchObject({ meta: false, ctrl: true });
    expect(parseKeys('control+tab', 'linux')?.[0]).toMatchObject({ meta: false, ctrl: true });
  });

  test('what is written is read back the same', () => {
    const stroke: fc.Arbitrary<Stroke> = fc.record({
      ctrl: fc.boolean(),
      shift: fc.boolean(),
      alt: fc.boolean(),
      meta: fc.boolean(),
      key: fc.constantFrom('a', 'z', '1', '=', '\\', 'enter', 'left', 'f12', 'space', '+'),
    });
    fc.assert(
      fc.property(
        fc.array(stroke, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('linux' as const, 'win32' as const, 'darwin' as const),
        (strokes, platform) => {
          expect(parseKeys(formatKeys(strokes, platform), platform)).toEqual(strokes);
        },
      ),
    );
  });

  test('labels by system', () => {
    expect(keysLabel('ctrl+shift+p', 'linux', names)).toBe('Ctrl+Shift+P');
    expect(keysLabel('ctrl+shift+p', 'darwin', names)).toBe('⇧⌘P');
    expect(keysLabel('alt+left', 'win32', names)).toBe('Alt+Pijl links');
    expect(keysLabel('alt+left', 'darwin', names)).toBe('⌥←');
    expect(keysLabel('ctrl+k ctrl+s', 'linux', names)).toBe('Ctrl+K Ctrl+S');
    expect(keysLabel('f8', 'linux', names)).toBe('F8');
  });
});
