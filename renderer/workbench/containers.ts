import { useMemo } from 'react';
import { useSyncExternalStore } from 'react';
import { contextKeys } from '../platform/context-keys.ts';
import type { ViewContainerContribution } from '../platform/contribution.ts';
import { useLayout } from '../platform/layout.ts';
import { registry } from '../platform/registry.ts';

/** Containers in the user's order: the ones that were moved first, in that order, then the others by their own. */
export function orderContainers(
  containers: readonly ViewContainerContribution[],
  order: readonly string[],
): readonly ViewContainerContribution[] {
  function place({ id }: ViewContainerContribution): number {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  }
  return [...containers].sort((a, b) => place(a) - place(b) || a.order - b.order);
}

/** Which of the containers are open now, as one text, so that React sees a change only when there is one. */
function openIds(): string {
  return registry()
    .viewContainers.filter((one) => contextKeys.holds(one.when))
    .map((one) => one.id)
    .join('\n');
}

/** The containers that may be shown now, in the user's order. */
export function useContainers(): readonly ViewContainerContribution[] {
  const ids = useSyncExternalStore(contextKeys.subscribe, openIds);
  const order = useLayout((state) => state.containerOrder);
  return useMemo(() => {
    const open = ids.split('\n');
    return orderContainers(
      registry().viewContainers.filter((one) => open.includes(one.id)),
      order,
    );
  }, [ids, order]);
}

/** The container that the side bar shows: the chosen one, or the first when that is not there. */
export function useActiveContainer(): ViewContainerContribution | undefined {
  const containers = useContainers();
  const chosen = useLayout((state) => state.activeContainer);
  return containers.find((one) => one.id === chosen) ?? containers[0];
}
