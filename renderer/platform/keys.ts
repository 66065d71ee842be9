/** The system whose keys and labels are used. */
export type Platform = 'linux' | 'win32' | 'darwin';

/** One press of a key with its modifiers. `key` is a lower-case letter, a digit, a sign or a name such as `enter`. */
export interface Stroke {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly key: string;
}

/** The part of a keyboard event that a stroke is made from. */
export type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

const codeSigns: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  Backslash: '\\',
  IntlBackslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backquote: '`',
  NumpadAdd: '=',
  NumpadSubtract: '-',
  Space: 'space',
};
const namedKeys: Readonly<Record<string, string>> = {
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  esc: 'escape',
  ' ': 'space',
  del: 'delete',
};
const modifierKeys = new Set([
  'control',
  'shift',
  'alt',
  'meta',
  'altgraph',
  'os',
  'dead',
  'process',
  'unidentified',
]);

function keyName(event: KeyLike): string | null {
  const name = event.key.toLowerCase();
  if (modifierKeys.has(name)) {
    return null;
  }
  // Digits and signs by their place on the keyboard, because Shift and Alt change what they type.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  if (digit?.[1] !== undefined) {
    return digit[1];
  }
  const sign = codeSigns[event.code];
  if (sign !== undefined) {
    return sign;
  }
  if (/^[a-z]$/.test(name)) {
    return name;
  }
  // Another script (or Alt on macOS) types another letter; the place on the keyboard says which key it was.
  const letter = /^Key([A-Z])$/.exec(event.code);
  return letter?.[1]?.toLowerCase() ?? namedKeys[name] ?? name;
}

/** The stroke of a keyboard event; null when only a modifier was pressed. */
export function strokeOf(event: KeyLike): Stroke | null {
  const key = keyName(event);
  return key === null
    ? null
    : { ctrl: event.ctrlKey, shift: event.shiftKey, alt: event.altKey, meta: event.metaKey, key };
}

/**
 * Reads keys in VS Code notation, chords with a space (`ctrl+k ctrl+s`). `ctrl` and `mod` are Cmd on macOS;
 * `ctrl` stays Control there when written as `control`. Null when the text does not name keys.
 */
export function parseKeys(notation: string, platform: Platform): readonly Stroke[] | null {
  const strokes = notation
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((part) => parseStroke(part, platform));
  return strokes.every((stroke) => stroke !== null) && notation.trim() !== '' ? strokes : null;
}

function parseStroke(part: string, platform: Platform): Stroke | null {
  // A plus sign as the key itself stands after the last separator: `ctrl++`.
  const parts =
    part === '+' ? ['+'] : part.endsWith('++') ? [...part.slice(0, -2).split('+'), '+'] : part.split('+');
  const last = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const known = ['ctrl', 'mod', 'control', 'shift', 'alt', 'meta', 'cmd', 'win'];
  if (last === '' || known.includes(last) || modifiers.some((one) => !known.includes(one))) {
    return null;
  }
  const isMac = platform === 'darwin';
  const hasCommand = modifiers.includes('ctrl') || modifiers.includes('mod');
  return {
    ctrl: modifiers.includes('control') || (hasCommand && !isMac),
    meta: ['meta', 'cmd', 'win'].some((one) => modifiers.includes(one)) || (hasCommand && isMac),
    shift: modifiers.includes('shift'),
    alt: modifiers.includes('alt'),
    key: namedKeys[last] ?? last,
  };
}

/** Writes strokes down in the notation that {@link parseKeys} reads, always in the same order of modifiers. */
export function formatKeys(strokes: readonly Stroke[], platform: Platform): string {
  const isMac = platform === 'darwin';
  return strokes
    .map(({ ctrl, shift, alt, meta, key }) =>
      [
        ctrl ? (isMac ? 'control' : 'ctrl') : null,
        meta ? (isMac ? 'ctrl' : 'meta') : null,
        shift ? 'shift' : null,
        alt ? 'alt' : null,
        key,
      ]
        .filter((one) => one !== null)
        .join('+'),
    )
    .join(' ');
}

/** Says whether two strokes are the same. */
export function isSameStroke(a: Stroke, b: Stroke): boolean {
  return a.key === b.key && a.ctrl === b.ctrl && a.shift === b.shift && a.alt === b.alt && a.meta === b.meta;
}

/** The names of keys that differ by language. */
export type KeyNames = Readonly<Record<string, string>>;

const macSigns: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: '↩',
  escape: '⎋',
  backspace: '⌫',
  delete: '⌦',
  tab: '⇥',
};

/** Keys as the user sees them: `Ctrl+Shift+P`, on macOS `⇧⌘P`. `names` gives words such as `enter` in a language. */
export function keysLabel(notation: string, platform: Platform, names: KeyNames): string {
  const strokes = parseKeys(notation, platform);
  return strokes === null
    ? notation
    : strokes.map((stroke) => strokeLabel(stroke, platform, names)).join(' ');
}

function strokeLabel({ ctrl, shift, alt, meta, key }: Stroke, platform: Platform, names: KeyNames): string {
  const upper = /^(?:[a-z]|f\d+)$/.test(key) ? key.toUpperCase() : key;
  if (platform === 'darwin') {
    const signs = [ctrl ? '⌃' : '', alt ? '⌥' : '', shift ? '⇧' : '', meta ? '⌘' : ''];
    return signs.join('') + (macSigns[key] ?? names[key] ?? upper);
  }
  const words = [
    ctrl ? 'Ctrl' : '',
    shift ? 'Shift' : '',
    alt ? 'Alt' : '',
    meta ? (platform === 'win32' ? 'Win' : 'Super') : '',
    names[key] ?? upper,
  ];
  return words.filter((word) => word !== '').join('+');
}
