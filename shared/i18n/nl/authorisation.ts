import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: authorisation. */
export const nlAuthorisation = {
} as const satisfies Catalogue;
