/** What one word out of a large dictionary is worth, as a power of ten. */
const perWord = 4;
/** How many letters at most pass for one word; longer runs count as compounds. */
const lettersPerWord = 8;

/**
 * The most guesses, as a power of ten, that a text of words can be worth. zxcvbn knows hardly any Dutch and takes a
 * word that it does not know for random letters: `ziekenhuisbezoek` would pass as sixteen random ones. So each run of
 * letters that reads like words counts as words from a dictionary of ten thousand, one for every eight letters;
 * everything else counts by character as zxcvbn does.
 */
export function wordCeiling(text: string): number {
  let sum = 0;
  for (const [run] of text.matchAll(/\p{L}+|\P{L}/gu)) {
    sum += readsLikeWords(run) ? Math.ceil(run.length / lettersPerWord) * perWord : run.length;
  }
  return sum;
}

/** Lower-case letters, perhaps after one capital, with vowels spread as in Dutch or English. */
function readsLikeWords(run: string): boolean {
  if (run.length < 4 || !/^\p{L}\p{Ll}+$/u.test(run)) return false;
  const vowels = run.match(/[aeiouyàâäéèêëíïîóôöúùûü]/giu)?.length ?? 0;
  const share = vowels / run.length;
  return share >= 0.25 && share <= 0.7 && !/[^aeiouyàâäéèêëíïîóôöúùûü]{6,}/iu.test(run);
}
