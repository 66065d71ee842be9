import type { Translation } from '../catalogue.ts';
import type { nlImports } from '../nl/imports.ts';

/** English texts: imports. */
export const enImports: Translation<typeof nlImports> = {
};
