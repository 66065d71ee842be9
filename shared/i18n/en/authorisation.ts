import type { Translation } from '../catalogue.ts';
import type { nlAuthorisation } from '../nl/authorisation.ts';

/** English texts: authorisation. */
export const enAuthorisation: Translation<typeof nlAuthorisation> = {
  'authorisation.ignored.self': 'The mailbox itself (SELF or its own account)',
  'authorisation.ignored.builtin': 'System account that every mailbox has',
  'authorisation.ignored.inheritedDefault': 'Inherited default for administrators',
  'authorisation.ignored.notARight': 'A property, not a right',
  'authorisation.ignored.emptyRole': 'Folder role without rights',
  'authorisation.ignored.pending': 'Invitation not accepted yet',
  'authorisation.ignored.expired': 'Invitation expired',
  'authorisation.ignored.rejected': 'Invitation rejected',
  'authorisation.ignored.notAccepted': 'Invitation not accepted',
  'authorisation.odd.external': 'From outside the organisation',
  'authorisation.odd.orphan': 'Deleted account with a right',
  'authorisation.odd.unresolved': 'Name that belongs to no account',
  'authorisation.odd.ambiguous': 'Name that belongs to several accounts',
  'authorisation.odd.everyone': 'Right for everyone',
  'authorisation.odd.anonymous': 'Right without signing in',
  'authorisation.odd.default': 'Default right for all colleagues',
  'authorisation.odd.unknownGroup': 'Group of which not all members are known',
  'authorisation.odd.outsideDepartment': 'From another department',
  'authorisation.odd.noEmployment': 'Not in the HR list',
  'authorisation.odd.leftEmployment': 'Left employment',
  'authorisation.odd.disabled': 'Account is disabled',
  'authorisation.odd.nestedGroup': 'Through a group within a group',
  'authorisation.who.notFound': 'There is no mailbox “{{mailbox}}”. Search by address, alias or name.',
  'authorisation.who.several': '“{{mailbox}}” fits {{count}} mailboxes: {{candidates}}. Give the address.',
  'authorisation.subject.mailbox': 'mailbox {{id}}',
};
