import { describe, expect, test } from 'vitest';
import { proposeUserName, readDomains } from '../../../../renderer/features/vault/first-run.tsx';
import { steppedZoom } from '../../../../renderer/features/workbench/zoom.ts';
import { toggled } from '../../../../renderer/platform/layout.ts';
import { orderContainers } from '../../../../renderer/workbench/containers.ts';
import { dropIndex } from '../../../../renderer/workbench/pointer-drag.ts';
import { splitPrefix } from '../../../../renderer/workbench/quick-access.ts';
import { filterRows } from '../../../../renderer/workbench/quick-input-view.tsx';
import { zoneAt } from '../../../../renderer/workbench/tab-drag.ts';

describe('dragging', () => {
  test('the place is before the first whose middle lies further on', () => {
    const rects = [
      { start: 0, size: 100 },
      { start: 100, size: 50 },
    ];
    expect([10, 60, 124, 126, 500].map((at) => dropIndex(rects, at))).toEqual([0, 1, 1, 2, 2]);
    expect(dropIndex([], 5)).toBe(0);
  });

  test('a quarter from each edge splits, the middle moves', () => {
    const rect = { left: 100, top: 0, width: 400, height: 200 };
    expect(zoneAt(rect, 300, 100)).toBe('center');
    expect(zoneAt(rect, 120, 100)).toBe('left');
    expect(zoneAt(rect, 490, 100)).toBe('right');
    expect(zoneAt(rect, 300, 10)).toBe('up');
    expect(zoneAt(rect, 300, 195)).toBe('down');
  });
});

describe('quick access', () => {
  test('the prefix is split off', () => {
    expect(splitPrefix('>theme')).toEqual({ prefix: '>', rest: 'theme' });
    expect(splitPrefix('orth')).toEqual({ prefix: '', rest: 'orth' });
    expect(splitPrefix('?')).toEqual({ prefix: '?', rest: '' });
  });

  test('rows are found by letters in order, and by their English title', () => {
    const rows = [
      { id: 'a', label: 'Beeld: Zijbalk tonen of verbergen', aliases: ['Show or hide the side bar'] },
      { id: 'b', label: 'Voorkeuren: Kleurenthema kiezen', aliases: ['Choose colour theme'] },
    ];
    expect(filterRows(rows, 'zijbalk').map((row) => row.id)).toEqual(['a']);
    expect(filterRows(rows, 'colour theme').map((row) => row.id)).toEqual(['b']);
    expect(filterRows(rows, 'klthema').map((row) => row.id)).toEqual(['b']);
    expect(filterRows(rows, ' ')).toBe(rows);
    expect(filterRows(rows, 'qqq')).toEqual([]);
  });
});

test('containers that were moved come first, in that order', () => {
  const containers = (['start', 'mail', 'log'] as const).map((id, index) => ({
    id,
    title: 'common.ok' as const,
    icon: 'mail',
    order: (index + 1) * 10,
    position: 'top' as const,
  }));
  expect(orderContainers(containers, []).map((one) => one.id)).toEqual(['start', 'mail', 'log']);
  expect(orderContainers(containers, ['log']).map((one) => one.id)).toEqual(['log', 'start', 'mail']);
});

test('zoom goes by tenths between half and three times', () => {
  expect(steppedZoom(1, 1)).toBe(1.1);
  expect(steppedZoom(0.5, -1)).toBe(0.5);
  expect(steppedZoom(3, 1)).toBe(3);
});

test('a list item is switched', () => {
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
});

describe('first run', () => {
  test('domains as people write them', () => {
    expect(readDomains('@Praktijk.nl, zorg.nl\n zorg.nl;  x.org ')).toEqual([
      'praktijk.nl',
      'zorg.nl',
      'x.org',
    ]);
    expect(readDomains('  ')).toEqual([]);
  });

  test('a sign-in name from a name', () => {
    expect(proposeUserName('Anneke de Boer')).toBe('anneke');
    expect(proposeUserName('  Renée Jansen')).toBe('renee');
    expect(proposeUserName("'t Hart")).toBe('t');
    expect(proposeUserName('')).toBe('');
  });
});
