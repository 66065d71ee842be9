import type { EditorInput } from './contribution.ts';

/** One tab. `key` identifies the object inside a group; `isPinned` tabs stay left and survive "close others". */
export interface EditorTab {
  readonly key: string;
  readonly input: EditorInput;
  readonly label: string;
  readonly isPreview: boolean;
  readonly isPinned: boolean;
  /** What the editor keeps: scroll, selection, filters. Serialisable. */
  readonly state: unknown;
}

/** One group of tabs. `recentKeys` holds all tabs, most recently used first. */
export interface EditorGroup {
  readonly id: string;
  readonly tabs: readonly EditorTab[];
  readonly activeKey: string | null;
  readonly recentKeys: readonly string[];
}

/** A node of the split tree. `sizes` are percentages by child id; null shares evenly. */
export type AreaNode =
  | { readonly kind: 'group'; readonly id: string }
  | {
      readonly kind: 'split';
      readonly id: string;
      readonly direction: 'row' | 'column';
      readonly children: readonly AreaNode[];
      readonly sizes: Readonly<Record<string, number>> | null;
    };

/** A place in the navigation history. */
export interface HistoryPlace {
  readonly groupId: string;
  readonly key: string;
  readonly input: EditorInput;
  readonly label: string;
  readonly state: unknown;
}

/** A closed tab that can be opened again, with where it stood. */
export interface ClosedTab {
  readonly tab: EditorTab;
  readonly groupId: string;
  readonly index: number;
}

/** All groups, how they are split, and the way back. Plain data: every change gives a new one. */
export interface EditorArea {
  readonly root: AreaNode;
  readonly groups: Readonly<Record<string, EditorGroup>>;
  readonly activeGroupId: string;
  /** All groups, most recently used first. */
  readonly recentGroupIds: readonly string[];
  readonly closed: readonly ClosedTab[];
  readonly history: readonly HistoryPlace[];
  readonly historyIndex: number;
  readonly nextId: number;
}

/** The side of a group where a new one is made. */
export type Edge = 'left' | 'right' | 'up' | 'down';

const closedAtMost = 20;
const historyAtMost = 50;

/** One empty group. */
export function emptyArea(): EditorArea {
  return {
    root: { kind: 'group', id: 'g1' },
    groups: { g1: { id: 'g1', tabs: [], activeKey: null, recentKeys: [] } },
    activeGroupId: 'g1',
    recentGroupIds: ['g1'],
    closed: [],
    history: [],
    historyIndex: -1,
    nextId: 2,
  };
}

/** The ids of the groups as they stand on screen, left to right and top to bottom. */
export function groupOrder(node: AreaNode): readonly string[] {
  return node.kind === 'group' ? [node.id] : node.children.flatMap(groupOrder);
}

/** A group by id; throws when it does not exist, which is a mistake of the caller. */
export function groupOf(area: EditorArea, groupId: string): EditorGroup {
  const group = area.groups[groupId];
  if (group === undefined) {
    throw new Error(`no editor group ${groupId}`);
  }
  return group;
}

/** The tab on top of the active group, or null. */
export function activeTab(area: EditorArea): EditorTab | null {
  return topTab(groupOf(area, area.activeGroupId));
}

/** The tab on top of a group, or null. */
export function topTab(group: EditorGroup): EditorTab | null {
  return group.tabs.find((tab) => tab.key === group.activeKey) ?? null;
}

/** How {@link openEditor} opens. */
export interface OpenOptions {
  readonly key: string;
  readonly groupId?: string;
  readonly isPreview?: boolean;
  /** Opens in the next group, made to the right when there is none. */
  readonly toSide?: boolean;
  /** Leaves the top tab and the active group as they are. */
  readonly isBackground?: boolean;
  readonly index?: number;
}

/** Opens an object: reveals its tab when the group has it, else adds one (a preview takes the preview's place). */
export function openEditor(area: EditorArea, input: EditorInput, options: OpenOptions): EditorArea {
  let current = area;
  let groupId = options.groupId ?? area.activeGroupId;
  if (options.toSide === true) {
    const order = groupOrder(area.root);
    const next = order[order.indexOf(groupId) + 1];
    if (next === undefined) {
      current = addGroup(current, groupId, 'right');
      groupId = `g${String(area.nextId)}`;
    } else {
      groupId = next;
    }
  }
  const group = groupOf(current, groupId);
  const isPreview = options.isPreview ?? false;
  const present = group.tabs.find((tab) => tab.key === options.key);
  const tabs =
    present === undefined
      ? insertTab(
          group,
          { key: options.key, input, label: input.label, isPreview, isPinned: false, state: undefined },
          options.index,
        )
      : replaceTab(group.tabs, present.key, {
          ...present,
          input,
          isPreview: present.isPreview && isPreview,
        });
  const changed = withTabs(group, tabs);
  if (options.isBackground === true) {
    const isFirst = changed.activeKey === null;
    return putGroup(current, isFirst ? activate(changed, options.key) : changed);
  }
  return remember(focusGroup(putGroup(current, activate(changed, options.key)), groupId));
}

function insertTab(group: EditorGroup, tab: EditorTab, index?: number): readonly EditorTab[] {
  const replaced = tab.isPreview ? group.tabs.findIndex((one) => one.isPreview) : -1;
  if (replaced >= 0 && index === undefined) {
    return group.tabs.map((one, at) => (at === replaced ? tab : one));
  }
  const tabs = replaced >= 0 ? group.tabs.filter((_, at) => at !== replaced) : group.tabs;
  const pinned = tabs.filter((one) => one.isPinned).length;
  const afterActive = tabs.findIndex((one) => one.key === group.activeKey) + 1;
  const wanted = index ?? (afterActive === 0 ? tabs.length : afterActive);
  const at = tab.isPinned ? Math.min(wanted, pinned) : Math.max(wanted, pinned);
  return [...tabs.slice(0, at), tab, ...tabs.slice(at)];
}

function replaceTab(tabs: readonly EditorTab[], key: string, tab: EditorTab): readonly EditorTab[] {
  return tabs.map((one) => (one.key === key ? tab : one));
}

/** Gives a group other tabs; keeps the most-recently-used order and picks another top tab when that one went. */
function withTabs(group: EditorGroup, tabs: readonly EditorTab[]): EditorGroup {
  const keys = new Set(tabs.map((tab) => tab.key));
  const kept = group.recentKeys.filter((key) => keys.has(key));
  const recentKeys = [...kept, ...tabs.map((tab) => tab.key).filter((key) => !kept.includes(key))];
  const activeKey =
    group.activeKey !== null && keys.has(group.activeKey) ? group.activeKey : (recentKeys[0] ?? null);
  return { ...group, tabs, recentKeys, activeKey };
}

function activate(group: EditorGroup, key: string): EditorGroup {
  return { ...group, activeKey: key, recentKeys: [key, ...group.recentKeys.filter((one) => one !== key)] };
}

function putGroup(area: EditorArea, group: EditorGroup): EditorArea {
  return { ...area, groups: { ...area.groups, [group.id]: group } };
}

/** Makes a group the active one. */
export function focusGroup(area: EditorArea, groupId: string): EditorArea {
  groupOf(area, groupId);
  return {
    ...area,
    activeGroupId: groupId,
    recentGroupIds: [groupId, ...area.recentGroupIds.filter((one) => one !== groupId)],
  };
}

/** Puts a tab on top of its group and makes the group active. */
export function activateTab(area: EditorArea, groupId: string, key: string): EditorArea {
  const group = groupOf(area, groupId);
  if (!group.tabs.some((tab) => tab.key === key)) {
    return area;
  }
  return remember(focusGroup(putGroup(area, activate(group, key)), groupId));
}

/** Changes one tab: label, state, preview. Nothing happens when it is gone. */
export function updateTab(
  area: EditorArea,
  groupId: string,
  key: string,
  change: Partial<Pick<EditorTab, 'label' | 'state' | 'isPreview'>>,
): EditorArea {
  const group = area.groups[groupId];
  const tab = group?.tabs.find((one) => one.key === key);
  return group === undefined || tab === undefined
    ? area
    : putGroup(area, { ...group, tabs: replaceTab(group.tabs, key, { ...tab, ...change }) });
}

/** Pins or unpins a tab; pinned tabs move to the left end, in the order in which they were pinned. */
export function setPinned(area: EditorArea, groupId: string, key: string, isPinned: boolean): EditorArea {
  const group = groupOf(area, groupId);
  const tab = group.tabs.find((one) => one.key === key);
  if (tab === undefined || tab.isPinned === isPinned) {
    return area;
  }
  const others = group.tabs.filter((one) => one.key !== key);
  const at = others.filter((one) => one.isPinned).length;
  const changed = { ...tab, isPinned, isPreview: false };
  return putGroup(area, { ...group, tabs: [...others.slice(0, at), changed, ...others.slice(at)] });
}

/** Closes tabs of a group. A group that becomes empty goes away, unless it is the last one. */
export function closeTabs(area: EditorArea, groupId: string, keys: readonly string[]): EditorArea {
  const group = groupOf(area, groupId);
  const closing = group.tabs
    .map((tab, index) => ({ tab, groupId, index }))
    .filter(({ tab }) => keys.includes(tab.key));
  if (closing.length === 0) {
    return area;
  }
  const left = withTabs(
    group,
    group.tabs.filter((tab) => !keys.includes(tab.key)),
  );
  const closed = [...[...closing].reverse(), ...area.closed].slice(0, closedAtMost);
  const changed = { ...putGroup(area, left), closed };
  return remember(left.tabs.length === 0 ? removeGroup(changed, groupId) : changed);
}

/** The keys that "close others", "close to the right" and "close all" would close: never pinned ones. */
export function closableKeys(
  group: EditorGroup,
  which: 'others' | 'right' | 'all',
  key: string | null,
): readonly string[] {
  const at = group.tabs.findIndex((tab) => tab.key === key);
  return group.tabs
    .filter(
      (tab, index) => !tab.isPinned && (which === 'all' || (which === 'others' ? index !== at : index > at)),
    )
    .map((tab) => tab.key);
}

/** Opens the tab that was closed last, where it stood. Nothing happens when there is none. */
export function reopenClosed(area: EditorArea): EditorArea {
  const [last, ...rest] = area.closed;
  if (last === undefined) {
    return area;
  }
  const groupId = area.groups[last.groupId] === undefined ? area.activeGroupId : last.groupId;
  const group = groupOf(area, groupId);
  const tabs = group.tabs.some((tab) => tab.key === last.tab.key)
    ? group.tabs
    : insertTab(group, { ...last.tab, isPreview: false }, groupId === last.groupId ? last.index : undefined);
  const opened = putGroup({ ...area, closed: rest }, activate(withTabs(group, tabs), last.tab.key));
  return remember(focusGroup(opened, groupId));
}

/**
 * Moves (or copies) a tab to a place in a group; within one group it is reordered. `index` is the place among the
 * tabs as they are shown now; the end when left out.
 */
export function moveTab(
  area: EditorArea,
  from: { readonly groupId: string; readonly key: string },
  to: { readonly groupId: string; readonly index?: number },
  isCopy = false,
): EditorArea {
  const source = groupOf(area, from.groupId);
  const tab = source.tabs.find((one) => one.key === from.key);
  if (tab === undefined) {
    return area;
  }
  if (from.groupId === to.groupId) {
    return isCopy ? area : reorder(area, source, tab, to.index ?? source.tabs.length);
  }
  const target = groupOf(area, to.groupId);
  const moved = { ...tab, isPreview: false };
  const isThere = target.tabs.some((one) => one.key === tab.key);
  const tabs = isThere ? target.tabs : insertTab(target, moved, to.index ?? target.tabs.length);
  let changed = putGroup(area, activate(withTabs(target, tabs), tab.key));
  if (!isCopy) {
    const left = withTabs(
      source,
      source.tabs.filter((one) => one.key !== tab.key),
    );
    changed = putGroup(changed, left);
    if (left.tabs.length === 0) {
      changed = removeGroup(changed, source.id);
    }
  }
  return remember(focusGroup(changed, to.groupId));
}

function reorder(area: EditorArea, group: EditorGroup, tab: EditorTab, index: number): EditorArea {
  const at = group.tabs.indexOf(tab);
  const others = group.tabs.filter((one) => one !== tab);
  const pinned = others.filter((one) => one.isPinned).length;
  const wanted = index > at ? index - 1 : index;
  const place = tab.isPinned ? Math.min(wanted, pinned) : Math.max(wanted, pinned);
  const tabs = [...others.slice(0, place), { ...tab, isPreview: false }, ...others.slice(place)];
  return remember(focusGroup(putGroup(area, activate({ ...group, tabs }, tab.key)), group.id));
}

/** Splits a group: a new one beside it with a copy of its top tab (empty when it has none), which becomes active. */
export function splitGroup(area: EditorArea, groupId: string, edge: Edge): EditorArea {
  const tab = topTab(groupOf(area, groupId));
  const newId = `g${String(area.nextId)}`;
  const added = addGroup(area, groupId, edge);
  return tab === null
    ? focusGroup(added, newId)
    : moveTab(added, { groupId, key: tab.key }, { groupId: newId }, true);
}

/** Moves (or copies) a tab into a new group at an edge of a group. Moving the only tab of that same group does nothing. */
export function moveTabToEdge(
  area: EditorArea,
  from: { readonly groupId: string; readonly key: string },
  groupId: string,
  edge: Edge,
  isCopy = false,
): EditorArea {
  if (!isCopy && from.groupId === groupId && groupOf(area, groupId).tabs.length <= 1) {
    return area;
  }
  const newId = `g${String(area.nextId)}`;
  return moveTab(addGroup(area, groupId, edge), from, { groupId: newId }, isCopy);
}

/** Remembers the sizes that the user gave the children of a split, in percentages. */
export function setSplitSizes(
  area: EditorArea,
  splitId: string,
  sizes: Readonly<Record<string, number>>,
): EditorArea {
  function change(node: AreaNode): AreaNode {
    return node.kind === 'group'
      ? node
      : node.id === splitId
        ? { ...node, sizes }
        : { ...node, children: node.children.map(change) };
  }
  return { ...area, root: change(area.root) };
}

function addGroup(area: EditorArea, besideId: string, edge: Edge): EditorArea {
  const newId = `g${String(area.nextId)}`;
  const splitId = `s${String(area.nextId + 1)}`;
  const direction = edge === 'left' || edge === 'right' ? 'row' : 'column';
  const isBefore = edge === 'left' || edge === 'up';
  const added: AreaNode = { kind: 'group', id: newId };
  function insert(node: AreaNode): AreaNode {
    if (node.kind === 'group') {
      return node.id !== besideId
        ? node
        : {
            kind: 'split',
            id: splitId,
            direction,
            sizes: null,
            children: isBefore ? [added, node] : [node, added],
          };
    }
    const at = node.children.findIndex((child) => child.id === besideId);
    if (at >= 0 && node.direction === direction) {
      const place = isBefore ? at : at + 1;
      const children = [...node.children.slice(0, place), added, ...node.children.slice(place)];
      return { ...node, sizes: null, children };
    }
    const children = node.children.map(insert);
    return children.every((child, index) => child === node.children[index])
      ? node
      : { ...node, children, sizes: renameSize(node, children) };
  }
  return {
    ...area,
    root: insert(area.root),
    groups: { ...area.groups, [newId]: { id: newId, tabs: [], activeKey: null, recentKeys: [] } },
    recentGroupIds: [...area.recentGroupIds, newId],
    nextId: area.nextId + 2,
  };
}

/** When a child of a split is replaced by another one (a group by a split), its size goes to the one that came. */
function renameSize(
  node: Extract<AreaNode, { kind: 'split' }>,
  children: readonly AreaNode[],
): Readonly<Record<string, number>> | null {
  if (node.sizes === null || children.length !== node.children.length) {
    return null;
  }
  const sizes: Record<string, number> = {};
  for (const [index, child] of children.entries()) {
    const size = node.sizes[node.children[index]?.id ?? ''];
    if (size === undefined) {
      return null;
    }
    sizes[child.id] = size;
  }
  return sizes;
}

function removeGroup(area: EditorArea, groupId: string): EditorArea {
  const order = groupOrder(area.root);
  if (order.length === 1) {
    return area;
  }
  function prune(node: AreaNode): AreaNode | null {
    if (node.kind === 'group') {
      return node.id === groupId ? null : node;
    }
    const children = node.children.map(prune).filter((child) => child !== null);
    const [only] = children;
    if (only === undefined) {
      return null;
    }
    if (children.length === 1) {
      return only;
    }
    // A split inside a split of the same direction is one row of groups: take its children up.
    const flat = children.flatMap((child) =>
      child.kind === 'split' && child.direction === node.direction ? child.children : [child],
    );
    const isSame =
      flat.length === node.children.length && flat.every((child, at) => child.id === node.children[at]?.id);
    return { ...node, children: flat, sizes: isSame ? node.sizes : renameSize(node, flat) };
  }
  const root = prune(area.root);
  if (root === null) {
    return area;
  }
  const groups = Object.fromEntries(Object.entries(area.groups).filter(([id]) => id !== groupId));
  const recentGroupIds = area.recentGroupIds.filter((id) => id !== groupId);
  const activeGroupId =
    area.activeGroupId === groupId ? (recentGroupIds[0] ?? groupOrder(root)[0] ?? '') : area.activeGroupId;
  return { ...area, root, groups, recentGroupIds, activeGroupId };
}

/** Closes a group with all its tabs, or joins it: its tabs go to the group used before. */
export function joinGroup(area: EditorArea, groupId: string): EditorArea {
  const target = area.recentGroupIds.find((id) => id !== groupId);
  if (target === undefined) {
    return area;
  }
  return groupOf(area, groupId).tabs.reduce(
    (joined, tab) => moveTab(joined, { groupId, key: tab.key }, { groupId: target }),
    area,
  );
}

/** Adds the place on top to the history, when it is another one; what lay forward is dropped. */
function remember(area: EditorArea): EditorArea {
  const tab = activeTab(area);
  if (tab === null) {
    return area;
  }
  const kept = withCurrentState(area);
  const here = area.history[area.historyIndex];
  if (here?.groupId === area.activeGroupId && here.key === tab.key) {
    return area;
  }
  const place = {
    groupId: area.activeGroupId,
    key: tab.key,
    input: tab.input,
    label: tab.label,
    state: tab.state,
  };
  const history = [...kept.slice(0, area.historyIndex + 1), place].slice(-historyAtMost);
  return { ...area, history, historyIndex: history.length - 1 };
}

/** The history with the state of the place where we are brought up to date, so that coming back finds the row again. */
function withCurrentState(area: EditorArea): readonly HistoryPlace[] {
  return area.history.map((place, index) => {
    const tab = area.groups[place.groupId]?.tabs.find((one) => one.key === place.key);
    return index === area.historyIndex && tab !== undefined
      ? { ...place, state: tab.state, label: tab.label }
      : place;
  });
}

/** Says whether {@link navigate} can go that way. */
export function canNavigate(area: EditorArea, step: -1 | 1): boolean {
  return area.history[area.historyIndex + step] !== undefined;
}

/** Goes back (-1) or forward (1) through the places that were on top; a closed tab is opened again. */
export function navigate(area: EditorArea, step: -1 | 1): EditorArea {
  const place = area.history[area.historyIndex + step];
  if (place === undefined) {
    return area;
  }
  const history = withCurrentState(area);
  const groupId = area.groups[place.groupId] === undefined ? area.activeGroupId : place.groupId;
  const group = groupOf(area, groupId);
  const isThere = group.tabs.some((tab) => tab.key === place.key);
  const tab: EditorTab = {
    key: place.key,
    input: place.input,
    label: place.label,
    isPreview: true,
    isPinned: false,
    state: place.state,
  };
  const tabs = isThere
    ? group.tabs.map((one) => (one.key === place.key ? { ...one, state: place.state } : one))
    : insertTab(group, tab);
  const changed = focusGroup(putGroup(area, activate(withTabs(group, tabs), place.key)), groupId);
  const moved = history.map((one, index) => (index === area.historyIndex + step ? { ...one, groupId } : one));
  return { ...changed, history: moved, historyIndex: area.historyIndex + step };
}

/** Removes tabs that the test refuses (a kind of editor that no longer exists), groups that become empty included. */
export function filterTabs(area: EditorArea, isKept: (tab: EditorTab) => boolean): EditorArea {
  let filtered = area;
  for (const group of Object.values(area.groups)) {
    const refused = group.tabs.filter((tab) => !isKept(tab)).map((tab) => tab.key);
    filtered = refused.length === 0 ? filtered : closeTabs(filtered, group.id, refused);
  }
  return {
    ...filtered,
    closed: filtered.closed.filter(({ tab }) => isKept(tab)),
    history: [],
    historyIndex: -1,
  };
}
