import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: workbench. */
export const nlWorkbench = {
} as const satisfies Catalogue;
