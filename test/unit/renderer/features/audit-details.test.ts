import { describe, expect, it } from 'vitest';
import { readableDetails } from '../../../../renderer/features/audit/details.ts';

describe('details of an audit entry', () => {
  it('are named values, not JSON', () => {
    expect(readableDetails('{"read":12,"rejected":0,"other":true}')).toBe(
      'gelezen: 12 · geweigerd: 0 · other: true',
    );
    expect(readableDetails('{}')).toBe('');
  });
  it('stay as they are where a long text was cut', () => {
    expect(readableDetails('{"filters":"[{…')).toBe('{"filters":"[{…');
  });
});
