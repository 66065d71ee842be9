import type { Meaning, TechnicalRight } from '../../shared/contract/authorisation.ts';

/**
 * What a right means in the words of the norm (authorisation.md 0.4): who may open a mailbox inspects, who sends as the
 * mailbox has a mandate, who sends on behalf is a delegate. A Gmail delegate reads and sends, and is named as sender.
 */
export function meaningsOf(right: TechnicalRight): readonly Meaning[] {
  switch (right) {
    case 'FullAccess':
      return ['inspection'];
    case 'SendAs':
      return ['mandate'];
    case 'SendOnBehalf':
      return ['delegation'];
    case 'GmailDelegate':
      return ['inspection', 'delegation'];
    case 'FolderPermission':
      return ['folder'];
    case 'ReadPermission':
    case 'ChangePermission':
    case 'ChangeOwner':
    case 'DeleteItem':
    case 'ExternalAccount':
    case 'ManagedBy':
    case 'MailEnabled':
    case 'Other':
      return ['other'];
  }
}

/** The meaning under which a single technical right is listed. */
export function mainMeaning(right: TechnicalRight): Meaning {
  return meaningsOf(right)[0] ?? 'other';
}
