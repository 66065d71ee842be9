import { beforeAll, describe, expect, test } from 'vitest';
import { contributions } from '../../../../renderer/features/contributions.ts';
import { switchLanguage, text } from '../../../../renderer/platform/language.ts';
import { registerContributions, registry } from '../../../../renderer/platform/registry.ts';
import { settingIn } from '../../../../renderer/platform/settings.ts';
import { findSettings } from '../../../../renderer/workbench/settings/settings-editor.tsx';
import { fitsOrganisation, organisationValue } from '../../../../renderer/workbench/settings/organisation.ts';
import { defaultPreferences } from '../../../../shared/contract/bridge.ts';
import type { OrganisationSettings } from '../../../../shared/contract/workspace.ts';

const organisation: OrganisationSettings = {
  name: 'Praktijk',
  domains: ['praktijk.nl'],
  idleLockMinutes: 5,
  groupSizeLimit: 25,
  mfaReportMaxAgeDays: 30,
  aceWarningLimit: 400,
  partnerDomains: [],
  careProviderTypes: [],
};

beforeAll(() => {
  registerContributions(contributions);
});

describe('settings', () => {
  test('are found by their Dutch and their English words', () => {
    const all = registry().settings;
    expect(findSettings(all, 'kleur', text).map((one) => one.id)).toContain('theme');
    expect(findSettings(all, 'colour theme', text).map((one) => one.id)).toContain('theme');
    expect(findSettings(all, 'xyzzy', text)).toEqual([]);
    expect(findSettings(all, '', text)).toBe(all);
  });

  test('of a person come from the preferences, or are the default', () => {
    expect(settingIn({ ...defaultPreferences, theme: 'light' }, 'theme')).toBe('light');
    expect(settingIn({ ...defaultPreferences, values: { 'x.y': 3 } }, 'x.y')).toBe(3);
  });

  test('every organisation setting of the contract has a row here, and the other way round', () => {
    const ids = registry()
      .settings.filter((one) => one.scope === 'organisation')
      .map((one) => one.id);
    expect(ids.sort()).toEqual(
      Object.keys(organisation)
        .map((name) => `organisation.${name}`)
        .sort(),
    );
    for (const id of ids) {
      expect(organisationValue(organisation, id)).toBeDefined();
    }
  });

  test('a value that does not fit the contract is refused before it is sent', () => {
    expect(fitsOrganisation(organisation, 'organisation.idleLockMinutes', 15)).toBe(true);
    expect(fitsOrganisation(organisation, 'organisation.idleLockMinutes', 16)).toBe(false);
    expect(fitsOrganisation(organisation, 'organisation.domains', ['geen domein'])).toBe(false);
    const functions = (lines: readonly string[]) =>
      fitsOrganisation(organisation, 'organisation.careProviderTypes', lines);
    expect(functions(['VPK=Verpleegkundige', 'Hoofd = leidinggevende', 'x=nurse'])).toBe(true);
    expect(functions(['VPK verpleegkundige'])).toBe(false);
    expect(functions(['VPK=tovenaar'])).toBe(false);
    expect(functions(['VPK=arts', 'vpk=verpleegkundige'])).toBe(false);
  });
});

test('texts switch language and fill in placeholders and plurals', () => {
  expect(text('settings.found', { count: 1 })).toBe('1 instelling');
  expect(text('settings.found', { count: 2 })).toBe('2 instellingen');
  expect(text('settings.found', { count: 2 }, 'en')).toBe('2 settings');
  expect(switchLanguage).toBeTypeOf('function');
});
