import type {
  CommandContribution,
  Contribution,
  EditorContribution,
  ObjectKindContribution,
  PanelContribution,
  SettingContribution,
  StatusItemContribution,
  ViewContainerContribution,
  ViewContribution,
  WalkthroughStepContribution,
} from './contribution.ts';

/** Everything that the contributions registered, in order. Filled once at start, before the first render. */
export interface Registry {
  readonly commands: ReadonlyMap<string, CommandContribution>;
  readonly viewContainers: readonly ViewContainerContribution[];
  readonly views: readonly ViewContribution[];
  readonly panels: readonly PanelContribution[];
  readonly editors: ReadonlyMap<string, EditorContribution>;
  readonly settings: readonly SettingContribution[];
  readonly statusItems: readonly StatusItemContribution[];
  readonly objectKinds: ReadonlyMap<string, ObjectKindContribution>;
  readonly walkthrough: readonly WalkthroughStepContribution[];
}

/** Puts contributions together. Throws when two register the same id, which is a mistake of ours. */
export function createRegistry(contributions: readonly Contribution[]): Registry {
  return {
    commands: keyed(
      'command',
      contributions.flatMap((one) => one.commands ?? []),
      (one) => one.id,
    ),
    viewContainers: ordered(
      'view container',
      contributions.flatMap((one) => one.viewContainers ?? []),
    ),
    views: ordered(
      'view',
      contributions.flatMap((one) => one.views ?? []),
    ),
    panels: ordered(
      'panel',
      contributions.flatMap((one) => one.panels ?? []),
    ),
    editors: keyed(
      'editor',
      contributions.flatMap((one) => one.editors ?? []),
      (one) => one.kind,
    ),
    settings: ordered(
      'setting',
      contributions.flatMap((one) => one.settings ?? []),
    ),
    statusItems: ordered(
      'status item',
      contributions.flatMap((one) => one.statusItems ?? []),
    ),
    objectKinds: keyed(
      'object kind',
      contributions.flatMap((one) => one.objectKinds ?? []),
      (one) => one.kind,
    ),
    walkthrough: ordered(
      'walkthrough step',
      contributions.flatMap((one) => one.walkthrough ?? []),
    ),
  };
}

function keyed<Item>(
  what: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (map.has(key)) {
      throw new Error(`${what} ${key} is registered twice`);
    }
    map.set(key, item);
  }
  return map;
}

function ordered<Item extends { readonly id: string; readonly order: number }>(
  what: string,
  items: readonly Item[],
): readonly Item[] {
  return [...keyed(what, items, (item) => item.id).values()].sort((a, b) => a.order - b.order);
}

let current: Registry = createRegistry([]);

/** Registers all contributions; called once by main.tsx (and by tests). */
export function registerContributions(contributions: readonly Contribution[]): Registry {
  current = createRegistry(contributions);
  return current;
}

/** What is registered. */
export function registry(): Registry {
  return current;
}
