import type { Translation } from '../catalogue.ts';
import type { nlAuthorisation } from '../nl/authorisation.ts';

/** English texts: authorisation. */
export const enAuthorisation: Translation<typeof nlAuthorisation> = {
};
