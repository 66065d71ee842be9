import { organisationSettings } from '../../../shared/contract/workspace.ts';
import type { OrganisationSettings } from '../../../shared/contract/workspace.ts';
import { backend } from '../../platform/backend.ts';
import { queryClient, useBackendQuery } from '../../platform/queries.ts';
import type { SettingValue } from '../../platform/settings.ts';

/** The prefix of the ids of settings that live in the vault; the rest is the field's name. */
export const organisationPrefix = 'organisation.';

/** The organisation's settings, or undefined while they are on their way or not permitted. */
export function useOrganisationSettings(isEnabled: boolean): OrganisationSettings | undefined {
  return useBackendQuery('organisation.settings', {}, { isEnabled }).data;
}

/** The value of one organisation setting. */
export function organisationValue(settings: OrganisationSettings, id: string): SettingValue | undefined {
  return Object.entries(settings).find(([name]) => `${organisationPrefix}${name}` === id)?.[1];
}

/** Says whether a changed value fits, before it is sent. */
export function fitsOrganisation(settings: OrganisationSettings, id: string, value: SettingValue): boolean {
  return organisationSettings.safeParse({ ...settings, [id.slice(organisationPrefix.length)]: value })
    .success;
}

/** Changes one organisation setting in the vault; rejects when it does not fit or is not permitted. */
export async function changeOrganisationSetting(
  settings: OrganisationSettings,
  id: string,
  value: SettingValue,
): Promise<void> {
  const wanted = organisationSettings.parse({ ...settings, [id.slice(organisationPrefix.length)]: value });
  const saved = await backend.call('organisation.saveSettings', wanted);
  queryClient.setQueryData(['organisation.settings', {}], saved);
}
