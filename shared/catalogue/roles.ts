/** The roles of a vault user; one person may hold several (docs/ARCHITECTURE.md, "Roles"). */
export const roles = ['owner', 'functional-admin', 'privacy-officer', 'it-staff', 'auditor'] as const;
/** See {@link roles}. */
export type Role = (typeof roles)[number];

/** What a session may do; every contract method names one, or none where no session is needed. */
export const permissions = [
  'vault.manage',
  'audit.read',
  'organisation.read',
  'organisation.change',
  'directory.read',
  'directory.import',
  'authorisation.read',
  'authorisation.import',
  'authorisation.change',
  'findings.read',
  'findings.decide',
  'workspace.use',
  'data.export',
] as const;
/** See {@link permissions}. */
export type Permission = (typeof permissions)[number];

const reading: readonly Permission[] = [
  'organisation.read',
  'directory.read',
  'authorisation.read',
  'findings.read',
  'workspace.use',
  'data.export',
];

/** Which permissions each role brings. A session has the union over its roles; the backend enforces it. */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  owner: ['vault.manage', 'audit.read', 'organisation.read', 'organisation.change', 'workspace.use'],
  'functional-admin': [
    ...reading,
    'organisation.change',
    'directory.import',
    'authorisation.import',
    'authorisation.change',
    'findings.decide',
    'audit.read',
  ],
  'privacy-officer': [...reading, 'audit.read', 'findings.decide'],
  'it-staff': [...reading, 'authorisation.import', 'directory.import'],
  auditor: [...reading, 'audit.read'],
};

/** Says whether a session with these roles has the permission. */
export function isPermitted(held: readonly Role[], permission: Permission): boolean {
  return held.some((role) => permissionsOfRole[role].includes(permission));
}
