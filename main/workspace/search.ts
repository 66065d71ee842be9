import type { SearchHit } from '../../shared/contract/workspace.ts';
import type { Database } from '../base/ports.ts';
import { foldText } from '../base/text.ts';
import { searchEntries, type SearchEntry } from './search-index.ts';

/** What kind of object people mean most often, when the words fit equally well. */
const preference: Readonly<Record<SearchHit['kind'], number>> = {
  mailbox: 4,
  person: 3,
  department: 2,
  snapshot: 1,
  finding: 0,
};

const wordStart = /[\p{L}\p{N}]/u;

function beginsWord(text: string, position: number): boolean {
  return position === 0 || !wordStart.test(text[position - 1] ?? ' ');
}

/** How well a word fits a text, 0 for not at all: from its start, from the start of a word in it, or anywhere. */
function fit(word: string, text: string, weight: number): number {
  let position = text.indexOf(word);
  if (position < 0) return 0;
  if (position === 0) return (text.length === word.length ? 110 : 100) * weight;
  for (; position >= 0; position = text.indexOf(word, position + 1)) {
    if (beginsWord(text, position)) return 75 * weight;
  }
  return 40 * weight;
}

/** Every word must fit somewhere; the worst one counts, so that two good words beat one good and one poor one. */
function scoreOf(words: readonly string[], entry: SearchEntry): number {
  let worst = Infinity;
  for (const word of words) {
    let best = fit(word, entry.folded, 1);
    for (const other of entry.others) best = Math.max(best, fit(word, other, 0.95));
    if (best === 0) return 0;
    worst = Math.min(worst, best);
  }
  return worst + preference[entry.kind] - Math.min(entry.folded.length, 100) / 50;
}

/**
 * Objects whose names or addresses contain all words of a text, best first. Accents and case do not count; the start
 * of a name counts most, the start of a word in it next. Ties are in the order of the label.
 */
export function search(database: Database, text: string, limit: number): SearchHit[] {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: { readonly entry: SearchEntry; readonly score: number }[] = [];
  for (const entries of searchEntries(database)) {
    for (const entry of entries) {
      const score = scoreOf(words, entry);
      if (score > 0) found.push({ entry, score });
    }
  }
  found.sort(
    (first, second) => second.score - first.score || (first.entry.folded < second.entry.folded ? -1 : 1),
  );
  return found.slice(0, limit).map(({ entry, score }) => ({
    kind: entry.kind,
    id: entry.id,
    label: entry.label,
    description: entry.description,
    score: Math.round(score * 100) / 100,
  }));
}
