import { dutchWords } from './dutch-words.ts';

/** What one word out of a large dictionary is worth, as a power of ten; and how many letters pass for one word. */
const perWord = 4;
const lettersPerWord = 10;

const known: ReadonlySet<string> = new Set(dutchWords);
const perKnownWord = Math.log10(known.size);

/**
 * The most guesses, as a power of ten, that a text of words can be worth. zxcvbn knows hardly any Dutch and takes a
 * word that it does not know for random letters: `ziekenhuisbezoek` would pass as sixteen random ones. So runs of
 * letters that read like words count as words: of the context next to nothing, of our own list as much as the list is
 * long, others as one out of ten thousand. Years, dates and repeated signs count little, blanks nothing; whatever else
 * stands there counts by character, as zxcvbn does.
 */
export function wordCeiling(text: string, context: ReadonlySet<string>): number {
  let sum = 0;
  for (const [run] of text.matchAll(/\p{L}+|\p{N}+|(?<sign>[^\p{L}\p{N}])\k<sign>*/gu))
    sum += worthOf(run, context);
  return sum;
}

function worthOf(run: string, context: ReadonlySet<string>): number {
  const word = run.toLowerCase();
  if (/^\s+$/u.test(run)) return 0;
  if (/^\p{L}/u.test(run)) {
    if (context.has(word)) return 1;
    if (known.has(word)) return Math.min(run.length, perKnownWord);
    return readsLikeWords(run) ? Math.ceil(run.length / lettersPerWord) * perWord : run.length;
  }
  if (/^\p{N}/u.test(run)) return /^(19|20)\d\d$/.test(run) ? 2 : run.length;
  return 1 + Math.log10(run.length);
}

/** Lower-case letters, perhaps after one capital, with vowels spread as in Dutch or English. */
function readsLikeWords(run: string): boolean {
  if (run.length < 4 || !/^\p{L}\p{Ll}+$/u.test(run)) return false;
  const vowels = run.match(/[aeiouyàâäéèêëíïîóôöúùûü]/giu)?.length ?? 0;
  const share = vowels / run.length;
  return share >= 0.25 && share <= 0.7 && !/[^aeiouyàâäéèêëíïîóôöúùûü]{6,}/iu.test(run);
}
