import type { ImportFormat, RecordAccess, RecordReader } from '../../base/import-format.ts';
import { emptyIdentity, plainReference } from '../../base/exchange-words.ts';
import { rejections } from '../../base/rejections.ts';
import { addressIn } from '../../base/values/text.ts';

const states = new Set(['accepted', 'pending', 'rejected', 'expired']);

function openDelegates(access: RecordAccess): RecordReader {
  const userColumn = access.column('User', 'Delegator');
  const addressColumn = access.column('delegateAddress', 'Delegate Email', 'delegateEmail');
  const nameColumn = access.column('delegateName', 'Delegate');
  const statusColumn = access.column('delegationStatus', 'Status', 'verificationStatus');
  const described = new Set<string>();
  return {
    read: (record, sink) => {
      const user = userColumn.text(record);
      if (user === null) return rejections.noMailbox;
      const address = addressColumn.text(record);
      const name = nameColumn.text(record);
      const raw = address ?? name;
      if (raw === null) return rejections.noTrustee;
      const status = statusColumn.text(record)?.toLowerCase() ?? null;
      if (status !== null && !states.has(status))
        return { reasonKey: 'imports.reject.status', params: { found: status.slice(0, 120) } };
      const mailbox = plainReference(user);
      if (!described.has(user)) {
        described.add(user);
        sink.identity({ ...emptyIdentity, kind: 'user', primarySmtp: addressIn(user), displayName: null });
        sink.mailbox({
          mailbox,
          kind: 'user',
          recipientType: null,
          environment: null,
          isAccountDisabled: null,
          softDeletedAt: null,
          isAuditEnabled: null,
        });
      }
      sink.grant({
        mailbox,
        trustee: { raw, smtp: addressIn(raw), display: name, typeHint: null },
        right: 'GmailDelegate',
        rawRight: 'delegate',
        folder: null,
        folderRole: null,
        isDeny: false,
        isInherited: false,
        inheritanceType: null,
        status,
      });
      return null;
    },
    aspects: () => ['gmail-delegates'],
    warnings: () => [],
  };
}

/** `gam … print delegates`, in its three header dialects (authorisation.md 1.10). */
export const gamDelegates: ImportFormat = {
  id: 'gam-delegates',
  capability: 'authorisation',
  acceptedBy: ['authorisation'],
  source: 'google',
  recognise: (access) => {
    if (access.has('User', 'Delegator') && access.has('delegateAddress', 'delegateEmail', 'Delegate Email'))
      return access.has('delegationStatus', 'Status') ? 0.95 : 0.7;
    return 0;
  },
  open: openDelegates,
};
