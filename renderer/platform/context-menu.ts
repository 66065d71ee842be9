import { create } from 'zustand';
import { commands } from './commands.ts';
import { contextKeys } from './context-keys.ts';
import type { IconName, MenuId } from './contribution.ts';
import { text } from './language.ts';
import { registry } from './registry.ts';
import type { ContextValue } from './when.ts';

/** A row of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** The command whose keys are shown. */
  readonly commandId?: string;
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  run(): void;
}

/** A menu: groups of rows with a line between them. */
export type MenuGroups = readonly (readonly MenuItem[])[];

/** Where a menu opens: at a point of the window, or under an element. */
export type MenuAnchor = { readonly x: number; readonly y: number } | Element;

/** The menu that is open. */
export interface OpenMenu {
  readonly id: number;
  readonly groups: MenuGroups;
  readonly anchor: MenuAnchor;
  readonly label: string;
  readonly returnFocus: Element | null;
}

/** The open context menu, or null. */
export const useContextMenu = create<{ readonly open: OpenMenu | null }>(() => ({ open: null }));
let lastId = 0;

/** Opens a context menu. `label` names it for screen readers. Empty groups are left out; nothing opens without rows. */
export function showContextMenu(menu: { groups: MenuGroups; anchor: MenuAnchor; label: string }): void {
  const groups = menu.groups.filter((group) => group.length > 0);
  if (groups.length > 0) {
    useContextMenu.setState({ open: { ...menu, groups, id: ++lastId, returnFocus: document.activeElement } });
  }
}

/** Closes the context menu. */
export function closeContextMenu(): void {
  useContextMenu.setState({ open: null });
}

/**
 * The rows that the contributions put in a menu, in their groups and order. `argument` goes to the commands;
 * `keys` are extra context keys for the `when` of the rows.
 */
export function menuFromContributions(
  menu: MenuId,
  argument?: unknown,
  keys?: Readonly<Record<string, ContextValue>>,
): MenuGroups {
  const rows = [...registry().commands.values()].flatMap((command) =>
    (command.menus ?? [])
      .filter((place) => place.menu === menu)
      .filter((place) => contextKeys.holds(command.when, keys) && contextKeys.holds(place.when, keys))
      .map((place) => ({ command, group: place.group ?? '', order: place.order ?? 0 })),
  );
  const names = [...new Set(rows.map((row) => row.group))].sort();
  return names.map((name) =>
    rows
      .filter((row) => row.group === name)
      .sort((a, b) => a.order - b.order)
      .map(({ command }) => ({
        id: command.id,
        label: text(command.title),
        commandId: command.id,
        ...(command.icon === undefined ? {} : { icon: command.icon }),
        run: () => void commands.execute(command.id, argument),
      })),
  );
}

/**
 * Where to open a context menu for an event: at the pointer, or under the focused element for Shift+F10 and the
 * menu key (those events have no place of their own).
 */
export function anchorOf(event: {
  readonly clientX: number;
  readonly clientY: number;
  readonly currentTarget: Element;
}): MenuAnchor {
  return event.clientX === 0 && event.clientY === 0
    ? (document.activeElement ?? event.currentTarget)
    : { x: event.clientX, y: event.clientY };
}
