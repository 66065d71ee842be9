import type { OrganisationSettings } from '../../shared/contract/workspace.ts';
/** The settings that a new vault starts with; the limits are those of the rules AZ-15, AZ-38 and AZ-48. */
export declare function initialSettings(name: string, domains: readonly string[]): OrganisationSettings;
