import { flag, plainReference, rightOf } from '../../base/exchange-words.ts';
import type { ImportFormat, RecordAccess, RecordReader } from '../../base/import-format.ts';
import { badBoolean, lossy, rejections } from '../../base/rejections.ts';
import { parseWords } from '../../base/values/lists.ts';
import { isTypeName } from '../../base/values/lossy.ts';
import { exportCommands } from './export-commands.ts';

function openPermissions(access: RecordAccess): RecordReader {
  const identityColumn = access.column('Identity', 'Mailbox', 'PrimarySmtpAddress');
  const trusteeColumn = access.column('Trustee', 'User');
  const sidColumn = access.column('TrusteeSidString');
  const extendedColumn = access.column('ExtendedRights');
  const rightsColumn = access.column('AccessRights');
  const controlColumn = access.column('AccessControlType');
  const denyColumn = access.column('Deny');
  const inheritedColumn = access.column('IsInherited', 'Inherited');
  const inheritanceColumn = access.column('InheritanceType');
  return {
    read: (record, sink) => {
      const extended = parseWords(extendedColumn.raw(record));
      if (extended.isLossy)
        return lossy('ExtendedRights', extended.found, exportCommands.recipientPermission);
      const rights = parseWords(rightsColumn.raw(record));
      if (rights.isLossy && extended.values.length === 0)
        return lossy('AccessRights', rights.found, exportCommands.recipientPermission);
      const identity = identityColumn.text(record);
      if (identity === null) return rejections.noMailbox;
      const trustee = trusteeColumn.text(record) ?? sidColumn.text(record);
      if (trustee === null) return rejections.noTrustee;
      if (isTypeName(trustee)) return lossy('Trustee', trustee, exportCommands.recipientPermission);
      // On-premises the extended right says it; "ExtendedRight" beside it is only the kind of entry.
      const words = extended.values.length > 0 ? extended.values : rights.isLossy ? [] : rights.values;
      if (words.length === 0) return rejections.noRights;
      const control = controlColumn.text(record)?.toLowerCase() ?? 'allow';
      if (control !== 'allow' && control !== 'deny') return badBoolean('AccessControlType', control);
      const isDenied = flag(denyColumn, record);
      if (isDenied === undefined) return badBoolean('Deny', String(denyColumn.raw(record)));
      const isInherited = flag(inheritedColumn, record);
      if (isInherited === undefined) return badBoolean('IsInherited', String(inheritedColumn.raw(record)));
      for (const word of words) {
        sink.grant({
          mailbox: plainReference(identity),
          trustee: plainReference(trustee),
          right: rightOf(word) ?? 'Other',
          rawRight: word,
          folder: null,
          folderRole: null,
          isDeny: control === 'deny' || isDenied,
          isInherited,
          inheritanceType: inheritanceColumn.text(record),
          status: null,
        });
      }
      return null;
    },
    aspects: () => ['send-as'],
    warnings: () => [],
  };
}

/** Get-RecipientPermission (Exchange Online) and Get-ADPermission (on-premises), as CSV or JSON (authorisation.md 1.2). */
export const recipientPermission: ImportFormat = {
  id: 'exchange-recipient-permission',
  capability: 'authorisation',
  acceptedBy: ['authorisation'],
  source: 'exchange',
  recognise: (access) => {
    if (access.has('ExtendedRights') && access.has('User')) return 0.9;
    if (!access.has('Trustee') || access.has('Trustee Original Identity')) return 0;
    if (!access.has('AccessRights') && !access.has('AccessControlType')) return 0;
    return 0.7 + (access.has('AccessControlType') ? 0.2 : 0) + (access.has('Identity') ? 0.1 : 0);
  },
  open: openPermissions,
};
