import type { Translation } from '../catalogue.ts';
import type { nlWorkbench } from '../nl/workbench.ts';

/** English texts: workbench. */
export const enWorkbench: Translation<typeof nlWorkbench> = {
};
