import type { Language } from './catalogue.ts';

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat('nl-NL'),
  en: new Intl.NumberFormat('en-GB'),
};

/** A value for a placeholder as it is written in a language: numbers as `2.310` or `2,310`, texts as they are. */
export function placeholderText(language: Language, value: string | number): string {
  return typeof value === 'number' ? formats[language].format(value) : value;
}
