import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Group, Panel, useGroupRef } from 'react-resizable-panels';
import type { AreaNode } from '../platform/editor-area.ts';
import { groupOrder } from '../platform/editor-area.ts';
import { editors, useEditors } from '../platform/editors.ts';
import { useText } from '../platform/language.ts';
import { EditorGroupView } from './editor-group.tsx';
import { Sash } from './sash.tsx';
import { useTabDrag } from './tab-drag.ts';

type Hosts = ReadonlyMap<string, HTMLElement>;

/** The place of a group in the split tree; its element is moved here, so that its editors stay alive when splits change. */
function GroupSlot({ host }: { host: HTMLElement | undefined }) {
  const slot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host !== undefined && host.parentElement !== slot.current) {
      slot.current?.append(host);
    }
  });
  return <div ref={slot} className="group-slot" />;
}

function Split({ node, hosts }: { node: Extract<AreaNode, { kind: 'split' }>; hosts: Hosts }) {
  const group = useGroupRef();
  const ids = node.children.map((child) => child.id).join(' ');
  const isEven = node.sizes === null;
  useEffect(() => {
    // A new or removed group shares the space evenly again; sizes that the user chose are kept otherwise.
    if (!isEven) {
      return;
    }
    // The panels make themselves known after this effect; a layout for panels that are not there yet is refused.
    const frame = requestAnimationFrame(() => {
      const all = ids.split(' ');
      const known = Object.keys(group.current?.getLayout() ?? {});
      if (all.length === known.length && all.every((id) => known.includes(id))) {
        group.current?.setLayout(Object.fromEntries(all.map((id) => [id, 100 / all.length])));
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [group, ids, isEven]);
  return (
    <Group
      id={node.id}
      groupRef={group}
      orientation={node.direction === 'row' ? 'horizontal' : 'vertical'}
      {...(node.sizes === null ? {} : { defaultLayout: { ...node.sizes } })}
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction) {
          editors.setSplitSizes(node.id, layout);
        }
      }}
    >
      {node.children.map((child, index) => (
        <Fragment key={child.id}>
          {index === 0 ? null : <Sash isVertical={node.direction === 'row'} />}
          <Panel id={child.id} minSize={node.direction === 'row' ? 160 : 90} className="split-panel">
            <Node node={child} hosts={hosts} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}

function Node({ node, hosts }: { node: AreaNode; hosts: Hosts }) {
  return node.kind === 'group' ? (
    <GroupSlot host={hosts.get(node.id)} />
  ) : (
    <Split key={node.id} node={node} hosts={hosts} />
  );
}

/** One element for each group, made once and kept while the group exists. */
function useHosts(ids: readonly string[]): Hosts {
  const [kept] = useState(() => new Map<string, HTMLElement>());
  return useMemo(() => {
    const hosts = new Map<string, HTMLElement>();
    for (const id of ids) {
      let host = kept.get(id);
      if (host === undefined) {
        host = document.createElement('div');
        host.className = 'group-host';
        kept.set(id, host);
      }
      hosts.set(id, host);
    }
    return hosts;
  }, [ids, kept]);
}

function DragLabel() {
  const { label, x, y } = useTabDrag();
  return label === null ? null : (
    <div
      className="drag-label"
      style={{ transform: `translate(${String(x + 12)}px, ${String(y + 12)}px)` }}
      aria-hidden="true"
    >
      {label}
    </div>
  );
}

/** All editor groups as they are split. */
export function EditorAreaView() {
  const t = useText();
  const root = useEditors(({ area }) => area.root);
  const ids = useMemo(() => groupOrder(root), [root]);
  const hosts = useHosts(ids);
  return (
    <main className="editor-area" aria-label={t('workbench.editor.area')} data-part="editor" tabIndex={-1}>
      <Node node={root} hosts={hosts} />
      {ids.map((id) => {
        const host = hosts.get(id);
        return host === undefined ? null : createPortal(<EditorGroupView groupId={id} />, host, id);
      })}
      <DragLabel />
    </main>
  );
}
