import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: workbench. */
export const nlWorkbench = {
  'workbench.unsaved.title': '{{label}} heeft wijzigingen die nog niet zijn opgeslagen',
  'workbench.unsaved.text': 'Zonder opslaan gaan deze wijzigingen verloren.',
  'workbench.unsaved.discard': 'Niet opslaan',
} as const satisfies Catalogue;
