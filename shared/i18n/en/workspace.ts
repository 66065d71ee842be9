import type { Translation } from '../catalogue.ts';
import type { nlWorkspace } from '../nl/workspace.ts';

/** English texts: workspace. */
export const enWorkspace: Translation<typeof nlWorkspace> = {
};
