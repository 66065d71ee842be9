import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: rules. */
export const nlRules = {
} as const satisfies Catalogue;
