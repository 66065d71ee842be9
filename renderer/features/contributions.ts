import type { Contribution } from '../platform/contribution.ts';
import { startContribution } from './start/start.contribution.ts';
import { auditContribution } from './audit/audit.contribution.ts';
import { directoryContribution } from './directory/directory.contribution.ts';
import { authorisationContribution } from './authorisation/authorisation.contribution.tsx';
import { findingsContribution } from './findings/findings.contribution.tsx';
import { importsContribution } from './imports/imports.contribution.ts';
import { vaultContribution } from './vault/vault.contribution.ts';
import { workbenchContribution } from './workbench/workbench.contribution.ts';

/** Everything that the console consists of: one line for each capability. */
export const contributions: readonly Contribution[] = [
  workbenchContribution,
  vaultContribution,
  startContribution,
  authorisationContribution,
  directoryContribution,
  importsContribution,
  findingsContribution,
  auditContribution,
];
