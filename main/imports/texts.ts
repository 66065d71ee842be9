import { catalogues } from '../../shared/i18n/catalogues.ts';
import type { CatalogueKey } from '../../shared/i18n/catalogues.ts';

const dutch = new Intl.NumberFormat('nl-NL');

function isKey(key: string): key is CatalogueKey {
  return key in catalogues.nl;
}

/**
 * The Dutch text of a key, for reports that leave the console as data (the command line's JSON). Windows translate the
 * key themselves. Numbers get Dutch separators; an unknown key comes back as it is.
 */
export function dutchText(key: string, params: Readonly<Record<string, string | number>>): string {
  const plural = params['count'] === 1 ? `${key}_one` : `${key}_other`;
  const found = isKey(key) ? key : isKey(plural) ? plural : null;
  if (found === null) return key;
  return catalogues.nl[found].replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
    const value = params[name];
    return value === undefined ? '' : typeof value === 'number' ? dutch.format(value) : value;
  });
}
