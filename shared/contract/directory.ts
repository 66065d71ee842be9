import { z } from 'zod';
import { calendarDate, defineMethod, instant, noInput } from './kernel.ts';
import { gridPage, gridQuery } from './grid.ts';

/** Employment as HR knows it (authorisation.md 1.9); `unknown` where no HR record exists. */
export const employmentKinds = ['employed', 'hired', 'intern', 'volunteer', 'unknown'] as const;
/** See {@link employmentKinds}. */
export type EmploymentKind = (typeof employmentKinds)[number];

/** One person as the list shows it. `mfa` is the registration state; `unknown` where no report covers the person. */
export const personRow = z.object({
  id: z.number().int(),
  displayName: z.string(),
  primaryAddress: z.string().nullable(),
  employeeNumber: z.string().nullable(),
  department: z.string().nullable(),
  functionTitle: z.string().nullable(),
  careProviderType: z.string().nullable(),
  managerId: z.number().int().nullable(),
  managerName: z.string().nullable(),
  employment: z.enum(employmentKinds),
  employedFrom: calendarDate.nullable(),
  employedUntil: calendarDate.nullable(),
  isExternal: z.boolean(),
  isEnabled: z.boolean().nullable(),
  mfa: z.enum(['yes', 'no', 'unknown']),
  accountCount: z.number().int(),
  reachCount: z.number().int(),
});
/** See {@link personRow}. */
export type PersonRow = z.infer<typeof personRow>;

/** An account of a person in one system, with the snapshot that it was last seen in. */
export const accountRow = z.object({
  identityId: z.number().int(),
  source: z.string(),
  label: z.string(),
  upn: z.string().nullable(),
  primarySmtp: z.string().nullable(),
  userType: z.enum(['member', 'guest', 'service', 'unknown']),
  isEnabled: z.boolean().nullable(),
  snapshotId: z.number().int(),
  seenAt: instant,
});

/** A person with accounts and reporting line (manager first, then the manager's manager; cycles are cut). */
export const personDetails = z.object({
  person: personRow,
  accounts: z.array(accountRow),
  reportingLine: z.array(z.object({ id: z.number().int(), displayName: z.string() })),
  reportingLineState: z.enum(['complete', 'unknown-manager', 'cycle', 'unknown']),
});

/** People, accounts, departments and reporting lines, as imported. */
export const directoryContract = {
  'directory.persons': defineMethod({
    kind: 'query',
    input: gridQuery,
    output: gridPage(personRow),
    permission: 'directory.read',
    audit: 'search',
  }),
  'directory.person': defineMethod({
    kind: 'query',
    input: z.strictObject({ personId: z.number().int() }),
    output: personDetails,
    permission: 'directory.read',
    audit: 'read',
    auditSubject: ['personId'],
  }),
  'directory.departments': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({ departments: z.array(z.object({ name: z.string(), persons: z.number().int() })) }),
    permission: 'directory.read',
    audit: 'none',
  }),
};
