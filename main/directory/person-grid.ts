import type { EmploymentKind, PersonRow } from '../../shared/contract/directory.ts';
import { createKeysetPager, type KeysetPager } from '../base/keyset.ts';

function flag(value: unknown): boolean {
  return value === 1;
}

/** A selected record of `person` (with `manager_name`) as a row of the list. */
export function personRowOf(record: Readonly<Record<string, unknown>>): PersonRow {
  return {
    id: Number(record['id']),
    displayName: String(record['display_name']),
    primaryAddress: record['primary_address'] as string | null,
    employeeNumber: record['employee_number'] as string | null,
    department: record['department'] as string | null,
    functionTitle: record['function_title'] as string | null,
    careProviderType: record['care_provider_type'] as string | null,
    managerId: record['manager_id'] as number | null,
    managerName: record['manager_name'] as string | null,
    employment: record['employment'] as EmploymentKind,
    employedFrom: record['employed_from'] as string | null,
    employedUntil: record['employed_until'] as string | null,
    isExternal: flag(record['is_external']),
    isEnabled: record['is_enabled'] === null ? null : flag(record['is_enabled']),
    mfa: record['mfa'] as PersonRow['mfa'],
    accountCount: Number(record['account_count']),
    reachCount: Number(record['reach_count']),
  };
}

/** The tables that a person's row is read from. */
export const personFrom = 'person AS p LEFT JOIN person AS b ON b.id = p.manager_id';
/** What a person's row needs of them. */
export const personSelect = 'p.*, b.display_name AS manager_name';

/** The list of people as server-side table. */
export function createPersonGrid(): KeysetPager<PersonRow> {
  return createKeysetPager<PersonRow>({
    from: personFrom,
    id: 'p.id',
    select: personSelect,
    columns: {
      displayName: { value: 'p.display_name', type: 'text' },
      primaryAddress: { value: 'p.primary_address', type: 'text' },
      employeeNumber: { value: 'p.employee_number', type: 'text' },
      department: { value: 'p.department', type: 'text' },
      functionTitle: { value: 'p.function_title', type: 'text' },
      careProviderType: { value: 'p.care_provider_type', type: 'text' },
      managerName: { value: 'b.display_name', type: 'text' },
      employment: { value: 'p.employment', type: 'text' },
      employedFrom: { value: 'p.employed_from', type: 'date' },
      employedUntil: { value: 'p.employed_until', type: 'date' },
      isExternal: { value: 'p.is_external', type: 'boolean' },
      isEnabled: { value: 'p.is_enabled', type: 'boolean' },
      mfa: { value: 'p.mfa', type: 'text' },
      accountCount: { value: 'p.account_count', type: 'number' },
      reachCount: { value: 'p.reach_count', type: 'number' },
    },
    search: ['displayName', 'primaryAddress', 'employeeNumber', 'department', 'functionTitle'],
    sort: [{ column: 'displayName', direction: 'ascending' }],
    row: personRowOf,
  });
}
