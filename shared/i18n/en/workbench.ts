import type { Translation } from '../catalogue.ts';
import type { nlWorkbench } from '../nl/workbench.ts';

/** English texts: workbench. */
export const enWorkbench: Translation<typeof nlWorkbench> = {
  'workbench.unsaved.title': '{{label}} has changes that were not saved',
  'workbench.unsaved.text': 'Without saving, these changes are lost.',
  'workbench.unsaved.discard': "Don't save",
};
