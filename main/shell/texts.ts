import { enShell } from '../../shared/i18n/en/shell.ts';
import { nlShell } from '../../shared/i18n/nl/shell.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';

/** A key of the shell's own catalogue area. */
export type ShellTextKey = keyof typeof nlShell;

/** Only this area, so that the main process need not carry all texts of the window. */
const texts: Readonly<Record<Language, Readonly<Record<ShellTextKey, string>>>> = {
  nl: nlShell,
  en: enShell,
};

/** A text of the shell with its `{{placeholders}}` filled in. */
export function shellText(
  language: Language,
  key: ShellTextKey,
  params: Readonly<Record<string, string>> = {},
): string {
  return texts[language][key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => params[name] ?? whole);
}
