import type { Translation } from '../catalogue.ts';
import type { nlDirectory } from '../nl/directory.ts';

/** English texts: directory. */
export const enDirectory: Translation<typeof nlDirectory> = {
};
