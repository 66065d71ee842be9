import { describe, expect, it } from 'vitest';
import {
  hasName,
  isReady,
  mapColumn,
  proposePlan,
  toRequest,
} from '../../../../../renderer/features/imports/plan.ts';
import type { InspectedFile } from '../../../../../shared/contract/imports.ts';

const file: InspectedFile = {
  reference: 'token-1',
  name: 'personeel.csv',
  bytes: 100,
  format: 'hr-table',
  confidence: 1,
  encoding: 'UTF-8',
  delimiter: ';',
  columns: ['Naam', 'Team'],
  sample: [],
  modifiedAt: '2026-03-03T13:05:00.000Z',
  isImportedBefore: false,
  needsMapping: true,
  suggestedMapping: { department: 'Team' },
  problem: null,
};

describe('the plan of an import', () => {
  it('is not ready before a column holds the name', () => {
    const plan = proposePlan(file);
    expect(isReady(file, plan)).toBe(false);
    const mapping = mapColumn(plan.mapping, 'Naam', 'displayName');
    expect(hasName(mapping)).toBe(true);
    expect(isReady(file, { ...plan, mapping })).toBe(true);
  });

  it('gives a field to one column only, and a column one field only', () => {
    const mapping = mapColumn({ department: 'Team', displayName: 'Naam' }, 'Naam', 'department');
    expect(mapping).toEqual({ department: 'Naam' });
    expect(mapColumn(mapping, 'Naam', null)).toEqual({});
  });

  it('sends only what is wanted, and a time only when somebody stated it', () => {
    const plan = { ...proposePlan(file), mapping: { displayName: 'Naam' } };
    const skipped = { ...proposePlan(file), isIncluded: false };
    expect(
      toRequest([
        { file, plan },
        { file, plan: skipped },
      ]),
    ).toEqual({
      files: [{ file: 'token-1', format: 'hr-table', mapping: { displayName: 'Naam' } }],
    });
    const stated = { ...plan, takenAt: '2026-03-01T08:00:00.000Z', scope: 'listed' as const };
    expect(toRequest([{ file, plan: stated }]).files[0]).toMatchObject({
      takenAt: '2026-03-01T08:00:00.000Z',
      scope: 'listed',
    });
  });

  it('leaves a file out that nobody recognised or that cannot be read', () => {
    const unknown = { ...file, format: null };
    expect(proposePlan(unknown).isIncluded).toBe(false);
    const broken = { ...file, format: 'exchange-mailbox' as const, problem: { messageKey: 'x', params: {} } };
    expect(isReady(broken, { ...proposePlan(broken), isIncluded: true })).toBe(false);
  });
});
