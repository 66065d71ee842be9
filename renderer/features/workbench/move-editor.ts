import type { Edge } from '../../platform/editor-area.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { pickSteps } from '../../platform/quick-input.ts';
import { registry } from '../../platform/registry.ts';
import { tabLabel } from '../../workbench/tab-label.ts';

const edges: readonly Edge[] = ['left', 'right', 'up', 'down'];
const edgeIcons: Readonly<Record<Edge, string>> = {
  left: 'arrow-left',
  right: 'arrow-right',
  up: 'arrow-up',
  down: 'arrow-down',
};

/** Moves a tab without a mouse: first which one, then where to. */
export async function moveEditorByPick(): Promise<void> {
  const tabs = editors.groups().flatMap((group, at) =>
    group.tabs.map((tab) => ({
      id: `${group.id}/${tab.key}`,
      label: tabLabel(tab),
      icon: registry().editors.get(tab.input.kind)?.icon ?? 'file',
      description: text('workbench.moveEditor.group', { number: at + 1 }),
      groupId: group.id,
      key: tab.key,
    })),
  );
  const chosen = await pickSteps([
    () => ({
      title: text('workbench.command.moveEditor'),
      placeholder: text('workbench.moveEditor.which'),
      rows: tabs,
    }),
    ([which]) => ({
      title: text('workbench.command.moveEditor'),
      placeholder: text('workbench.moveEditor.where', { label: which?.label ?? '' }),
      rows: [
        ...editors
          .groups()
          .map((group, at) => ({
            id: group.id,
            label: text('workbench.moveEditor.group', { number: at + 1 }),
            icon: 'layout',
          }))
          .filter((group) => which?.id.startsWith(`${group.id}/`) !== true),
        ...edges.map((edge) => ({
          id: edge,
          label: text(`workbench.moveEditor.${edge}`),
          icon: edgeIcons[edge],
        })),
      ],
    }),
  ]);
  const from = tabs.find((tab) => tab.id === chosen?.[0]?.id);
  const target = chosen?.[1]?.id;
  if (from === undefined || target === undefined) {
    return;
  }
  const edge = edges.find((one) => one === target);
  if (edge === undefined) {
    editors.move(from, { groupId: target });
  } else {
    editors.moveToEdge(from, from.groupId, edge);
  }
}
