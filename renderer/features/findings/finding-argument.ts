import { z } from 'zod';
import { findingRow } from '../../../shared/contract/findings.ts';
import type { FindingRow } from '../../../shared/contract/findings.ts';

/** Reads the argument of a command on a finding: the finding itself, as every list hands it over. */
export function readFindingArgument(argument: unknown): FindingRow | null {
  const parsed = z.safeParse(findingRow, argument);
  return parsed.success ? parsed.data : null;
}
