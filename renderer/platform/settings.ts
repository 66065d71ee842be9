import type { Preferences } from '../../shared/contract/bridge.ts';
import { changePreferenceValue, changePreferences } from './preferences.ts';
import { registry } from './registry.ts';

/** The value of a setting. */
export type SettingValue = string | number | boolean | readonly string[];

const ownFields = ['language', 'theme', 'zoom', 'reducedMotion', 'doNotDisturb'] as const;
type OwnField = (typeof ownFields)[number];

function isOwnField(id: string): id is OwnField {
  return (ownFields as readonly string[]).includes(id);
}

/**
 * The value of a setting of scope `person` in given preferences; its default when it is not in them. The settings
 * `language`, `theme`, `zoom`, `reducedMotion` and `doNotDisturb` are the preferences of the same name.
 */
export function settingIn(preferences: Preferences, id: string): SettingValue {
  const definition = registry().settings.find((one) => one.id === id);
  const fallback = definition?.defaultValue ?? '';
  if (isOwnField(id)) {
    return preferences[id];
  }
  const kept = preferences.values[id];
  if (kept === undefined) {
    return fallback;
  }
  return definition?.control.type === 'list'
    ? String(kept)
        .split('\n')
        .filter((line) => line !== '')
    : kept;
}

/** Changes a setting of scope `person`; it applies at once. */
export async function changeSetting(id: string, value: SettingValue): Promise<void> {
  if (isOwnField(id)) {
    await changePreferences({ [id]: value });
    return;
  }
  const definition = registry().settings.find((one) => one.id === id);
  const kept = typeof value === 'object' ? value.join('\n') : value;
  const isDefault = JSON.stringify(definition?.defaultValue) === JSON.stringify(value);
  await changePreferenceValue(id, isDefault ? undefined : kept);
}
