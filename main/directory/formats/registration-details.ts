import { emptyIdentity } from '../../base/exchange-words.ts';
import type { ImportFormat, RecordAccess, RecordReader } from '../../base/import-format.ts';
import { badBoolean, rejections } from '../../base/rejections.ts';
import { parseInstant } from '../../base/values/dates.ts';
import { addressIn, parseBoolean } from '../../base/values/text.ts';
import { guestMarks } from './guests.ts';

function openDetails(access: RecordAccess): RecordReader {
  const idColumn = access.column('id');
  const upnColumn = access.column('userPrincipalName');
  const nameColumn = access.column('userDisplayName', 'displayName');
  const typeColumn = access.column('userType');
  const capableColumn = access.column('isMfaCapable');
  const registeredColumn = access.column('isMfaRegistered');
  const updatedColumn = access.column('lastUpdatedDateTime');
  return {
    read: (record, sink) => {
      const upn = upnColumn.text(record);
      const id = idColumn.text(record);
      const raw = upn ?? id;
      if (raw === null) return rejections.noName;
      for (const [name, column] of [
        ['isMfaCapable', capableColumn],
        ['isMfaRegistered', registeredColumn],
      ] as const) {
        const text = column.text(record);
        if (text !== null && parseBoolean(column.raw(record)) === null) return badBoolean(name, text);
      }
      const display = nameColumn.text(record);
      const userType = typeColumn.text(record);
      const isGuest = guestMarks({ upn, userType, creationType: null, invitationState: null });
      sink.identity({
        ...emptyIdentity,
        kind: 'user',
        objectId: id,
        upn,
        displayName: display,
        userType: isGuest ? 'guest' : /^member$/i.test(userType ?? '') ? 'member' : 'unknown',
        isExternal: isGuest,
      });
      const updated = updatedColumn.text(record);
      sink.mfa({
        account: { raw, smtp: addressIn(upn), display, typeHint: userType },
        isCapable: parseBoolean(capableColumn.raw(record)),
        isRegistered: parseBoolean(registeredColumn.raw(record)),
        // Registered is not enforced: conditional access decides, and this report does not tell.
        isEnforced: null,
        updatedAt: updated === null ? null : parseInstant(updated),
      });
      return null;
    },
    aspects: () => ['mfa'],
    warnings: () => [],
  };
}

/** Microsoft Graph `userRegistrationDetails`, as JSON pages, array or CSV (authorisation.md 1.7). */
export const registrationDetails: ImportFormat = {
  id: 'graph-registration-details',
  capability: 'directory',
  acceptedBy: ['directory', 'authorisation'],
  source: 'entra',
  recognise: (access) => {
    if (!access.has('isMfaCapable', 'isMfaRegistered') || !access.has('userPrincipalName', 'id')) return 0;
    return access.has('isMfaCapable') ? 0.95 : 0.75;
  },
  open: openDetails,
};
