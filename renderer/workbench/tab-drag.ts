import { create } from 'zustand';
import type { Edge } from '../platform/editor-area.ts';
import { editors } from '../platform/editors.ts';
import { dropIndex, followPointer } from './pointer-drag.ts';

/** Where a dragged tab would land: a place among the tabs of a group, or the middle or an edge of its editor. */
export type TabDropTarget =
  | { readonly kind: 'tab'; readonly groupId: string; readonly index: number }
  | { readonly kind: 'editor'; readonly groupId: string; readonly zone: Edge | 'center' };

interface TabDragState {
  readonly label: string | null;
  readonly x: number;
  readonly y: number;
  readonly target: TabDropTarget | null;
}

/** The tab that is being dragged, and where it would land; drawn by the groups. */
export const useTabDrag = create<TabDragState>(() => ({ label: null, x: 0, y: 0, target: null }));

const edgeShare = 0.25;

/** The zone of an editor that a point lies in: within a quarter of an edge, or the middle. */
export function zoneAt(
  rect: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  x: number,
  y: number,
): Edge | 'center' {
  const distances: readonly (readonly [Edge, number])[] = [
    ['left', (x - rect.left) / rect.width],
    ['right', (rect.left + rect.width - x) / rect.width],
    ['up', (y - rect.top) / rect.height],
    ['down', (rect.top + rect.height - y) / rect.height],
  ];
  const [edge, share] = distances.reduce((best, one) => (one[1] < best[1] ? one : best));
  return share < edgeShare ? edge : 'center';
}

function targetAt(x: number, y: number): TabDropTarget | null {
  const element = document.elementFromPoint(x, y);
  const strip = element?.closest<HTMLElement>('[data-tab-strip]');
  const stripGroup = strip?.dataset['tabStrip'];
  if (strip !== null && strip !== undefined && stripGroup !== undefined) {
    const rects = [...strip.querySelectorAll('[data-tab]')].map((tab) => {
      const { left: start, width: size } = tab.getBoundingClientRect();
      return { start, size };
    });
    return { kind: 'tab', groupId: stripGroup, index: dropIndex(rects, x) };
  }
  const content = element?.closest<HTMLElement>('[data-editor-drop]');
  const groupId = content?.dataset['editorDrop'];
  return content === null || content === undefined || groupId === undefined
    ? null
    : { kind: 'editor', groupId, zone: zoneAt(content.getBoundingClientRect(), x, y) };
}

function drop(from: { groupId: string; key: string }, target: TabDropTarget | null, isCopy: boolean): void {
  if (target === null) {
    return;
  }
  if (target.kind === 'tab') {
    editors.move(from, { groupId: target.groupId, index: target.index }, isCopy);
  } else if (target.zone === 'center') {
    editors.move(from, { groupId: target.groupId }, isCopy);
  } else {
    editors.moveToEdge(from, target.groupId, target.zone, isCopy);
  }
}

/** Starts dragging a tab from a pressed pointer. With Ctrl held at the drop the tab is copied. */
export function dragTab(
  event: { clientX: number; clientY: number; button: number },
  from: { groupId: string; key: string; label: string },
): void {
  followPointer(event, () => ({
    onMove(move) {
      useTabDrag.setState({
        label: from.label,
        x: move.clientX,
        y: move.clientY,
        target: targetAt(move.clientX, move.clientY),
      });
    },
    onDrop(up) {
      const target = targetAt(up.clientX, up.clientY);
      useTabDrag.setState({ label: null, target: null });
      drop(from, target, up.ctrlKey);
    },
    onCancel() {
      useTabDrag.setState({ label: null, target: null });
    },
  }));
}
