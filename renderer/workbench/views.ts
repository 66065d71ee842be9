import { useMemo, useSyncExternalStore } from 'react';
import { contextKeys } from '../platform/context-keys.ts';
import type { ViewContribution } from '../platform/contribution.ts';
import { changeLayout, rememberSizes, useLayout } from '../platform/layout.ts';
import { registry } from '../platform/registry.ts';

/** The views of a container in the user's order: the ones that were moved first, then the others by their own. */
export function orderViews(
  views: readonly ViewContribution[],
  order: readonly string[],
): readonly ViewContribution[] {
  function place({ id }: ViewContribution): number {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  }
  return [...views].sort((a, b) => place(a) - place(b) || a.order - b.order);
}

function openIds(): string {
  return registry()
    .views.filter((view) => contextKeys.holds(view.when))
    .map((view) => view.id)
    .join('\n');
}

/** The views of a container that may be shown now, in the user's order. */
export function useViews(container: string | undefined): readonly ViewContribution[] {
  const ids = useSyncExternalStore(contextKeys.subscribe, openIds);
  const order = useLayout((state) => state.viewOrder);
  return useMemo(() => {
    const open = ids.split('\n');
    const views = registry().views.filter((view) => view.container === container && open.includes(view.id));
    return orderViews(views, order);
  }, [ids, container, order]);
}

/** Puts a view at a place among the views of its container; 0 is the first. */
export function moveViewTo(id: string, place: number): void {
  const { viewOrder } = useLayout.getState();
  const moved = registry().views.find((view) => view.id === id);
  const siblings = registry().views.filter((view) => view.container === moved?.container);
  const others = orderViews(siblings, viewOrder)
    .map((view) => view.id)
    .filter((one) => one !== id);
  const at = Math.min(Math.max(place, 0), others.length);
  const elsewhere = viewOrder.filter((one) => siblings.every((view) => view.id !== one));
  changeLayout({ viewOrder: [...elsewhere, ...others.slice(0, at), id, ...others.slice(at)] });
}

/** Moves a view one place up (-1) or down (1) within its container. */
export function moveViewBy(id: string, step: 1 | -1): void {
  const moved = registry().views.find((view) => view.id === id);
  const siblings = registry().views.filter((view) => view.container === moved?.container);
  const at = orderViews(siblings, useLayout.getState().viewOrder).findIndex((view) => view.id === id);
  if (at >= 0) {
    moveViewTo(id, at + step);
  }
}

function sizesKey(container: string): string {
  return `views.${container}`;
}

/** The share of the height that each view of a container gets; 1 where the user chose nothing. */
export function useViewShares(container: string): (viewId: string) => number {
  const shares = useLayout((state) => state.sizes[sizesKey(container)]);
  return (viewId) => shares?.[viewId] ?? 1;
}

/** Divides the height that two views have together: `share` (0 to 1) for the upper one. */
export function divideViews(container: string, upper: string, lower: string, share: number): void {
  const shares = useLayout.getState().sizes[sizesKey(container)] ?? {};
  const together = (shares[upper] ?? 1) + (shares[lower] ?? 1);
  const first = together * Math.min(Math.max(share, 0.1), 0.9);
  rememberSizes(sizesKey(container), { ...shares, [upper]: first, [lower]: together - first });
}

/** Gives the views of a container their first sizes again. */
export function resetViewShares(container: string): void {
  rememberSizes(sizesKey(container), {});
}
