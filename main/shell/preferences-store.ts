import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPreferences, preferences, type Preferences } from '../../shared/contract/bridge.ts';
import { writeWhole } from './atomic-file.ts';

/** What may change at once: any of the preferences. */
export const preferencesChange = preferences.partial();

/** The preferences of this person on this machine, in preferences.json. */
export interface PreferencesStore {
  get(): Preferences;
  /** Changes some, writes the file, and tells all listeners. */
  change(change: Partial<Preferences>): Preferences;
  onChange(listener: (current: Preferences, previous: Preferences) => void): void;
  /** The damaged file was kept under this name; null when the file was sound or absent. */
  readonly damagedFile: string | null;
}

/**
 * Opens the preferences in `directory`. A file that cannot be read as preferences is renamed to
 * `preferences.damaged-<time>.json`; what is sound in it is kept and the rest starts anew. A key that an older
 * version did not know gets its default.
 */
export function openPreferences(directory: string): PreferencesStore {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'preferences.json');
  const read = readPreferences(path);
  const listeners: ((current: Preferences, previous: Preferences) => void)[] = [];
  let current = read.preferences;
  return {
    damagedFile: read.damagedFile,
    get: () => current,
    change: (change) => {
      const previous = current;
      current = preferences.parse({ ...current, ...change });
      writeWhole(path, `${JSON.stringify(current, null, 2)}\n`);
      for (const listener of listeners) {
        listener(current, previous);
      }
      return current;
    },
    onChange: (listener) => listeners.push(listener),
  };
}

function readPreferences(path: string): {
  readonly preferences: Preferences;
  readonly damagedFile: string | null;
} {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { preferences: defaultPreferences, damagedFile: null };
  }
  const content = parseObject(text);
  const whole = preferences.safeParse({ ...defaultPreferences, ...content });
  if (content !== null && whole.success) {
    return { preferences: whole.data, damagedFile: null };
  }
  const damagedFile = path.replace(/\.json$/, `.damaged-${Date.now()}.json`);
  renameSync(path, damagedFile);
  return { preferences: salvage(content ?? {}), damagedFile };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : null;
  } catch {
    return null;
  }
}

function salvage(content: Readonly<Record<string, unknown>>): Preferences {
  const sound = Object.keys(preferences.shape).filter(
    (key) => preferencesChange.safeParse({ [key]: content[key] }).success && content[key] !== undefined,
  );
  return preferences.parse({
    ...defaultPreferences,
    ...Object.fromEntries(sound.map((key) => [key, content[key]])),
  });
}
