import { describe, expect, it } from 'vitest';
import {
  branchIds,
  filterTree,
  flattenTree,
  fold,
  rootId,
} from '../../../../../renderer/base/tree/tree-node.ts';

const roots = [
  {
    id: 'functional',
    label: 'Functioneel',
    children: [
      { id: 'ortho', label: 'Orthopédie', detail: 'orthopedie@example.org' },
      { id: 'desk', label: 'Balie' },
    ],
  },
  { id: 'personal', label: 'Persoonlijk', children: [{ id: 'mia', label: 'Mia Jansen' }] },
];

describe('the tree', () => {
  it('is laid out for look-up by id', () => {
    const flat = flattenTree(roots);
    expect(flat.children.get(rootId)).toEqual(['functional', 'personal']);
    expect(flat.children.get('functional')).toEqual(['ortho', 'desk']);
    expect(flat.nodes.get('mia')?.label).toBe('Mia Jansen');
  });

  it('filters without case and accents, over label and detail, keeping the way there', () => {
    expect(filterTree(roots, 'ORTHOPEDIE')).toEqual([{ ...roots[0], children: [roots[0]?.children[0]] }]);
    expect(filterTree(roots, '@example')).toHaveLength(1);
    expect(filterTree(roots, 'zzz')).toEqual([]);
    expect(filterTree(roots, '  ')).toBe(roots);
  });

  it('keeps everything under a branch that matches itself', () => {
    expect(filterTree(roots, 'functioneel')[0]?.children).toHaveLength(2);
    expect(branchIds(roots)).toEqual(['functional', 'personal']);
    expect(fold('Zoë Éclair')).toBe('zoe eclair');
  });
});
