import { writeFileSync } from 'node:fs';

const header = [
  ...[
    'Grantor Primary SMTP',
    'Grantor Display Name',
    'Grantor Recipient Type',
    'Grantor Environment',
    'Folder',
    'Permission',
  ],
  ...[
    'Allow/Deny',
    'Inherited',
    'InheritanceType',
    'Trustee Original Identity',
    'Trustee Primary SMTP',
    'Trustee Display Name',
  ],
  ...['Trustee Recipient Type', 'Trustee Environment'],
];

/** One right in an export of Export-RecipientPermissions: the parts of the addresses before the @. */
export interface ExportedRight {
  readonly mailbox: string;
  readonly right: 'FullAccess' | 'SendAs' | 'SendOnBehalf';
  readonly trustee: string;
}

/** Writes an export as Export-RecipientPermissions does: byte-order mark, semicolons, everything in quotes. */
export function writePermissionExport(path: string, rights: readonly ExportedRight[]): void {
  const rows = rights.map(({ mailbox, right, trustee }) => [
    ...[
      `${mailbox}@delinde.example`,
      mailbox,
      'SharedMailbox/SharedMailbox',
      'Cloud',
      '',
      right,
      'Allow',
      'False',
      'All',
    ],
    ...[trustee, `${trustee}@delinde.example`, trustee, 'UserMailbox/UserMailbox', 'Cloud'],
  ]);
  const lines = [header, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(';'));
  writeFileSync(path, `\ufeff${lines.join('\r\n')}\r\n`);
}
