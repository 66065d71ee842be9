import type { Translation } from '../catalogue.ts';
import type { nlGrid } from '../nl/grid.ts';

/** English texts: grid. */
export const enGrid: Translation<typeof nlGrid> = {
};
