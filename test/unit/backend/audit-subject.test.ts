import { describe, expect, it } from 'vitest';
import { auditSubject } from '../../../main/backend/audit-subject.ts';

describe('what the audit trail says of an input', () => {
  it('names the fields of the contract, one by its value alone', () => {
    expect(auditSubject({ personId: 4, at: undefined }, ['personId', 'at']).subject).toBe('4');
    expect(auditSubject({ from: 1, to: 2 }, ['from', 'to']).subject).toBe('1 → 2');
  });
  it('calls things by their names and keeps the numbers in the details', () => {
    const nameOf = (field: string, value: unknown) =>
      field === 'findingId' && value === 40 ? 'AZ-12 Balie' : null;
    expect(auditSubject({ findingId: 40, assignedTo: 'Bea' }, ['findingId', 'assignedTo'], nameOf)).toEqual({
      subject: 'AZ-12 Balie · Bea',
      details: { findingId: 40 },
    });
    expect(auditSubject({ findingId: 41 }, ['findingId'], nameOf)).toEqual({ subject: '41', details: {} });
  });
  it('names files without the folders that they lie in', () => {
    const input = {
      files: [{ file: '/home/bea/geheim/rechten.csv' }, { file: '/x/y.csv', scope: 'listed' }],
    };
    expect(auditSubject(input, ['files']).subject).toBe('rechten.csv, y.csv');
  });
  it('tells what was searched and filtered for, not which window was shown', () => {
    const filters = [{ column: 'department', operator: 'is', values: ['Planning'] }];
    expect(auditSubject({ start: 400, limit: 200, sort: [], search: 'jansen', filters }, undefined)).toEqual({
      subject: 'jansen',
      details: { filters: JSON.stringify(filters) },
    });
  });
  it('keeps silent about inputs that name no subject, such as a passphrase', () => {
    expect(auditSubject({ passphrase: 'kanarie' }, undefined)).toEqual({ subject: '', details: {} });
  });
});
