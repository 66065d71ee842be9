import { knownPrincipal } from './known-principals.ts';
import { buildDirectory, directorySteps } from './picture.ts';
import { directoryRows, directoryTables } from './projection.ts';

/** What other capabilities ask of the directory when they build the picture of a moment. */
export const directoryService = {
  build: buildDirectory,
  steps: directorySteps,
  tables: directoryTables,
  rows: directoryRows,
  isAdministrators: (raw: string): boolean => knownPrincipal(raw) === 'administrators',
} as const;
