import { create } from 'zustand';
import { commands } from './commands.ts';
import { contextKeys } from './context-keys.ts';
import type { Breadcrumb, EditorInput } from './contribution.ts';
import { ask } from './dialogs.ts';
import * as model from './editor-area.ts';
import type { Edge, EditorArea, EditorGroup, EditorTab } from './editor-area.ts';
import { text } from './language.ts';
import { reportError } from './notifications.ts';
import { registry } from './registry.ts';

/** What an open editor has told that is not kept: unsaved changes, breadcrumbs. By tab id. */
export interface LiveEditor {
  readonly isDirty: boolean;
  /** Saves the changes; false when that failed or was refused, so that the tab stays. */
  readonly save?: () => Promise<boolean>;
  readonly breadcrumbs: readonly Breadcrumb[];
}

/** The editors: how they are laid out, and what they told. */
export interface EditorsState {
  readonly area: EditorArea;
  readonly live: Readonly<Record<string, LiveEditor>>;
}

/** The state of the editors; the component renders again when what it selects changes. */
export const useEditors = create<EditorsState>(() => ({ area: model.emptyArea(), live: {} }));

/** How {@link editors}.open opens an editor. */
export interface OpenEditorOptions {
  /** A preview tab (italic) that the next preview replaces. Default true; double click and Enter open permanently. */
  readonly preview?: boolean;
  /** In the next group, made to the right when there is none. */
  readonly toSide?: boolean;
  /** Leaves the focus and the top tab as they are. */
  readonly isBackground?: boolean;
  readonly groupId?: string;
}

/** The id of a tab over all groups. */
export function tabId(groupId: string, key: string): string {
  return `${groupId}/${key}`;
}

/** The key of an object inside a group; an editor that exists once per group has its kind as key. */
export function keyOfInput(input: EditorInput): string {
  return registry().editors.get(input.kind)?.isSingleton === true
    ? input.kind
    : `${input.kind}:${input.argument}`;
}

function area(): EditorArea {
  return useEditors.getState().area;
}

function update(change: (current: EditorArea) => EditorArea): void {
  const next = change(area());
  if (next === area()) {
    return;
  }
  useEditors.setState(({ live }) => ({ area: next, live: prunedLive(live, next) }));
  setContext(next);
}

function prunedLive(live: EditorsState['live'], next: EditorArea): EditorsState['live'] {
  const ids = new Set(
    Object.values(next.groups).flatMap((group) => group.tabs.map((tab) => tabId(group.id, tab.key))),
  );
  const gone = Object.keys(live).some((id) => !ids.has(id));
  return gone ? Object.fromEntries(Object.entries(live).filter(([id]) => ids.has(id))) : live;
}

function setContext(next: EditorArea): void {
  const tab = model.activeTab(next);
  contextKeys.set('activeEditor', tab?.input.kind ?? '');
  contextKeys.set('hasEditor', tab !== null);
  contextKeys.set('activeEditorPinned', tab?.isPinned ?? false);
  contextKeys.set('activeEditorPreview', tab?.isPreview ?? false);
  contextKeys.set('editorGroups', Object.keys(next.groups).length);
  contextKeys.set('hasSeveralGroups', Object.keys(next.groups).length > 1);
  contextKeys.set('canReopenEditor', next.closed.length > 0);
  contextKeys.set('canGoBack', model.canNavigate(next, -1));
  contextKeys.set('canGoForward', model.canNavigate(next, 1));
}

function changeLive(id: string, change: Partial<LiveEditor>): void {
  useEditors.setState(({ live }) => ({
    live: { ...live, [id]: { isDirty: false, breadcrumbs: [], ...live[id], ...change } },
  }));
}

function isDirty(groupId: string, key: string): boolean {
  return useEditors.getState().live[tabId(groupId, key)]?.isDirty ?? false;
}

/** Asks what to do with unsaved changes; true when the tab may be closed. */
async function mayClose(groupId: string, tab: EditorTab): Promise<boolean> {
  if (!isDirty(groupId, tab.key)) {
    return true;
  }
  const answer = await ask({
    title: text('workbench.unsaved.title', { label: tab.label }),
    text: text('workbench.unsaved.text'),
    severity: 'warning',
    buttons: [
      { id: 'save', label: text('common.save'), kind: 'primary' },
      { id: 'discard', label: text('workbench.unsaved.discard') },
      { id: 'cancel', label: text('common.cancel') },
    ],
  });
  if (answer === 'discard') {
    return true;
  }
  if (answer !== 'save') {
    return false;
  }
  try {
    return (await useEditors.getState().live[tabId(groupId, tab.key)]?.save?.()) ?? true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

async function closeKeys(groupId: string, keys: readonly string[]): Promise<boolean> {
  const group = area().groups[groupId];
  if (group === undefined) {
    return true;
  }
  const agreed: string[] = [];
  for (const tab of group.tabs.filter((one) => keys.includes(one.key))) {
    if (isDirty(groupId, tab.key)) {
      update((current) => model.activateTab(current, groupId, tab.key));
    }
    if (!(await mayClose(groupId, tab))) {
      break;
    }
    agreed.push(tab.key);
  }
  update((current) =>
    current.groups[groupId] === undefined ? current : model.closeTabs(current, groupId, agreed),
  );
  return agreed.length === keys.length;
}

/** Moves the focus into the editor on top of the active group (after it was drawn). */
function focusActive(): void {
  requestAnimationFrame(() => void commands.execute('workbench.focusEditor'));
}

/** Opens, closes, moves and splits editors. */
export const editors = {
  /** Opens an editor on an object. See {@link OpenEditorOptions}. */
  open(input: EditorInput, options: OpenEditorOptions = {}): void {
    const { preview = true, toSide = false, isBackground = false, groupId } = options;
    update((current) =>
      model.openEditor(current, input, {
        key: keyOfInput(input),
        isPreview: preview,
        toSide,
        isBackground,
        ...(groupId === undefined ? {} : { groupId }),
      }),
    );
  },
  /** The tab on top of the active group, or null. */
  active(): { readonly groupId: string; readonly tab: EditorTab } | null {
    const tab = model.activeTab(area());
    return tab === null ? null : { groupId: area().activeGroupId, tab };
  },
  /** All groups in the order of the screen. */
  groups(): readonly EditorGroup[] {
    return model.groupOrder(area().root).map((id) => model.groupOf(area(), id));
  },
  /** Puts a tab on top of its group. */
  activate(groupId: string, key: string): void {
    update((current) => model.activateTab(current, groupId, key));
  },
  /** Makes a preview tab permanent. */
  keep(groupId: string, key: string): void {
    update((current) => model.updateTab(current, groupId, key, { isPreview: false }));
  },
  setPinned(groupId: string, key: string, isPinned: boolean): void {
    update((current) => model.setPinned(current, groupId, key, isPinned));
  },
  setLabel(groupId: string, key: string, label: string): void {
    update((current) =>
      current.groups[groupId]?.tabs.find((tab) => tab.key === key)?.label === label
        ? current
        : model.updateTab(current, groupId, key, { label }),
    );
  },
  setState(groupId: string, key: string, state: unknown): void {
    update((current) => model.updateTab(current, groupId, key, { state }));
  },
  /** Sets the dirty dot, and how the changes are saved when the user closes the tab. */
  setDirty(groupId: string, key: string, dirty: boolean, save?: () => Promise<boolean>): void {
    changeLive(tabId(groupId, key), { isDirty: dirty, ...(save === undefined ? {} : { save }) });
    if (dirty) {
      editors.keep(groupId, key);
    }
  },
  setBreadcrumbs(groupId: string, key: string, breadcrumbs: readonly Breadcrumb[]): void {
    changeLive(tabId(groupId, key), { breadcrumbs });
  },
  /** Closes a tab; asks first when it has unsaved changes. False when the user kept it. */
  close(groupId: string, key: string): Promise<boolean> {
    return closeKeys(groupId, [key]);
  },
  /** Closes several tabs of a group; pinned ones stay. */
  closeMany(
    groupId: string,
    which: 'others' | 'right' | 'all' | 'saved',
    key: string | null,
  ): Promise<boolean> {
    const group = model.groupOf(area(), groupId);
    const keys =
      which === 'saved'
        ? model.closableKeys(group, 'all', null).filter((one) => !isDirty(groupId, one))
        : model.closableKeys(group, which, key);
    return closeKeys(groupId, keys);
  },
  /** Opens the tab that was closed last. */
  reopenClosed(): void {
    update(model.reopenClosed);
    focusActive();
  },
  move(
    from: { groupId: string; key: string },
    to: { groupId: string; index?: number },
    isCopy = false,
  ): void {
    update((current) => model.moveTab(current, from, to, isCopy));
  },
  moveToEdge(from: { groupId: string; key: string }, groupId: string, edge: Edge, isCopy = false): void {
    update((current) => model.moveTabToEdge(current, from, groupId, edge, isCopy));
  },
  /** Splits a group (default the active one) with a copy of its top tab. */
  split(edge: Edge, groupId?: string): void {
    update((current) => model.splitGroup(current, groupId ?? current.activeGroupId, edge));
    focusActive();
  },
  /** Makes the nth group (from 1) active and moves the focus into it; false when there is none. */
  focusGroupNumber(number: number): boolean {
    const groupId = model.groupOrder(area().root)[number - 1];
    if (groupId === undefined) {
      return false;
    }
    update((current) => model.focusGroup(current, groupId));
    focusActive();
    return true;
  },
  focusGroup(groupId: string): void {
    update((current) => (current.activeGroupId === groupId ? current : model.focusGroup(current, groupId)));
  },
  joinGroup(groupId: string): void {
    update((current) => model.joinGroup(current, groupId));
  },
  setSplitSizes(splitId: string, sizes: Readonly<Record<string, number>>): void {
    update((current) => model.setSplitSizes(current, splitId, sizes));
  },
  /** Back and forward through the places that were on top. */
  navigate(step: -1 | 1): void {
    update((current) => model.navigate(current, step));
    focusActive();
  },
  /** Whether any editor has unsaved changes. */
  hasUnsaved(): boolean {
    return Object.values(useEditors.getState().live).some((live) => live.isDirty);
  },
  /** Puts back kept editors, or empties all (the vault was locked). Kinds that no longer exist are left out. */
  restore(saved: EditorArea | null): void {
    const next =
      saved === null
        ? model.emptyArea()
        : model.filterTabs(saved, (tab) => registry().editors.has(tab.input.kind));
    useEditors.setState({ area: next, live: {} });
    setContext(next);
  },
};
