import { z } from 'zod';
import { groupOrder } from './editor-area.ts';
import type { AreaNode, EditorArea } from './editor-area.ts';

const input = z.object({ kind: z.string(), argument: z.string(), label: z.string() });
const tab = z
  .object({
    key: z.string(),
    input,
    label: z.string(),
    isPreview: z.boolean(),
    isPinned: z.boolean(),
    // An editor without state has none in JSON either.
    state: z.unknown().optional(),
  })
  .transform((one) => ({ ...one, state: one.state }));
const group = z.object({
  id: z.string(),
  tabs: z.array(tab),
  activeKey: z.string().nullable(),
  recentKeys: z.array(z.string()),
});
const node: z.ZodType<AreaNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('group'), id: z.string() }),
    z.object({
      kind: z.literal('split'),
      id: z.string(),
      direction: z.enum(['row', 'column']),
      children: z.array(node).min(2),
      sizes: z.record(z.string(), z.number()).nullable(),
    }),
  ]),
);
const area = z.object({
  root: node,
  groups: z.record(z.string(), group),
  activeGroupId: z.string(),
  recentGroupIds: z.array(z.string()),
  closed: z.array(z.object({ tab, groupId: z.string(), index: z.number() })),
  nextId: z.number().int(),
});

/** What is kept of the editors between sessions. The navigation history is not kept. */
export type SavedArea = z.infer<typeof area>;

/** The part of the editors that is kept between sessions. */
export function toSaved(current: EditorArea): SavedArea {
  return area.parse(current);
}

/**
 * Reads kept editors back. Null when they do not fit (an older or damaged layout), so that the console starts
 * with an empty area instead of a broken one.
 */
export function fromSaved(saved: unknown): EditorArea | null {
  const parsed = area.safeParse(saved);
  if (!parsed.success) {
    return null;
  }
  const { root, groups } = parsed.data;
  const order = groupOrder(root);
  const isWhole =
    new Set(order).size === order.length &&
    order.length === Object.keys(groups).length &&
    order.every((id) => groups[id]?.id === id) &&
    order.includes(parsed.data.activeGroupId) &&
    order.every((id) => parsed.data.recentGroupIds.includes(id)) &&
    Object.values(groups).every(
      ({ tabs, activeKey, recentKeys }) =>
        tabs.every(({ key }) => recentKeys.includes(key)) &&
        (tabs.length === 0 ? activeKey === null : tabs.some(({ key }) => key === activeKey)),
    );
  return isWhole ? { ...parsed.data, history: [], historyIndex: -1 } : null;
}
