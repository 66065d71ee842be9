import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: settings. */
export const nlSettings = {
} as const satisfies Catalogue;
