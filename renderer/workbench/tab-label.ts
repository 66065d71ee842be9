import type { EditorTab } from '../platform/editor-area.ts';
import { text } from '../platform/language.ts';
import { registry } from '../platform/registry.ts';

/**
 * What a tab is called. An editor that exists once (settings, Start) is called by its kind, in the language of the
 * window; others by the name of their object.
 */
export function tabLabel(tab: EditorTab): string {
  const kind = registry().editors.get(tab.input.kind);
  return kind?.isSingleton === true || tab.label === ''
    ? kind === undefined
      ? ''
      : text(kind.title)
    : tab.label;
}
