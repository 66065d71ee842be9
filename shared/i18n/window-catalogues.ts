import { enAudit } from './en/audit.ts';
import { enCareProviderTypes } from './en/care-provider-types.ts';
import { enCommon } from './en/common.ts';
import { enError } from './en/error.ts';
import { enVault } from './en/vault.ts';
import { enWorkbench } from './en/workbench.ts';
import { enImports } from './en/imports.ts';
import { enDirectory } from './en/directory.ts';
import { enAuthorisation } from './en/authorisation.ts';
import { enFindings } from './en/findings.ts';
import { enRules } from './en/rules.ts';
import { enWorkspace } from './en/workspace.ts';
import { enSettings } from './en/settings.ts';
import { enGrid } from './en/grid.ts';
import { nlAudit } from './nl/audit.ts';
import { nlCareProviderTypes } from './nl/care-provider-types.ts';
import { nlCommon } from './nl/common.ts';
import { nlError } from './nl/error.ts';
import { nlVault } from './nl/vault.ts';
import { nlWorkbench } from './nl/workbench.ts';
import { nlImports } from './nl/imports.ts';
import { nlDirectory } from './nl/directory.ts';
import { nlAuthorisation } from './nl/authorisation.ts';
import { nlFindings } from './nl/findings.ts';
import { nlRules } from './nl/rules.ts';
import { nlWorkspace } from './nl/workspace.ts';
import { nlSettings } from './nl/settings.ts';
import { nlGrid } from './nl/grid.ts';
import type { Language } from './catalogue.ts';

/** The Dutch texts that the window needs. */
export const windowNl = {
  ...nlAudit,
  ...nlCareProviderTypes,
  ...nlCommon,
  ...nlError,
  ...nlVault,
  ...nlWorkbench,
  ...nlImports,
  ...nlDirectory,
  ...nlAuthorisation,
  ...nlFindings,
  ...nlRules,
  ...nlWorkspace,
  ...nlSettings,
  ...nlGrid,
} as const;

/** Their English counterparts. */
export const windowEn: Readonly<Record<keyof typeof windowNl, string>> = {
  ...enAudit,
  ...enCareProviderTypes,
  ...enCommon,
  ...enError,
  ...enVault,
  ...enWorkbench,
  ...enImports,
  ...enDirectory,
  ...enAuthorisation,
  ...enFindings,
  ...enRules,
  ...enWorkspace,
  ...enSettings,
  ...enGrid,
};

/** A key of the window's catalogues as it stands in the files, plural endings included. */
export type WindowCatalogueKey = keyof typeof windowNl;

/** A key as code asks for it: without the plural endings. */
export type WithoutPlural<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** A key that the window has a text for. */
export type WindowTextKey = WithoutPlural<WindowCatalogueKey>;

/** The texts of the window by language: without those of the shell's own menus and of the command line. */
export const windowCatalogues: Readonly<Record<Language, Readonly<Record<WindowCatalogueKey, string>>>> = {
  nl: windowNl,
  en: windowEn,
};
