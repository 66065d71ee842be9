import { describe, expect, it } from 'vitest';
import { readableDetails } from '../../../../renderer/features/audit/details.ts';

describe('details of an audit entry', () => {
  it('are named values, not JSON', () => {
    expect(readableDetails('{"read":12,"rejected":0,"other":true}')).toBe(
      'gelezen: 12 · geweigerd: 0 · other: true',
    );
    expect(readableDetails('{}')).toBe('');
    expect(readableDetails('{"sha256":"ab","stored":3}')).toBe('opgeslagen: 3 · SHA-256: ab');
    expect(readableDetails('{"roles":"owner auditor"}')).toBe('rollen: eigenaar, auditor');
    expect(readableDetails('{"reason":"idle"}')).toBe('reden: na stilte');
  });
  it('stay as they are where a long text was cut', () => {
    expect(readableDetails('{"filters":"[{…')).toBe('{"filters":"[{…');
  });
});
