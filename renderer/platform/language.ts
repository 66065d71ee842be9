import { useMemo, useSyncExternalStore } from 'react';
import type { BriefgeheimError } from '../../shared/contract/errors.ts';
import { windowCatalogues } from '../../shared/i18n/window-catalogues.ts';
import type { WindowCatalogueKey, WindowTextKey } from '../../shared/i18n/window-catalogues.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { placeholderText } from '../../shared/i18n/number-text.ts';

/** Values for the `{{placeholders}}` of a text; `count` picks the plural, numbers get the language's separators. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives the text of a key in the chosen language. */
export type TextFunction = (key: WindowTextKey, params?: TextParams) => string;

const plurals: Readonly<Record<Language, Intl.PluralRules>> = {
  nl: new Intl.PluralRules('nl'),
  en: new Intl.PluralRules('en'),
};

function has(key: string): key is WindowCatalogueKey {
  return Object.hasOwn(windowCatalogues.nl, key);
}

/** The pattern of a key: with a count the plural form that the language asks for, where the catalogue has one. */
function patternOf(key: string, count: string | number | undefined, language: Language): string | null {
  const plural = typeof count === 'number' ? `${key}_${plurals[language].select(count)}` : key;
  const found = [plural, key, `${key}_other`].find(has);
  return found === undefined ? null : windowCatalogues[language][found];
}

let current: Language = 'nl';
const listeners = new Set<() => void>();

/** The language of the window now. */
export function currentLanguage(): Language {
  return current;
}

/** Switches every part of the window to another language at once. */
export function switchLanguage(language: Language): void {
  if (language === current) {
    return;
  }
  current = language;
  document.documentElement.lang = language;
  for (const listener of [...listeners]) {
    listener();
  }
}

/** Listens to a switch of language; gives back the removal. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text of a key, in the language of the window or in a given one. Inside components use {@link useText}. */
export function text(key: WindowTextKey, params: TextParams = {}, language: Language = current): string {
  const pattern = patternOf(key, params['count'], language) ?? key;
  return pattern.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) =>
    placeholderText(language, params[name] ?? ''),
  );
}

/** Says whether a key that came over the wire exists in the catalogues. */
export function isTextKey(key: string): key is WindowTextKey {
  return patternOf(key, undefined, 'nl') !== null;
}

/** The text of a key that came from the backend; an unknown key is shown as it is. */
export function wireText(key: string, params: TextParams = {}): string {
  return isTextKey(key) ? text(key, params) : key;
}

/** What an error says to the user. */
export function errorText(error: unknown): string {
  const wire = (error as Partial<BriefgeheimError> | null)?.wire;
  return wire === undefined
    ? text('error.internal', { cause: '?' })
    : wireText(wire.messageKey, { cause: wire.causeId ?? wire.code, ...wire.params });
}

/** The language of the window; the component renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage);
}

/** The text function; the component renders again when the language changes. */
export function useText(): TextFunction {
  const language = useLanguage();
  return useMemo<TextFunction>(() => (key, params) => text(key, params, language), [language]);
}
