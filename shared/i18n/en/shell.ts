import type { Translation } from '../catalogue.ts';
import type { nlShell } from '../nl/shell.ts';

/** English texts: shell. */
export const enShell: Translation<typeof nlShell> = {
};
