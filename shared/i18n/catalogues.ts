import { enAudit } from './en/audit.ts';
import { enCareProviderTypes } from './en/care-provider-types.ts';
import { enCommon } from './en/common.ts';
import { enError } from './en/error.ts';
import { enShell } from './en/shell.ts';
import { enVault } from './en/vault.ts';
import { enWorkbench } from './en/workbench.ts';
import { enImports } from './en/imports.ts';
import { enDirectory } from './en/directory.ts';
import { enAuthorisation } from './en/authorisation.ts';
import { enFindings } from './en/findings.ts';
import { enRules } from './en/rules.ts';
import { enCli } from './en/cli.ts';
import { enWorkspace } from './en/workspace.ts';
import { enSettings } from './en/settings.ts';
import { enGrid } from './en/grid.ts';
import { nlAudit } from './nl/audit.ts';
import { nlCareProviderTypes } from './nl/care-provider-types.ts';
import { nlCommon } from './nl/common.ts';
import { nlError } from './nl/error.ts';
import { nlShell } from './nl/shell.ts';
import { nlVault } from './nl/vault.ts';
import { nlWorkbench } from './nl/workbench.ts';
import { nlImports } from './nl/imports.ts';
import { nlDirectory } from './nl/directory.ts';
import { nlAuthorisation } from './nl/authorisation.ts';
import { nlFindings } from './nl/findings.ts';
import { nlRules } from './nl/rules.ts';
import { nlCli } from './nl/cli.ts';
import { nlWorkspace } from './nl/workspace.ts';
import { nlSettings } from './nl/settings.ts';
import { nlGrid } from './nl/grid.ts';
import type { Language } from './catalogue.ts';

const nl = {
  ...nlAudit,
  ...nlCareProviderTypes,
  ...nlCommon,
  ...nlError,
  ...nlShell,
  ...nlVault,
  ...nlWorkbench,
  ...nlImports,
  ...nlDirectory,
  ...nlAuthorisation,
  ...nlFindings,
  ...nlRules,
  ...nlCli,
  ...nlWorkspace,
  ...nlSettings,
  ...nlGrid,
} as const;

const en: Readonly<Record<keyof typeof nl, string>> = {
  ...enAudit,
  ...enCareProviderTypes,
  ...enCommon,
  ...enError,
  ...enShell,
  ...enVault,
  ...enWorkbench,
  ...enImports,
  ...enDirectory,
  ...enAuthorisation,
  ...enFindings,
  ...enRules,
  ...enCli,
  ...enWorkspace,
  ...enSettings,
  ...enGrid,
};

/** A key of the catalogues as it stands in the files, plural endings included. */
export type CatalogueKey = keyof typeof nl;

/** A key as code asks for it: without the plural endings. */
export type TextKey = CatalogueKey extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K
  : never;

/** All texts by language. */
export const catalogues: Readonly<Record<Language, Readonly<Record<CatalogueKey, string>>>> = { nl, en };
