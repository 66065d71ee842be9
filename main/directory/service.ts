import { knownPrincipal } from './known-principals.ts';
import { buildDirectory } from './picture.ts';
import { writeDirectory } from './projection.ts';

/** What other capabilities ask of the directory when they build the picture of a moment. */
export const directoryService = {
  build: buildDirectory,
  write: writeDirectory,
  isAdministrators: (raw: string): boolean => knownPrincipal(raw) === 'administrators',
} as const;
