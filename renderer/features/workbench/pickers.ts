import { themeChoices } from '../../../shared/contract/bridge.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import { text } from '../../platform/language.ts';
import { changePreferences, usePreferences } from '../../platform/preferences.ts';
import { pick } from '../../platform/quick-input.ts';
import { previewTheme } from '../../platform/themes.ts';

/** Lets the user pick a theme; the window shows each one while the cursor is on it, and goes back on Escape. */
export async function pickTheme(): Promise<void> {
  const outcome = await pick({
    label: text('workbench.theme.pick'),
    placeholder: text('workbench.theme.pick'),
    activeId: usePreferences.getState().theme,
    rows: themeChoices.map((choice) => ({ id: choice, label: text(`settings.theme.${choice}`), choice })),
    onActive: (row) => previewTheme(row?.choice ?? null),
  });
  if (outcome.kind === 'picked') {
    await changePreferences({ theme: outcome.item.choice });
  }
  previewTheme(null);
}

/** Lets the user pick the language; every part of the window changes at once. */
export async function pickLanguage(): Promise<void> {
  const current = usePreferences.getState().language;
  const outcome = await pick({
    label: text('workbench.language.pick'),
    placeholder: text('workbench.language.pick'),
    activeId: current,
    rows: languages.map((language) => ({
      id: language,
      // A language is offered in its own words, so that one finds the way back.
      label: text('workbench.language.name', {}, language),
      isChecked: language === current,
      language,
    })),
  });
  if (outcome.kind === 'picked') {
    await changePreferences({ language: outcome.item.language });
  }
}
