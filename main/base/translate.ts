import { catalogues } from '../../shared/i18n/catalogues.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { placeholderText } from '../../shared/i18n/number-text.ts';

/**
 * A text of the catalogues with its placeholders filled in, for what the backend and the command line write themselves.
 * The plural follows `count` (`_one` and `_other`); numbers get the language's separators. An unknown key is given back as it is, so that a missing text is
 * seen and nothing is lost; an unknown placeholder stays standing for the same reason.
 */
export function translate(
  language: Language,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const texts: Readonly<Record<string, string>> = catalogues[language];
  const count = params['count'];
  const ending = typeof count === 'number' ? `_${new Intl.PluralRules(language).select(count)}` : '';
  const text = texts[`${key}${ending}`] ?? texts[`${key}_other`] ?? texts[key] ?? key;
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : placeholderText(language, value);
  });
}
