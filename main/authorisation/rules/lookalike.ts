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
  const folded = Array.from(plain, (character) => lookalikes[character] ?? character).join('');
  return folded.replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** A name in the forms in which it is compared, made once for each name. */
export interface NameForm {
  readonly plain: string;
  readonly look: string;
  readonly tokens: readonly string[];
}

/** How two account names resemble each other, or null when they do not. */
export type Resemblance = 'looks-the-same' | 'one-letter';

const shortestLook = 3;
const shortestToken = 4;
const separators = /[._\-\s]+/u;

/** Prepares a name for comparison. */
export function nameForm(name: string): NameForm {
  const plain = name.normalize('NFC').toLowerCase();
  return { plain, look: lookOf(plain), tokens: plain.split(separators) };
}

/**
 * Whether one account name can be taken for another. `looks-the-same`: different characters, the same picture.
 * `one-letter`: one letter more, less or other, in one part of the name of at least four letters.
 * Not one letter: a first letter (initials tell people apart: `k.jansen`, `m.jansen`), and a digit (`info1`, `info2`
 * are numbered on purpose). Names that are equal resemble nothing; they are the same name.
 */
export function resemblance(first: NameForm, second: NameForm): Resemblance | null {
  if (first.plain === second.plain || Math.min(first.plain.length, second.plain.length) < shortestLook)
    return null;
  if (first.look === second.look) return 'looks-the-same';
  if (first.tokens.length !== second.tokens.length) return null;
  let differing = -1;
  for (const [index, token] of first.tokens.entries()) {
    if (token === second.tokens[index]) continue;
    if (differing >= 0) return null;
    differing = index;
  }
  return isOneLetterApart(first.tokens[differing] ?? '', second.tokens[differing] ?? '')
    ? 'one-letter'
    : null;
}

const digits = /\d/gu;

function isOneLetterApart(first: string, second: string): boolean {
  if (Math.min(first.length, second.length) < shortestToken || first[0] !== second[0]) return false;
  // The same letters: only digits differ. Other digits: more than a letter differs.
  if (first.replace(digits, '') === second.replace(digits, '')) return false;
  if ((first.match(digits) ?? []).join('') !== (second.match(digits) ?? []).join('')) return false;
  return distance(first, second) === 1;
}

/**
 * Keys such that names that resemble each other share one: the look, and the name with any one letter left out (never
 * the first letter or a digit, which do not count). With them, ten thousand accounts need no fifty million comparisons.
 */
export function resemblanceKeys({ look, tokens }: NameForm): readonly string[] {
  const joined = tokens.join('.');
  const keys = new Set([`look:${look}`, joined]);
  for (let index = 1; index < joined.length; index += 1) {
    const character = joined.charAt(index);
    const isCounting =
      character !== '.' && joined.charAt(index - 1) !== '.' && (character < '0' || character > '9');
    if (isCounting) keys.add(joined.slice(0, index) + joined.slice(index + 1));
  }
  return [...keys];
}
