import type { TextKey } from '../../shared/i18n/catalogues.ts';
import type { PictureGrant, ResolvedReference } from '../base/picture.ts';
import type { StoredGrant } from '../base/stored-facts.ts';

const emptyRoles = new Set(['', 'none']);

/** Whether a folder right gives nothing at all. */
function isEmptyRole(role: string | null): boolean {
  return (role ?? '').split(/[,;\s{}]+/u).every((word) => emptyRoles.has(word.toLowerCase()));
}

/**
 * What a trustee stands for on a particular row. Default administrators (Domain Admins, Organization Management) are
 * defaults only where they are inherited; a right that somebody gave them on this mailbox is like any other.
 */
export function trusteeOnRow(
  trustee: ResolvedReference,
  isAdministrators: boolean,
  isInherited: boolean,
): ResolvedReference {
  if (trustee.state !== 'builtin' || !isAdministrators || isInherited) return trustee;
  return { ...trustee, state: trustee.identityId === null ? 'none' : 'unique' };
}

/** Why a right takes no part in who reaches what, or null when it does. */
export function whyIgnored(
  grant: Pick<StoredGrant, 'right' | 'folder' | 'folderRole' | 'isInherited' | 'status'>,
  trustee: ResolvedReference,
  isMailboxItself: boolean,
  isAdministrators: boolean,
): TextKey | null {
  if (trustee.state === 'self' || isMailboxItself) return 'authorisation.ignored.self';
  if (trustee.state === 'builtin') {
    return isAdministrators ? 'authorisation.ignored.inheritedDefault' : 'authorisation.ignored.builtin';
  }
  if (grant.right === 'MailEnabled') return 'authorisation.ignored.notARight';
  if (grant.right === 'FolderPermission' && isEmptyRole(grant.folderRole))
    return 'authorisation.ignored.emptyRole';
  switch (grant.status?.toLowerCase() ?? 'accepted') {
    case 'accepted':
      return null;
    case 'pending':
      return 'authorisation.ignored.pending';
    case 'expired':
      return 'authorisation.ignored.expired';
    case 'rejected':
      return 'authorisation.ignored.rejected';
    default:
      return 'authorisation.ignored.notAccepted';
  }
}

/** Builds the picture's form of a grant. */
export function pictureGrant(
  mailboxId: number,
  grant: StoredGrant,
  trustee: ResolvedReference,
  ignoredBecause: TextKey | null,
): PictureGrant {
  return {
    id: grant.id,
    mailboxId,
    trustee,
    right: grant.right,
    rawRight: grant.rawRight,
    folder: grant.folder,
    folderRole: grant.folderRole,
    isDeny: grant.isDeny,
    isInherited: grant.isInherited,
    inheritanceType: grant.inheritanceType,
    status: grant.status,
    snapshotId: grant.snapshotId,
    rawId: grant.rawId,
    ignoredBecause,
  };
}
