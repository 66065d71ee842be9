import { emptyIdentity } from '../../base/exchange-words.ts';
import type { ImportFormat, RecordAccess, RecordReader } from '../../base/import-format.ts';
import { badBoolean, rejections } from '../../base/rejections.ts';
import { parseInstant } from '../../base/values/dates.ts';
import { parseAddresses } from '../../base/values/lists.ts';
import { addressIn, parseBoolean } from '../../base/values/text.ts';
import { canonicalDistinguishedName } from '../../base/values/names.ts';
import { readProxyAddresses } from '../../base/exchange-words.ts';
import { guestMarks } from './guests.ts';

function openUsers(access: RecordAccess): RecordReader {
  const columns = {
    upn: access.column('userPrincipalName'),
    id: access.column('id', 'objectId'),
    display: access.column('displayName'),
    surname: access.column('surname'),
    given: access.column('givenName'),
    mail: access.column('mail'),
    type: access.column('userType'),
    title: access.column('jobTitle'),
    department: access.column('department'),
    enabled: access.column('accountEnabled'),
    creation: access.column('creationType'),
    invitation: access.column('invitationState', 'externalUserState'),
    employee: access.column('employeeId'),
    manager: access.column(
      'manager.userPrincipalName',
      'manager.mail',
      'manager.id',
      'manager.displayName',
      'manager',
    ),
    proxies: access.column('proxyAddresses'),
    others: access.column('otherMails'),
    nickname: access.column('mailNickname'),
    sid: access.column('onPremisesSecurityIdentifier'),
    sam: access.column('onPremisesSamAccountName'),
    dn: access.column('onPremisesDistinguishedName'),
    deleted: access.column('deletedDateTime'),
    signIn: access.column('signInActivity.lastSignInDateTime'),
  };
  let lostAddresses = 0;
  return {
    read: (record, sink) => {
      const upn = columns.upn.text(record);
      const objectId = columns.id.text(record);
      // Kept as it stands, formulas and all: cells of a spreadsheet are made safe where they leave, not here.
      const displayName = columns.display.text(record);
      if (upn === null && objectId === null) return rejections.noName;
      const enabledText = columns.enabled.text(record);
      const isEnabled = parseBoolean(columns.enabled.raw(record));
      if (enabledText !== null && isEnabled === null) return badBoolean('accountEnabled', enabledText);
      const mail = addressIn(columns.mail.text(record));
      const list = parseAddresses(columns.proxies.raw(record));
      if (list.isLossy) lostAddresses += 1;
      const proxies = readProxyAddresses(list.isLossy ? [] : list.values);
      const primarySmtp = proxies.primary ?? mail;
      const aliases = [...proxies.others];
      if (mail !== null && mail !== primarySmtp) aliases.push(mail);
      const userType = columns.type.text(record);
      const isGuest = guestMarks({
        upn,
        userType,
        creationType: columns.creation.text(record),
        invitationState: columns.invitation.text(record),
      });
      const deleted = columns.deleted.text(record);
      const signIn = columns.signIn.text(record);
      const dn = columns.dn.text(record);
      sink.identity({
        ...emptyIdentity,
        kind: 'user',
        objectId,
        sid: columns.sid.text(record),
        upn,
        primarySmtp,
        aliases,
        alias: columns.nickname.text(record),
        sam: columns.sam.text(record),
        dn: dn === null ? null : canonicalDistinguishedName(dn),
        legacyDn: proxies.legacyDn,
        displayName,
        userType: isGuest ? 'guest' : /^member$/i.test(userType ?? '') ? 'member' : 'unknown',
        isEnabled,
        isExternal: isGuest,
        softDeletedAt: deleted === null ? null : (parseInstant(deleted) ?? deleted),
        department: columns.department.text(record),
        title: columns.title.text(record),
        managerRaw: columns.manager.text(record),
        employeeNumber: columns.employee.text(record),
        givenName: columns.given.text(record),
        surname: columns.surname.text(record),
        lastLogonAt: signIn === null ? null : parseInstant(signIn),
      });
      return null;
    },
    aspects: () => ['accounts'],
    warnings: () =>
      lostAddresses > 0
        ? [{ messageKey: 'imports.warning.lostAddresses', params: { count: lostAddresses } }]
        : [],
  };
}

const marks = [
  'accountEnabled',
  'userType',
  'givenName',
  'surname',
  'jobTitle',
  'creationType',
  'objectId',
  'mail',
  'department',
];

function recogniseUsers(access: RecordAccess): number {
  if (!access.has('userPrincipalName') || !access.has('displayName')) return 0;
  if (
    access.has(
      'isMfaCapable',
      'isMfaRegistered',
      'RecipientTypeDetails',
      'DistinguishedName',
      'GrantSendOnBehalfTo',
    )
  )
    return 0;
  const found = marks.filter((name) => access.has(name)).length;
  return found < 2 ? 0.3 : Math.min(0.95, 0.55 + found * 0.06);
}

/** The CSV of "Download users" in Entra, in its old and new header (authorisation.md 1.8). */
export const entraUsers: ImportFormat = {
  id: 'entra-users',
  capability: 'directory',
  acceptedBy: ['directory', 'authorisation'],
  source: 'entra',
  recognise: (access) => (access.kind === 'table' ? recogniseUsers(access) : 0),
  open: openUsers,
};

/** Microsoft Graph `users` as JSON, with `$expand=manager` where it was asked for (authorisation.md 1.8). */
export const graphUsers: ImportFormat = {
  id: 'graph-users',
  capability: 'directory',
  acceptedBy: ['directory', 'authorisation'],
  source: 'entra',
  recognise: (access) => {
    if (access.kind !== 'json') return 0;
    const score = recogniseUsers(access);
    return score > 0 && access.has('id') ? Math.max(score, 0.6) : score;
  },
  open: openUsers,
};
