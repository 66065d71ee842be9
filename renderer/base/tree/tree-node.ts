import type { ReactNode } from 'react';

/**
 * One node of a tree. `id` is unique in the whole tree. `detail` stands muted behind the label; `mark` is drawn at the
 * right end with its words in `markLabel`, which screen readers say with the label.
 */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
  /** Drawn before the label in place of an icon. */
  readonly lead?: ReactNode;
  readonly detail?: string;
  readonly mark?: ReactNode;
  readonly markLabel?: string;
  readonly children?: readonly TreeNode[];
}

/** Every node by id, the root's children under the key of {@link rootId}. */
export interface FlatTree {
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** The invisible root. */
export const rootId = 'root';

/** Lays a tree out for look-up by id. */
export function flattenTree(roots: readonly TreeNode[]): FlatTree {
  const nodes = new Map<string, TreeNode>();
  const children = new Map<string, readonly string[]>();
  nodes.set(rootId, { id: rootId, label: '', children: roots });
  function visit(node: TreeNode): void {
    nodes.set(node.id, node);
    children.set(
      node.id,
      (node.children ?? []).map((child) => child.id),
    );
    node.children?.forEach(visit);
  }
  children.set(
    rootId,
    roots.map((node) => node.id),
  );
  roots.forEach(visit);
  return { nodes, children };
}

/**
 * Only the nodes whose label or detail contains the text (without case or accents), with the branches that lead to
 * them. A branch that matches itself keeps everything under it. An empty text keeps all.
 */
export function filterTree(roots: readonly TreeNode[], text: string): readonly TreeNode[] {
  const wanted = fold(text.trim());
  if (wanted === '') {
    return roots;
  }
  return roots.flatMap((node) => {
    if (fold(`${node.label} ${node.detail ?? ''}`).includes(wanted)) {
      return [node];
    }
    const children = filterTree(node.children ?? [], text);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** The ids of all branches, to open everything that a filter left. */
export function branchIds(roots: readonly TreeNode[]): readonly string[] {
  return roots.flatMap((node) =>
    node.children === undefined || node.children.length === 0 ? [] : [node.id, ...branchIds(node.children)],
  );
}

/** Lower case without accents, so that `orthopédie` is found by `ortho`. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('nl');
}
