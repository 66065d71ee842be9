import type { OrganisationSettings } from '../../shared/contract/workspace.ts';

/** The settings that a new vault starts with; the limits are those of the rules AZ-15, AZ-38 and AZ-48. */
export function initialSettings(name: string, domains: readonly string[]): OrganisationSettings {
  return {
    name,
    domains: [...new Set(domains)],
    idleLockMinutes: 5,
    groupSizeLimit: 25,
    mfaReportMaxAgeDays: 30,
    aceWarningLimit: 400,
    partnerDomains: [],
    careProviderTypes: [],
  };
}
