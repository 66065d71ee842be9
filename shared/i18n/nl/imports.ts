import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: imports. */
export const nlImports = {
} as const satisfies Catalogue;
