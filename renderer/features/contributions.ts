import type { Contribution } from '../platform/contribution.ts';
import { findingsContribution } from './findings/findings.contribution.tsx';
import { importsContribution } from './imports/imports.contribution.ts';
import { vaultContribution } from './vault/vault.contribution.ts';
import { workbenchContribution } from './workbench/workbench.contribution.ts';

/** Everything that the console consists of: one line for each capability. */
export const contributions: readonly Contribution[] = [
  workbenchContribution,
  vaultContribution,
  importsContribution,
  findingsContribution,
];
