const marks = /\p{M}+/gu;
const spaces = /\s+/gu;

/**
 * The form in which texts are compared and sorted: compatibility-decomposed, without accents, lower case, spaces
 * joined. Modern Dutch sorts this way (`é` as `e`, `ij` as `i` and `j`), and people search without accents.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(spaces, ' ').trim();
}

/** The form in which names and addresses are matched: composed, lower case, spaces joined; accents still count. */
export function matchText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(spaces, ' ').trim();
}
