import { describe, expect, it } from 'vitest';
import {
  hasRights,
  readPair,
  samePredecessor,
} from '../../../../../renderer/features/imports/snapshot-pair.ts';

const rights = {
  format: 'exchange-mailbox-permission',
  source: 'exchange',
  aspects: ['full-access'],
} as const;
const snapshots = [
  { id: 1, takenAt: '2026-01-01T08:00:00.000Z', ...rights, aspects: ['full-access'] },
  { id: 2, takenAt: '2026-02-01T08:00:00.000Z', ...rights, aspects: ['full-access'] },
  {
    id: 3,
    takenAt: '2026-02-02T08:00:00.000Z',
    format: 'graph-registration-details' as const,
    source: 'entra',
    aspects: ['mfa'],
  },
];

describe('which two snapshots are compared', () => {
  it('is by default the newest about rights with the same kind before it', () => {
    expect(readPair(undefined, '', snapshots)).toEqual({ from: 1, to: 2 });
    expect(snapshots.map(hasRights)).toEqual([true, true, false]);
  });

  it('is what the tab kept, or what it was opened on, while both still exist', () => {
    expect(readPair({ from: 2, to: 1 }, '', snapshots)).toEqual({ from: 2, to: 1 });
    expect(readPair(undefined, '3..1', snapshots)).toEqual({ from: 3, to: 1 });
    expect(readPair({ from: 2, to: 99 }, '8..9', snapshots)).toEqual({ from: 1, to: 2 });
  });

  it('finds no predecessor of another kind or for the first', () => {
    expect(samePredecessor(snapshots, 2)).toBe(1);
    expect(samePredecessor(snapshots, 3)).toBeNull();
    expect(samePredecessor(snapshots, 1)).toBeNull();
    expect(readPair(undefined, '', snapshots.slice(0, 1))).toEqual({ from: 1, to: 1 });
  });
});
