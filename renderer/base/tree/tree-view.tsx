import {
  expandAllFeature,
  hotkeysCoreFeature,
  selectionFeature,
  syncDataLoaderFeature,
} from '@headless-tree/core';
import type { ItemInstance } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { MenuAnchor } from '../menu/menu-choice.ts';
import { Icon } from '../theme/icon.tsx';
import { branchIds, filterTree, flattenTree, fold, rootId } from './tree-node.ts';
import type { TreeNode } from './tree-node.ts';
import './tree.css';

const rowHeight = 22;
/** Letters typed within this time belong to one word, in milliseconds. */
const typingPause = 800;

/** The words that a tree shows or says. */
export interface TreeLabels {
  readonly filter: string;
  readonly noMatch: string;
  readonly expandAll: string;
  readonly collapseAll: string;
}

/**
 * A tree after the ARIA tree pattern: arrows move and open, letters find, Ctrl and Shift select several, `*` opens
 * all. The filter box above keeps only what matches. `reveal` opens the way to a node and shows it.
 */
export function TreeView({
  label,
  roots,
  labels,
  initiallyOpen,
  reveal,
  onOpen,
  onMenu,
}: {
  readonly label: string;
  readonly roots: readonly TreeNode[];
  readonly labels: TreeLabels;
  readonly initiallyOpen: readonly string[];
  readonly reveal?: string | null;
  /** A leaf was chosen; `isPermanent` for Enter and double click, `toSide` with Ctrl. */
  onOpen(ids: readonly string[], how: { readonly isPermanent: boolean; readonly toSide: boolean }): void;
  onMenu?(ids: readonly string[], anchor: MenuAnchor): void;
}) {
  const [filter, setFilter] = useState('');
  const [expandedItems, setExpandedItems] = useState<string[]>([...initiallyOpen]);
  const [selectedItems, setSelectedItems] = useState<string[]>([]);
  const [focusedItem, setFocusedItem] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterTree(roots, filter), [roots, filter]);
  const flat = useMemo(() => flattenTree(shown), [shown]);
  const open = useMemo(
    () => (filter.trim() === '' ? expandedItems : [...branchIds(shown)]),
    [filter, shown, expandedItems],
  );

  const tree = useTree<TreeNode>({
    rootItemId: rootId,
    dataLoader: {
      getItem: (itemId) => flat.nodes.get(itemId) ?? { id: itemId, label: '' },
      getChildren: (itemId) => [...(flat.children.get(itemId) ?? [])],
    },
    getItemName: (item) => item.getItemData().label,
    isItemFolder: (item) => (flat.children.get(item.getId())?.length ?? 0) > 0,
    state: { expandedItems: open, selectedItems, focusedItem },
    setExpandedItems,
    setSelectedItems,
    setFocusedItem,
    scrollToItem: (item) => virtualizer.scrollToIndex(item.getItemMeta().index),
    features: [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature, expandAllFeature],
  });
  useEffect(() => {
    tree.rebuildTree();
  }, [tree, flat, open]);

  const items = tree.getItems();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    getItemKey: (index) => items[index]?.getId() ?? index,
  });

  useEffect(() => {
    if (reveal === undefined || reveal === null || !flat.nodes.has(reveal)) {
      return;
    }
    setExpandedItems((present) => [...new Set([...present, ...ancestorsOf(reveal, flat.children)])]);
    setSelectedItems([reveal]);
    setFocusedItem(reveal);
  }, [reveal, flat]);
  const revealedIndex = reveal === undefined ? -1 : items.findIndex((item) => item.getId() === reveal);
  useEffect(() => {
    if (revealedIndex >= 0) {
      virtualizer.scrollToIndex(revealedIndex, { align: 'auto' });
    }
    // Only when another node is revealed or its place changes.
  }, [revealedIndex, virtualizer]);

  const typed = useRef({ text: '', at: 0 });
  function chosenIds(item: ItemInstance<TreeNode>): readonly string[] {
    const id = item.getId();
    return selectedItems.includes(id) ? selectedItems : [id];
  }

  function onKeyDown(event: KeyboardEvent): void {
    const item = tree.getFocusedItem();
    if (event.key === 'Enter') {
      event.preventDefault();
      if (item.isFolder()) {
        toggle(item);
      } else {
        onOpen(chosenIds(item), { isPermanent: true, toSide: event.ctrlKey || event.metaKey });
      }
      return;
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const element = item.getElement();
      if (element !== null && element !== undefined) {
        onMenu?.(chosenIds(item), element);
      }
      return;
    }
    if (event.key === '*') {
      event.preventDefault();
      setExpandedItems([...branchIds(shown)]);
      return;
    }
    const isLetter =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter) {
      event.preventDefault();
      const now = event.timeStamp;
      const isWord = now - typed.current.at < typingPause;
      typed.current = { text: isWord ? typed.current.text + event.key : event.key, at: now };
      focusByText(typed.current.text, item.getItemMeta().index, isWord);
    }
  }

  /** The next row that starts with what was typed; a new word starts looking behind the present row. */
  function focusByText(text: string, from: number, isWord: boolean): void {
    const wanted = fold(text);
    const start = isWord ? from : from + 1;
    const order = [...items.slice(start), ...items.slice(0, start)];
    const found = order.find((item) => fold(item.getItemName()).startsWith(wanted));
    if (found !== undefined) {
      found.setFocused();
      setSelectedItems([found.getId()]);
      virtualizer.scrollToIndex(found.getItemMeta().index);
      tree.updateDomFocus();
    }
  }

  function toggle(item: ItemInstance<TreeNode>): void {
    if (item.isExpanded()) {
      item.collapse();
    } else {
      item.expand();
    }
  }

  return (
    <div className="tree-frame">
      <input
        type="search"
        className="text-input tree-filter"
        aria-label={labels.filter}
        placeholder={labels.filter}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            (items[0] ?? tree.getRootItem()).setFocused();
            tree.updateDomFocus();
          }
        }}
      />
      {items.length === 0 ? <p className="tree-empty">{labels.noMatch}</p> : null}
      <div ref={scroller} className="tree-scroller">
        <div
          {...tree.getContainerProps(label)}
          className="tree"
          aria-multiselectable
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map((virtual) => {
            const item = items[virtual.index];
            return item === undefined ? null : (
              <TreeRow
                key={item.getKey()}
                item={item}
                top={virtual.start}
                onPress={(event) => {
                  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
                    if (!item.isFolder()) {
                      onOpen([item.getId()], { isPermanent: event.detail > 1, toSide: event.altKey });
                    }
                  }
                }}
                onMenu={(anchor) => onMenu?.(chosenIds(item), anchor)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function TreeRow({
  item,
  top,
  onPress,
  onMenu,
}: {
  readonly item: ItemInstance<TreeNode>;
  readonly top: number;
  onPress(event: {
    ctrlKey: boolean;
    metaKey: boolean;
    shiftKey: boolean;
    altKey: boolean;
    detail: number;
  }): void;
  onMenu(anchor: MenuAnchor): void;
}) {
  const node = item.getItemData();
  const { level } = item.getItemMeta();
  const props = item.getProps() as Record<string, unknown> & { onClick?: (event: unknown) => void };
  const isFolder = item.isFolder();
  return (
    <div
      {...props}
      aria-label={[node.label, node.detail, node.markLabel].filter((part) => part !== undefined).join(' ')}
      aria-expanded={isFolder ? item.isExpanded() : undefined}
      className={`tree__row${item.isSelected() ? ' tree__row--selected' : ''}`}
      style={{ transform: `translateY(${String(top)}px)`, paddingInlineStart: 4 + level * 10 }}
      onClick={(event) => {
        props.onClick?.(event);
        onPress(event);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <span className="tree__twistie">
        {isFolder ? <Icon name={item.isExpanded() ? 'chevron-down' : 'chevron-right'} /> : null}
      </span>
      {node.lead}
      {node.icon === undefined ? null : <Icon name={node.icon} className="tree__icon" />}
      {/* The spaces are not drawn between these boxes, but keep the words apart for who listens. */}
      <span className="tree__label">{node.label}</span>{' '}
      {node.detail === undefined ? null : <span className="tree__detail">{node.detail}</span>}{' '}
      {node.mark === undefined ? null : <span className="tree__mark">{node.mark}</span>}
    </div>
  );
}

function ancestorsOf(id: string, children: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (const [parent, ids] of children) {
    if (ids.includes(id)) {
      return parent === rootId ? [] : [...ancestorsOf(parent, children), parent];
    }
  }
  return [];
}
