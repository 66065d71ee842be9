import { defaultPreferences, themeChoices } from '../../../shared/contract/bridge.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import type { SettingContribution } from '../../platform/contribution.ts';

const look = 'settings.category.look';
const organisation = 'settings.category.organisation';
const rules = 'settings.category.rules';

const personal: readonly SettingContribution[] = [
  {
    id: 'language',
    title: 'settings.language.title',
    description: 'settings.language.text',
    category: look,
    scope: 'person',
    order: 10,
    control: {
      type: 'choice',
      options: languages.map((value) => ({ value, title: `settings.language.${value}` as const })),
    },
    defaultValue: defaultPreferences.language,
  },
  {
    id: 'theme',
    title: 'settings.theme.title',
    description: 'settings.theme.text',
    category: look,
    scope: 'person',
    order: 20,
    control: {
      type: 'choice',
      options: themeChoices.map((value) => ({ value, title: `settings.theme.${value}` as const })),
    },
    defaultValue: defaultPreferences.theme,
  },
  {
    id: 'zoom',
    title: 'settings.zoom.title',
    description: 'settings.zoom.text',
    category: look,
    scope: 'person',
    order: 30,
    control: { type: 'number', minimum: 0.5, maximum: 3, step: 0.1 },
    defaultValue: defaultPreferences.zoom,
  },
  {
    id: 'reducedMotion',
    title: 'settings.reducedMotion.title',
    description: 'settings.reducedMotion.text',
    category: look,
    scope: 'person',
    order: 40,
    control: {
      type: 'choice',
      options: (['system', 'on', 'off'] as const).map((value) => ({
        value,
        title: `settings.reducedMotion.${value}` as const,
      })),
    },
    defaultValue: defaultPreferences.reducedMotion,
  },
  {
    id: 'doNotDisturb',
    title: 'settings.doNotDisturb.title',
    description: 'settings.doNotDisturb.text',
    category: 'settings.category.notifications',
    scope: 'person',
    order: 50,
    control: { type: 'boolean' },
    defaultValue: defaultPreferences.doNotDisturb,
  },
];

const ofOrganisation: readonly SettingContribution[] = [
  {
    id: 'organisation.name',
    title: 'settings.name.title',
    description: 'settings.name.text',
    category: organisation,
    scope: 'organisation',
    order: 110,
    control: { type: 'text' },
    defaultValue: '',
  },
  {
    id: 'organisation.domains',
    title: 'settings.domains.title',
    description: 'settings.domains.text',
    category: organisation,
    scope: 'organisation',
    order: 120,
    control: { type: 'list' },
    defaultValue: [],
  },
  {
    id: 'organisation.partnerDomains',
    title: 'settings.partnerDomains.title',
    description: 'settings.partnerDomains.text',
    category: organisation,
    scope: 'organisation',
    order: 130,
    control: { type: 'list' },
    defaultValue: [],
  },
  {
    id: 'organisation.careProviderTypes',
    title: 'settings.careProviderTypes.title',
    description: 'settings.careProviderTypes.text',
    category: organisation,
    scope: 'organisation',
    order: 135,
    control: { type: 'list', isByLine: true, invalid: 'settings.careProviderTypes.invalid' },
    defaultValue: [],
  },
  {
    id: 'organisation.idleLockMinutes',
    title: 'settings.idleLockMinutes.title',
    description: 'settings.idleLockMinutes.text',
    category: 'settings.category.security',
    scope: 'organisation',
    order: 140,
    control: { type: 'number', minimum: 1, maximum: 15, step: 1 },
    defaultValue: 5,
  },
  {
    id: 'organisation.groupSizeLimit',
    title: 'settings.groupSizeLimit.title',
    description: 'settings.groupSizeLimit.text',
    category: rules,
    scope: 'organisation',
    order: 150,
    control: { type: 'number', minimum: 2, maximum: 1000, step: 1 },
    defaultValue: 25,
  },
  {
    id: 'organisation.mfaReportMaxAgeDays',
    title: 'settings.mfaReportMaxAgeDays.title',
    description: 'settings.mfaReportMaxAgeDays.text',
    category: rules,
    scope: 'organisation',
    order: 160,
    control: { type: 'number', minimum: 1, maximum: 365, step: 1 },
    defaultValue: 30,
  },
  {
    id: 'organisation.aceWarningLimit',
    title: 'settings.aceWarningLimit.title',
    description: 'settings.aceWarningLimit.text',
    category: rules,
    scope: 'organisation',
    order: 170,
    control: { type: 'number', minimum: 50, maximum: 500, step: 10 },
    defaultValue: 400,
  },
];

/** The settings of the workbench itself and of the organisation. */
export const workbenchSettings: readonly SettingContribution[] = [...personal, ...ofOrganisation];
