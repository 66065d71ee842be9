import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: findings. */
export const nlFindings = {
} as const satisfies Catalogue;
