import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: workspace. */
export const nlWorkspace = {
} as const satisfies Catalogue;
