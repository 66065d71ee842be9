import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as model from '../../../../renderer/platform/editor-area.ts';
import type { AreaNode, EditorArea } from '../../../../renderer/platform/editor-area.ts';
import { fromSaved, toSaved } from '../../../../renderer/platform/editor-area-schema.ts';

function open(area: EditorArea, name: string, options: Partial<model.OpenOptions> = {}): EditorArea {
  return model.openEditor(area, { kind: 'mailbox', argument: name, label: name }, { key: name, ...options });
}

/** The area as one line: groups in their order, `*` on top, `?` preview, `!` pinned, `>` the active group. */
function drawn(area: EditorArea): string {
  return model
    .groupOrder(area.root)
    .map((id) => {
      const group = model.groupOf(area, id);
      const tabs = group.tabs.map(
        (tab) =>
          `${tab.key}${tab.key === group.activeKey ? '*' : ''}${tab.isPreview ? '?' : ''}${tab.isPinned ? '!' : ''}`,
      );
      return `${id === area.activeGroupId ? '>' : ''}[${tabs.join(' ')}]`;
    })
    .join(' ');
}

function withTabs(...names: readonly string[]): EditorArea {
  return names.reduce((area, name) => open(area, name), model.emptyArea());
}

describe('opening', () => {
  test('a preview takes the place of the preview, a permanent tab stays', () => {
    const first = open(model.emptyArea(), 'a', { isPreview: true });
    expect(drawn(first)).toBe('>[a*?]');
    const second = open(first, 'b', { isPreview: true });
    expect(drawn(second)).toBe('>[b*?]');
    expect(drawn(open(open(second, 'b'), 'c', { isPreview: true }))).toBe('>[b c*?]');
  });

  test('an object that is open is revealed, and a preview becomes permanent when it is opened for good', () => {
    const area = open(open(open(model.emptyArea(), 'a'), 'b', { isPreview: true }), 'a', { isPreview: true });
    expect(drawn(area)).toBe('>[a* b?]');
    expect(drawn(open(area, 'b'))).toBe('>[a b*]');
  });

  test('a new tab comes right after the one on top', () => {
    const area = model.activateTab(withTabs('a', 'b', 'c'), 'g1', 'a');
    expect(drawn(open(area, 'd'))).toBe('>[a d* b c]');
  });

  test('in the background it leaves the top tab', () => {
    expect(drawn(open(withTabs('a'), 'b', { isBackground: true }))).toBe('>[a* b]');
    expect(drawn(open(model.emptyArea(), 'b', { isBackground: true }))).toBe('>[b*]');
  });

  test('to the side makes a group once and uses it from then on', () => {
    const area = open(withTabs('a'), 'b', { toSide: true });
    expect(drawn(area)).toBe('[a*] >[b*]');
    const back = model.focusGroup(area, 'g1');
    expect(drawn(open(back, 'c', { toSide: true }))).toBe('[a*] >[b c*]');
  });
});

describe('closing', () => {
  test('the tab used before comes on top', () => {
    const area = model.activateTab(withTabs('a', 'b', 'c'), 'g1', 'a');
    expect(drawn(model.closeTabs(area, 'g1', ['a']))).toBe('>[b c*]');
  });

  test('an empty group goes away and its neighbour takes the room', () => {
    const area = open(withTabs('a'), 'b', { toSide: true });
    const closed = model.closeTabs(area, area.activeGroupId, ['b']);
    expect(drawn(closed)).toBe('>[a*]');
    expect(closed.root).toEqual({ kind: 'group', id: 'g1' });
    expect(drawn(model.closeTabs(closed, 'g1', ['a']))).toBe('>[]');
  });

  test('reopens in the order of closing, where each tab stood', () => {
    const area = model.closeTabs(model.closeTabs(withTabs('a', 'b', 'c'), 'g1', ['a']), 'g1', ['b']);
    expect(drawn(area)).toBe('>[c*]');
    const once = model.reopenClosed(area);
    expect(drawn(once)).toBe('>[b* c]');
    expect(drawn(model.reopenClosed(once))).toBe('>[a* b c]');
    expect(model.reopenClosed(model.emptyArea())).toEqual(model.emptyArea());
  });

  test('reopens in the active group when its own group is gone', () => {
    const area = open(withTabs('a'), 'b', { toSide: true });
    expect(drawn(model.reopenClosed(model.closeTabs(area, area.activeGroupId, ['b'])))).toBe('>[a b*]');
  });

  test('close others, to the right and all leave pinned tabs', () => {
    const area = model.setPinned(withTabs('a', 'b', 'c', 'd'), 'g1', 'c', true);
    expect(drawn(area)).toBe('>[c! a b d*]');
    const group = model.groupOf(area, 'g1');
    expect(model.closableKeys(group, 'others', 'b')).toEqual(['a', 'd']);
    expect(model.closableKeys(group, 'right', 'a')).toEqual(['b', 'd']);
    expect(model.closableKeys(group, 'all', null)).toEqual(['a', 'b', 'd']);
  });
});

describe('moving', () => {
  test('reorders inside a group, and keeps pinned tabs left of the others', () => {
    const area = withTabs('a', 'b', 'c');
    expect(drawn(model.moveTab(area, { groupId: 'g1', key: 'a' }, { groupId: 'g1', index: 3 }))).toBe(
      '>[b c a*]',
    );
    expect(drawn(model.moveTab(area, { groupId: 'g1', key: 'c' }, { groupId: 'g1', index: 0 }))).toBe(
      '>[c* a b]',
    );
    const pinned = model.setPinned(area, 'g1', 'a', true);
    expect(drawn(model.moveTab(pinned, { groupId: 'g1', key: 'c' }, { groupId: 'g1', index: 0 }))).toBe(
      '>[a! c* b]',
    );
  });

  test('moves to another group, copies, and takes away the group it left empty', () => {
    const area = open(withTabs('a'), 'b', { toSide: true });
    const right = area.activeGroupId;
    expect(drawn(model.moveTab(area, { groupId: 'g1', key: 'a' }, { groupId: right }))).toBe('>[b a*]');
    expect(drawn(model.moveTab(area, { groupId: 'g1', key: 'a' }, { groupId: right }, true))).toBe(
      '[a*] >[b a*]',
    );
  });

  test('splits at each edge, and nests where the direction changes', () => {
    const right = model.splitGroup(withTabs('a'), 'g1', 'right');
    expect(drawn(right)).toBe('[a*] >[a*]');
    const three = model.splitGroup(right, 'g1', 'left');
    expect(three.root.kind === 'split' && three.root.children.length).toBe(3);
    const down = model.splitGroup(three, 'g1', 'down');
    expect(shape(down.root)).toBe('row(g column(g g) g)');
    const joined = model.groupOrder(down.root).reduce((area, id) => {
      return model.groupOrder(area.root).length > 1 ? model.joinGroup(area, id) : area;
    }, down);
    expect(shape(joined.root)).toBe('g');
  });

  test('moving the only tab of a group to its own edge changes nothing', () => {
    const area = withTabs('a');
    expect(model.moveTabToEdge(area, { groupId: 'g1', key: 'a' }, 'g1', 'right')).toBe(area);
  });

  test('the size of a group goes to the split that takes its place', () => {
    const area = model.splitGroup(withTabs('a'), 'g1', 'right');
    const root = area.root as Extract<AreaNode, { kind: 'split' }>;
    const [left = '', right = ''] = model.groupOrder(root);
    const sized = model.setSplitSizes(area, root.id, { [left]: 30, [right]: 70 });
    const nested = model.splitGroup(sized, right, 'down').root as Extract<AreaNode, { kind: 'split' }>;
    expect(Object.values(nested.sizes ?? {})).toEqual([30, 70]);
    expect(Object.keys(nested.sizes ?? {})).toEqual(nested.children.map((child) => child.id));
  });
});

describe('history', () => {
  test('goes back and forward, with the state that was left there', () => {
    const a = open(model.emptyArea(), 'a');
    const scrolled = model.updateTab(a, 'g1', 'a', { state: { row: 7 } });
    const b = open(scrolled, 'b');
    const back = model.navigate(model.updateTab(b, 'g1', 'a', { state: { row: 1 } }), -1);
    expect(model.activeTab(back)).toMatchObject({ key: 'a', state: { row: 7 } });
    expect(model.activeTab(model.navigate(back, 1))?.key).toBe('b');
    expect(model.canNavigate(back, -1)).toBe(false);
    expect(model.navigate(back, -1)).toBe(back);
  });

  test('a new place drops what lay forward, and a closed tab is opened again', () => {
    const area = open(model.navigate(withTabs('a', 'b'), -1), 'c');
    expect(model.canNavigate(area, 1)).toBe(false);
    expect(drawn(model.navigate(model.closeTabs(area, 'g1', ['a']), -1))).toContain('a*?');
  });
});

describe('keeping', () => {
  test('what is saved comes back the same', () => {
    const area = model.setPinned(open(withTabs('a', 'b'), 'c', { toSide: true }), 'g1', 'b', true);
    const restored = fromSaved(JSON.parse(JSON.stringify(toSaved(area))));
    expect(restored === null ? '' : drawn(restored)).toBe(drawn(area));
  });

  test.each([
    ['nothing', null],
    ['another version', { tabs: [] }],
    ['a group that is not in the tree', { ...toSaved(withTabs('a')), root: { kind: 'group', id: 'g9' } }],
    ['an active group that is not there', { ...toSaved(withTabs('a')), activeGroupId: 'g9' }],
    [
      'a top tab that is not there',
      {
        ...toSaved(withTabs('a')),
        groups: { g1: { ...toSaved(withTabs('a')).groups['g1'], activeKey: 'z' } },
      },
    ],
  ])('refuses %s', (_what, saved) => {
    expect(fromSaved(saved)).toBeNull();
  });

  test('kinds of editor that no longer exist are left out', () => {
    const area = open(withTabs('a', 'b'), 'c', { toSide: true });
    expect(drawn(model.filterTabs(area, (tab) => tab.key === 'a'))).toBe('>[a*]');
  });
});

function shape(node: AreaNode): string {
  return node.kind === 'group' ? 'g' : `${node.direction}(${node.children.map(shape).join(' ')})`;
}

test('whatever is done, the area stays whole and can be saved and read back', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const edges = fc.constantFrom('left', 'right', 'up', 'down');
  const number = fc.nat(8);
  const step = fc.oneof(
    fc.record({
      do: fc.constant('open'),
      name: names,
      isPreview: fc.boolean(),
      toSide: fc.boolean(),
      isBackground: fc.boolean(),
    }),
    fc.record({ do: fc.constant('close'), group: number, tab: number }),
    fc.record({ do: fc.constant('pin'), group: number, tab: number, isPinned: fc.boolean() }),
    fc.record({
      do: fc.constant('move'),
      group: number,
      tab: number,
      to: number,
      index: number,
      isCopy: fc.boolean(),
    }),
    fc.record({
      do: fc.constant('edge'),
      group: number,
      tab: number,
      to: number,
      edge: edges,
      isCopy: fc.boolean(),
    }),
    fc.record({ do: fc.constant('split'), group: number, edge: edges }),
    fc.record({ do: fc.constant('join'), group: number }),
    fc.record({ do: fc.constant('reopen') }),
    fc.record({ do: fc.constant('go'), step: fc.constantFrom(-1, 1) }),
  );
  function nth<Item>(list: readonly Item[], at: number): Item | undefined {
    return list[at % Math.max(list.length, 1)];
  }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let area = model.emptyArea();
      for (const one of steps) {
        const order = model.groupOrder(area.root);
        const group = model.groupOf(area, nth(order, 'group' in one ? one.group : 0) ?? 'g1');
        const key = nth(group.tabs, 'tab' in one ? one.tab : 0)?.key ?? 'none';
        const from = { groupId: group.id, key };
        const to = nth(order, 'to' in one ? one.to : 0) ?? group.id;
        if (one.do === 'open' && 'name' in one) {
          area = open(area, one.name, {
            isPreview: one.isPreview,
            toSide: one.toSide,
            isBackground: one.isBackground,
          });
        } else if (one.do === 'close') {
          area = model.closeTabs(area, group.id, [key]);
        } else if (one.do === 'pin' && 'isPinned' in one) {
          area = model.setPinned(area, group.id, key, one.isPinned);
        } else if (one.do === 'move' && 'index' in one) {
          area = model.moveTab(area, from, { groupId: to, index: one.index }, one.isCopy);
        } else if (one.do === 'edge' && 'isCopy' in one) {
          area = model.moveTabToEdge(area, from, to, one.edge, one.isCopy);
        } else if (one.do === 'split' && 'edge' in one) {
          area = model.splitGroup(area, group.id, one.edge);
        } else if (one.do === 'join') {
          area = model.joinGroup(area, group.id);
        } else if (one.do === 'reopen') {
          area = model.reopenClosed(area);
        } else if ('step' in one) {
          area = model.navigate(area, one.step);
        }
        expectWhole(area);
      }
    }),
    { numRuns: 300 },
  );
});

function expectWhole(area: EditorArea): void {
  const restored = fromSaved(toSaved(area));
  expect(restored).not.toBeNull();
  for (const group of Object.values(area.groups)) {
    const keys = group.tabs.map((tab) => tab.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...group.recentKeys].sort()).toEqual([...keys].sort());
    const firstLoose = group.tabs.findIndex((tab) => !tab.isPinned);
    expect(group.tabs.slice(firstLoose < 0 ? keys.length : firstLoose).some((tab) => tab.isPinned)).toBe(
      false,
    );
    expect(group.tabs.filter((tab) => tab.isPreview).length).toBeLessThanOrEqual(1);
  }
  const nested = (node: AreaNode): boolean =>
    node.kind === 'split' &&
    node.children.some(
      (child) => (child.kind === 'split' && child.direction === node.direction) || nested(child),
    );
  expect(nested(area.root)).toBe(false);
}
