import { create } from 'zustand';
import type { ThemeChoice } from '../../shared/contract/bridge.ts';
import { useAbout, usePreferences } from './preferences.ts';

/** A theme that is drawn; `system` is resolved to one of these. */
export type Theme = Exclude<ThemeChoice, 'system'>;

const preview = create<{ readonly choice: ThemeChoice | null }>(() => ({ choice: null }));
const systemQueries = {
  isDark: '(prefers-color-scheme: dark)',
  isHighContrast: '(prefers-contrast: more)',
  isCalm: '(prefers-reduced-motion: reduce)',
} as const;

function systemSays(what: keyof typeof systemQueries): boolean {
  return window.matchMedia(systemQueries[what]).matches;
}

/** The theme that a choice means on this machine now. */
export function resolveTheme(
  choice: ThemeChoice,
  system: { readonly isDark: boolean; readonly isHighContrast: boolean },
): Theme {
  if (choice !== 'system') {
    return choice;
  }
  if (system.isHighContrast) {
    return system.isDark ? 'hc-dark' : 'hc-light';
  }
  return system.isDark ? 'dark' : 'light';
}

/** Shows a theme without choosing it, while the user goes through the list; null shows the chosen one again. */
export function previewTheme(choice: ThemeChoice | null): void {
  preview.setState({ choice });
}

function apply(): void {
  const { theme, reducedMotion } = usePreferences.getState();
  const about = useAbout.getState();
  const root = document.documentElement;
  root.dataset['theme'] = resolveTheme(preview.getState().choice ?? theme, {
    isDark: systemSays('isDark'),
    isHighContrast: systemSays('isHighContrast') || about.prefersHighContrast,
  });
  root.dataset['motion'] =
    reducedMotion === 'on' || (reducedMotion === 'system' && systemSays('isCalm')) ? 'reduced' : 'full';
}

/**
 * Keeps theme and motion of the page in step with preferences and system; called once at start.
 * Zoom is drawn by the shell, which reads it from the same preferences.
 */
export function startThemes(): void {
  apply();
  usePreferences.subscribe(apply);
  useAbout.subscribe(apply);
  preview.subscribe(apply);
  for (const query of Object.values(systemQueries)) {
    window.matchMedia(query).addEventListener('change', apply);
  }
}
