import { create } from 'zustand';
import { commands } from './commands.ts';
import { contextKeys } from './context-keys.ts';
import type { CommandContribution } from './contribution.ts';
import { formatKeys, isSameStroke, keysLabel, parseKeys, strokeOf } from './keys.ts';
import type { KeyLike, Platform, Stroke } from './keys.ts';
import { text, useText } from './language.ts';
import type { TextFunction } from './language.ts';
import { changePreferences, useAbout, usePreferences } from './preferences.ts';
import { registry } from './registry.ts';

/** Keys that run a command, from the contribution or from the user. */
export interface Keybinding {
  readonly commandId: string;
  readonly notation: string;
  readonly strokes: readonly Stroke[];
  readonly when: string | undefined;
  readonly source: 'default' | 'user';
}

/**
 * All keybindings. The user's own keys of a command take the place of its default ones; an empty text removes them.
 * Later ones win, so the user's come last.
 */
export function collectKeybindings(
  all: Iterable<CommandContribution>,
  own: Readonly<Record<string, readonly string[]>>,
  platform: Platform,
): readonly Keybinding[] {
  const defaults: Keybinding[] = [];
  const users: Keybinding[] = [];
  for (const command of all) {
    const chosen = own[command.id];
    if (chosen === undefined) {
      for (const { key, when } of command.keys ?? []) {
        add(defaults, command.id, key, when ?? command.when, 'default', platform);
      }
    } else {
      for (const key of chosen) {
        add(users, command.id, key, command.keys?.[0]?.when ?? command.when, 'user', platform);
      }
    }
  }
  return [...defaults, ...users];
}

function add(
  list: Keybinding[],
  commandId: string,
  notation: string,
  when: string | undefined,
  source: Keybinding['source'],
  platform: Platform,
): void {
  const strokes = parseKeys(notation, platform);
  if (strokes !== null) {
    list.push({ commandId, notation, strokes, when, source });
  }
}

/** What pressing a key leads to: a command, the wait for the rest of a chord, or nothing. */
export type Resolution =
  | { readonly kind: 'command'; readonly commandId: string }
  | { readonly kind: 'chord' }
  | { readonly kind: 'none' };

/** Finds what the strokes so far lead to. `isOpen` says whether a binding's `when` holds now. */
export function resolveStrokes(
  bindings: readonly Keybinding[],
  strokes: readonly Stroke[],
  isOpen: (binding: Keybinding) => boolean,
): Resolution {
  const fitting = bindings.filter(
    (binding) =>
      binding.strokes.length >= strokes.length &&
      strokes.every((stroke, at) => {
        const wanted = binding.strokes[at];
        return wanted !== undefined && isSameStroke(wanted, stroke);
      }) &&
      isOpen(binding),
  );
  const last = fitting.at(-1);
  if (last === undefined) {
    return { kind: 'none' };
  }
  return last.strokes.length > strokes.length
    ? { kind: 'chord' }
    : { kind: 'command', commandId: last.commandId };
}

/** Other commands on the same keys whose conditions may hold at the same time. */
export function conflictsOf(bindings: readonly Keybinding[], binding: Keybinding): readonly Keybinding[] {
  return bindings.filter(
    (other) =>
      other.commandId !== binding.commandId &&
      (other.when === binding.when || other.when === undefined || binding.when === undefined) &&
      other.strokes.length === binding.strokes.length &&
      other.strokes.every((stroke, at) => {
        const wanted = binding.strokes[at];
        return wanted !== undefined && isSameStroke(wanted, stroke);
      }),
  );
}

interface ChordState {
  /** The first stroke of a chord that waits for its second, as the user sees it; null when none waits. */
  readonly waiting: string | null;
  /** True while the shortcut editor records keys: nothing is run. */
  readonly isRecording: boolean;
}

/** The state of the keyboard: a waiting chord, and whether keys are being recorded. */
export const useChord = create<ChordState>(() => ({ waiting: null, isRecording: false }));

const chordTimeout = 4000;
let pressed: readonly Stroke[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** All keybindings as they are now. */
export function currentKeybindings(): readonly Keybinding[] {
  return collectKeybindings(
    registry().commands.values(),
    usePreferences.getState().keybindings,
    useAbout.getState().platform,
  );
}

function isTyping(): boolean {
  const element = document.activeElement;
  return (
    (element instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'button', 'range'].includes(element.type)) ||
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

function isPlain({ ctrl, alt, meta, key }: Stroke): boolean {
  return !ctrl && !alt && !meta && !/^(?:f\d+|escape)$/.test(key);
}

/** Takes a key press: runs the command, waits for the rest of a chord, or leaves it to the page. True when taken. */
export function pressKey(event: KeyLike): boolean {
  if (useChord.getState().isRecording) {
    return false;
  }
  const stroke = strokeOf(event);
  if (stroke === null) {
    return false;
  }
  const strokes = [...pressed, stroke];
  const isInChord = pressed.length > 0;
  contextKeys.set('inputFocus', isTyping());
  const resolution = resolveStrokes(currentKeybindings(), strokes, (binding) => {
    // A bare letter belongs to the text that is being typed, unless the binding asks for that.
    const first = binding.strokes[0];
    const isForTyping = binding.when?.includes('inputFocus') === true;
    return (
      (isForTyping || first === undefined || !isPlain(first) || !isTyping()) &&
      contextKeys.holds(binding.when) &&
      commands.isEnabled(binding.commandId)
    );
  });
  clearTimeout(timer);
  if (resolution.kind === 'chord') {
    pressed = strokes;
    useChord.setState({ waiting: labelOf(formatKeys(strokes, useAbout.getState().platform), text) });
    timer = setTimeout(endChord, chordTimeout);
    return true;
  }
  endChord();
  if (resolution.kind === 'command') {
    void commands.execute(resolution.commandId);
    return true;
  }
  // The second key of a chord that leads nowhere is swallowed, so that it does not type or scroll.
  return isInChord;
}

function endChord(): void {
  clearTimeout(timer);
  pressed = [];
  useChord.setState({ waiting: null });
}

/** Listens to the keyboard of the window; gives back the removal. */
export function startKeybindings(): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.isComposing && pressKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

const namedKeys = [
  'up',
  'down',
  'left',
  'right',
  'enter',
  'escape',
  'space',
  'tab',
  'delete',
  'backspace',
  'home',
  'end',
  'pageup',
  'pagedown',
] as const;

function labelOf(notation: string, translate: TextFunction): string {
  const names = Object.fromEntries(namedKeys.map((name) => [name, translate(`common.key.${name}`)]));
  return keysLabel(notation, useAbout.getState().platform, names);
}

/** Keys in the words of the window's language and the machine's system. */
export function keysText(notation: string): string {
  return labelOf(notation, text);
}

/** The keys that run a command, as the user sees them; an empty text when it has none. */
export function commandKeys(commandId: string): string {
  const binding = currentKeybindings().filter((one) => one.commandId === commandId);
  const first = binding[0];
  return first === undefined ? '' : keysText(first.notation);
}

/** Like {@link commandKeys}; the component renders again when keys or language change. */
export function useCommandKeys(commandId: string): string {
  const translate = useText();
  const own = usePreferences((state) => state.keybindings);
  const platform = useAbout((state) => state.platform);
  const command = registry().commands.get(commandId);
  const notation = (command === undefined ? [] : collectKeybindings([command], own, platform))[0]?.notation;
  return notation === undefined ? '' : labelOf(notation, translate);
}

/** A command's title with its keys behind it, for tooltips: `Zijbalk tonen (Ctrl+B)`. */
export function useCommandTitle(commandId: string): string {
  const translate = useText();
  const keys = useCommandKeys(commandId);
  const command = registry().commands.get(commandId);
  const title = command === undefined ? '' : translate(command.title);
  return keys === '' ? title : `${title} (${keys})`;
}

/** Gives a command the user's own keys; an empty list takes its keys away, null gives the default ones back. */
export async function changeKeybinding(commandId: string, keys: readonly string[] | null): Promise<void> {
  const own = Object.fromEntries(
    Object.entries(usePreferences.getState().keybindings).filter(([id]) => id !== commandId),
  );
  await changePreferences({ keybindings: keys === null ? own : { ...own, [commandId]: [...keys] } });
}
