import { useSyncExternalStore } from 'react';
import { holds } from './when.ts';
import type { ContextValue } from './when.ts';

const values = new Map<string, ContextValue>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The context keys that when-expressions ask. The workbench keeps: `vaultUnlocked`, `isDemo`, `activeEditor` (the
 * kind), `hasEditor`, `editorGroups` (number), `sideBarVisible`, `panelVisible`, `inputFocus`, `focusedPart`
 * (`activityBar`, `sideBar`, `editor`, `panel`, `statusBar`), `quickInputOpen`, `language`, `platform`,
 * `permission.<name>` and `role.<name>`. Features set their own.
 */
export const contextKeys = {
  /** The value of a key now. */
  get(name: string): ContextValue {
    return values.get(name);
  },
  /** Sets a key; `undefined` removes it. */
  set(name: string, value: ContextValue): void {
    if (values.get(name) === value) {
      return;
    }
    if (value === undefined) {
      values.delete(name);
    } else {
      values.set(name, value);
    }
    for (const listener of [...listeners]) {
      listener();
    }
  },
  /** Says whether a when-expression holds now, with `extra` keys on top for one place (the item of a context menu). */
  holds(expression: string | undefined, extra?: Readonly<Record<string, ContextValue>>): boolean {
    return holds(expression, (name) =>
      extra !== undefined && name in extra ? extra[name] : values.get(name),
    );
  },
  subscribe,
};

/** The value of a context key; the component renders again when it changes. */
export function useContextKey(name: string): ContextValue {
  return useSyncExternalStore(subscribe, () => values.get(name));
}

/** Whether a when-expression holds; the component renders again when that changes. */
export function useWhen(expression: string | undefined): boolean {
  return useSyncExternalStore(subscribe, () => contextKeys.holds(expression));
}
