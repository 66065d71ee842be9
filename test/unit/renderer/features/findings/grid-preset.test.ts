import { describe, expect, it } from 'vitest';
import {
  gridInput,
  presetArgument,
  readPreset,
} from '../../../../../renderer/workbench/pieces/grid-preset.ts';

describe('the rows behind a number', () => {
  it('survive as the argument of a tab', () => {
    const filters = [{ column: 'rule', operator: 'is' as const, values: ['AZ-12'] }];
    const input = gridInput('findings', 'AZ-12', filters);
    expect(input.kind).toBe('findings');
    expect(readPreset(input.argument)).toEqual({ filters, search: '' });
    expect(presetArgument([])).toBe('');
  });

  it.each(['', '{', '[]', '{"filters":[{"column":"a","operator":"run","values":[]}]}'])(
    'are all rows for %j',
    (argument) => {
      expect(readPreset(argument)).toEqual({ filters: [], search: '' });
    },
  );
});
