import type { TextKey } from '../../shared/i18n/catalogues.ts';

/**
 * What a wrong encoding does to names: `�` (undecodable bytes), `Zo?` (ASCII export of PowerShell 5.1), `ZoÃ«` (UTF-8
 * that was read as windows-1252 on the way). The key of the warning, or null for a sound text.
 */
export function nameDamage(text: string): TextKey | null {
  if (text.includes('\uFFFD')) return 'imports.warning.replacementCharacter';
  if (/\p{L}\?\p{L}|\p{L}\?(?:\s|$)/u.test(text)) return 'imports.warning.questionMark';
  return /Ã[\u0080-\u00BF]|â€[\u0080-\u009F™œ˜]/.test(text) ? 'imports.warning.mojibake' : null;
}

/** Counts damaged names by kind, with the first example and its line. */
export interface DamageCounter {
  check(text: string | null, line: number | null): void;
  found(): readonly {
    readonly messageKey: TextKey;
    readonly params: Readonly<Record<string, string | number>>;
    readonly line: number | null;
  }[];
}

/** Opens a counter for one file. */
export function countDamage(): DamageCounter {
  const counts = new Map<
    TextKey,
    { count: number; readonly example: string; readonly line: number | null }
  >();
  return {
    check: (text, line) => {
      const key = text === null ? null : nameDamage(text);
      if (key === null || text === null) return;
      const entry = counts.get(key);
      if (entry === undefined) counts.set(key, { count: 1, example: text.slice(0, 80), line });
      else entry.count += 1;
    },
    found: () =>
      [...counts].map(([messageKey, { count, example, line }]) => ({
        messageKey,
        params: { count, example },
        line,
      })),
  };
}
