import { migration0001 } from './0001-audit.ts';
import { migration0002 } from './0002-imports.ts';
import { migration0003 } from './0003-picture.ts';
import { migration0004 } from './0004-findings.ts';
import { migration0005 } from './0005-workspace.ts';
import { migration0006 } from './0006-checkpoints.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; numbers run from 1 without gaps. */
export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
];
