import { create } from 'zustand';
import { defaultPreferences } from '../../shared/contract/bridge.ts';
import type { AboutWindow, Preferences } from '../../shared/contract/bridge.ts';
import { bridge } from './bridge.ts';

/** What this person set on this machine; kept by the shell, known before the vault is open. */
export const usePreferences = create<Preferences>(() => defaultPreferences);

/** The facts of machine and program. */
export const useAbout = create<AboutWindow>(() => ({
  platform: 'linux',
  version: '',
  isDemo: false,
  isTestRuntime: false,
  prefersDark: true,
  prefersHighContrast: false,
}));

/** Reads preferences and facts from the shell and follows their changes; called once before the first render. */
export async function startPreferences(): Promise<void> {
  const [preferences, about] = await Promise.all([bridge().getPreferences(), bridge().about()]);
  usePreferences.setState(preferences, true);
  useAbout.setState(about, true);
  bridge().onPreferencesChanged((changed) => usePreferences.setState(changed, true));
}

/** Changes preferences: at once in the window, then kept by the shell. Rejects when they cannot be kept. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  usePreferences.setState(change);
  await bridge().setPreferences(change);
}

/** Changes one of the free values (settings of features with scope `person`); undefined takes the default again. */
export async function changePreferenceValue(
  id: string,
  value: string | number | boolean | undefined,
): Promise<void> {
  const values = Object.fromEntries(
    Object.entries({ ...usePreferences.getState().values, [id]: value }).filter(
      ([, one]) => one !== undefined,
    ),
  ) as Preferences['values'];
  await changePreferences({ values });
}
