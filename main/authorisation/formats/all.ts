import type { ImportFormat } from '../../base/import-format.ts';
import { casMailbox } from './cas-mailbox.ts';
import { exportRecipientPermissions } from './export-recipient-permissions.ts';
import { folderPermission } from './folder-permission.ts';
import { gamDelegates } from './gam-delegates.ts';
import { mailboxPermission } from './mailbox-permission.ts';
import { mailbox } from './mailbox.ts';
import { recipientPermission } from './recipient-permission.ts';

/** Every format that says who may do what with a mailbox. */
export const authorisationFormats: readonly ImportFormat[] = [
  exportRecipientPermissions,
  mailboxPermission,
  recipientPermission,
  mailbox,
  folderPermission,
  casMailbox,
  gamDelegates,
];
