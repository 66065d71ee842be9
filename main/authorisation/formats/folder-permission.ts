import { plainReference } from '../../base/exchange-words.ts';
import type { ImportFormat, RecordAccess, RecordReader } from '../../base/import-format.ts';
import { lossy, rejections } from '../../base/rejections.ts';
import { parseWords } from '../../base/values/lists.ts';
import { isTypeName } from '../../base/values/lossy.ts';
import { exportCommands } from './export-commands.ts';

const ownColumns = [
  'Mailbox',
  'MailboxIdentity',
  'PrimarySmtpAddress',
  'UserPrincipalName',
  'MailboxAddress',
  'Owner',
];

/** `mia@zorg.nl:\Agenda` names a mailbox and a folder; a bare user name names only the trustee. */
function splitIdentity(
  identity: string | null,
): { readonly mailbox: string; readonly folder: string } | null {
  const match = /^(.+?):([\\/].*)$/s.exec(identity ?? '');
  return match === null ? null : { mailbox: match[1] ?? '', folder: match[2] ?? '' };
}

function openFolders(access: RecordAccess): RecordReader {
  const identityColumn = access.column('Identity');
  const mailboxColumn = access.column(...ownColumns);
  const folderColumn = access.column('FolderPath', 'FolderName', 'Folder');
  const userColumn = access.column('User', 'Trustee');
  const rightsColumn = access.column('AccessRights');
  const flagsColumn = access.column('SharingPermissionFlags');
  return {
    read: (record, sink) => {
      const words = parseWords(rightsColumn.raw(record));
      if (words.isLossy) return lossy('AccessRights', words.found, exportCommands.folderPermission);
      const place = splitIdentity(identityColumn.text(record));
      const owner = place?.mailbox ?? mailboxColumn.text(record);
      if (owner === null)
        return {
          reasonKey: 'imports.reject.folderWithoutMailbox',
          params: { command: exportCommands.folderPermission },
        };
      const user = userColumn.text(record);
      if (user === null) return rejections.noTrustee;
      if (isTypeName(user)) return lossy('User', user, exportCommands.folderPermission);
      if (words.values.length === 0) return rejections.noRights;
      const roles = words.values.filter((word) => word.toLowerCase() !== 'none');
      // "None" is the absence of a right: the record is kept, but it grants nothing.
      if (roles.length === 0) return null;
      const flags = parseWords(flagsColumn.raw(record));
      const extra = flags.isLossy ? [] : flags.values.filter((word) => word.toLowerCase() !== 'none');
      sink.grant({
        mailbox: plainReference(owner),
        trustee: plainReference(user),
        right: 'FolderPermission',
        rawRight: [...roles, ...extra].join(', '),
        folder: place?.folder ?? folderColumn.text(record) ?? '',
        folderRole: roles.join(', '),
        isDeny: false,
        isInherited: false,
        inheritanceType: null,
        status: null,
      });
      return null;
    },
    aspects: () => ['folders'],
    warnings: () => [],
  };
}

/** Get-MailboxFolderPermission as CSV or JSON (authorisation.md 1.4). */
export const folderPermission: ImportFormat = {
  id: 'exchange-folder-permission',
  capability: 'authorisation',
  acceptedBy: ['authorisation'],
  source: 'exchange',
  recognise: (access) => {
    if (!access.has('User', 'Trustee') || !access.has('AccessRights')) return 0;
    if (!access.has('FolderName', 'FolderPath', 'Folder', 'SharingPermissionFlags')) return 0;
    return (
      0.8 +
      (access.has('SharingPermissionFlags') ? 0.1 : 0) +
      (access.has('Identity', ...ownColumns) ? 0.05 : 0)
    );
  },
  open: openFolders,
};
