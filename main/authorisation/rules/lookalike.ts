import { distance } from 'fastest-levenshtein';

/**
 * Letters of other scripts that look like a Latin letter in the common fonts, and digits and pairs that do so in some.
 * Ours: kept to what is really confused in names and addresses, since every extra pair costs false alarms.
 */
const lookalikes: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  һ: 'h',
  і: 'l',
  ї: 'l',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ѵ: 'v',
  ԝ: 'w',
  г: 'r',
  п: 'n',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'l',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  μ: 'u',
  ω: 'w',
  // Latin letters that no decomposition turns into the plain one
  ı: 'l',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ɑ: 'a',
  ɡ: 'g',
  ß: 'b',
  þ: 'p',
  ŧ: 't',
  // Digits and signs; i and l are one, because 1 and | pass for both
  '0': 'o',
  '1': 'l',
  '|': 'l',
  i: 'l',
};

const marks = /\p{M}+/gu;
const invisible = /[\p{Cf}\u034f]/gu;

/** What a text looks like: without accents, in Latin letters, with what is easily confused made the same. */
export function lookOf(text: string): string {
  const plain = text.normalize('NFKD').replace(marks, '').replace(invisible, '').toLowerCase();
  const folded = [...plain].map((character) => lookalikes[character] ?? character).join('');
  return folded.replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** How two account names resemble each other, or null when they do not. */
export type Resemblance = 'looks-the-same' | 'one-letter';

const shortestLook = 3;
const shortestToken = 4;
const separators = /[._\-\s]+/u;

/**
 * Whether one account name can be taken for another. `looks-the-same`: different characters, the same picture.
 * `one-letter`: one letter more, less or other, in one part of the name of at least four letters.
 * Not one letter: a first letter (initials tell people apart: `k.jansen`, `m.jansen`), and a digit (`info1`, `info2`
 * are numbered on purpose). Names that are equal resemble nothing; they are the same name.
 */
export function resemblance(first: string, second: string): Resemblance | null {
  const one = first.normalize('NFC').toLowerCase();
  const other = second.normalize('NFC').toLowerCase();
  if (one === other || Math.min(one.length, other.length) < shortestLook) return null;
  if (lookOf(one) === lookOf(other)) return 'looks-the-same';
  const left = one.split(separators);
  const right = other.split(separators);
  if (left.length !== right.length) return null;
  const differing = left.flatMap((token, index) =>
    token === right[index] ? [] : [[token, right[index] ?? ''] as const],
  );
  const pair = differing.length === 1 ? differing[0] : undefined;
  return pair !== undefined && isOneLetterApart(pair[0], pair[1]) ? 'one-letter' : null;
}

function isOneLetterApart(first: string, second: string): boolean {
  if (Math.min(first.length, second.length) < shortestToken) return false;
  if (first[0] !== second[0]) return false;
  if (first.replaceAll(/\d/gu, '') === second.replaceAll(/\d/gu, '')) return false;
  if (/\d/u.test(first) !== /\d/u.test(second)) return false;
  return distance(first, second) === 1;
}

/**
 * Keys such that names that resemble each other share one: the look, and the name with any one letter left out. With
 * them, ten thousand accounts need no fifty million comparisons.
 */
export function resemblanceKeys(name: string): readonly string[] {
  const plain = name.normalize('NFC').toLowerCase().split(separators).join('.');
  const shorter = Array.from(plain, (_, index) => plain.slice(0, index) + plain.slice(index + 1));
  return [...new Set([`look:${lookOf(name.normalize('NFC').toLowerCase())}`, plain, ...shorter])];
}
