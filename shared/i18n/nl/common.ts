import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: common. */
export const nlCommon = {
} as const satisfies Catalogue;
