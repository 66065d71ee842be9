import { emptyIdentity, readProxyAddresses } from '../../base/exchange-words.ts';
import type {
  Column,
  ImportFormat,
  RecordAccess,
  RecordReader,
  SourceRecord,
} from '../../base/import-format.ts';
import { badBoolean, rejections } from '../../base/rejections.ts';
import { parseFileTime, parseInstant } from '../../base/values/dates.ts';
import { parseAddresses } from '../../base/values/lists.ts';
import { canonicalDistinguishedName, commonName, isUnresolvedRemainder } from '../../base/values/names.ts';
import { addressIn, parseBoolean } from '../../base/values/text.ts';

function openUsers(access: RecordAccess): RecordReader {
  const columns = {
    dn: access.column('DistinguishedName'),
    enabled: access.column('Enabled'),
    given: access.column('GivenName'),
    surname: access.column('Surname', 'sn'),
    name: access.column('DisplayName', 'Name', 'CN'),
    objectClass: access.column('ObjectClass'),
    guid: access.column('ObjectGUID'),
    sam: access.column('SamAccountName'),
    sid: access.column('SID', 'objectSid'),
    upn: access.column('UserPrincipalName'),
    mail: access.column('mail', 'EmailAddress'),
    proxies: access.column('proxyAddresses'),
    department: access.column('Department'),
    title: access.column('Title'),
    manager: access.column('Manager'),
    employee: access.column('EmployeeNumber', 'EmployeeID'),
    nickname: access.column('mailNickname'),
    legacyDn: access.column('legacyExchangeDN'),
    deleted: access.column('Deleted', 'isDeleted'),
  };
  const logons = [
    access.column('LastLogonDate'),
    access.column('lastLogonTimestamp'),
    access.column('lastLogon'),
  ];
  let lostAddresses = 0;

  const lastLogon = (record: SourceRecord): string | null => {
    for (const column of logons) {
      const text = column.text(record);
      const at = text === null ? null : (parseFileTime(text) ?? parseInstant(text));
      if (at !== null) return at;
    }
    return null;
  };
  const readText = (column: Column, record: SourceRecord): string | null => column.text(record);

  return {
    read: (record, sink) => {
      const dn = readText(columns.dn, record);
      const sam = readText(columns.sam, record);
      const upn = readText(columns.upn, record);
      const sid = readText(columns.sid, record);
      if (dn === null && sam === null && upn === null && sid === null) return rejections.noName;
      const enabledText = readText(columns.enabled, record);
      const isEnabled = parseBoolean(columns.enabled.raw(record));
      if (enabledText !== null && isEnabled === null) return badBoolean('Enabled', enabledText);
      const list = parseAddresses(columns.proxies.raw(record));
      if (list.isLossy) lostAddresses += 1;
      const proxies = readProxyAddresses(list.isLossy ? [] : list.values);
      const mail = addressIn(readText(columns.mail, record));
      const primarySmtp = proxies.primary ?? mail;
      const objectClass = readText(columns.objectClass, record)?.toLowerCase() ?? 'user';
      const isGroup = objectClass === 'group';
      const isService = objectClass.startsWith('msds-') || objectClass === 'computer';
      const isTombstone =
        dn !== null && (isUnresolvedRemainder(dn) || parseBoolean(columns.deleted.raw(record)) === true);
      sink.identity({
        ...emptyIdentity,
        kind: isGroup ? 'group' : objectClass === 'contact' ? 'contact' : 'user',
        // The local directory's GUID; Entra knows the same person by another one.
        objectId: readText(columns.guid, record),
        sid,
        upn,
        primarySmtp,
        aliases: mail !== null && mail !== primarySmtp ? [...proxies.others, mail] : proxies.others,
        alias: readText(columns.nickname, record),
        sam,
        dn: dn === null ? null : canonicalDistinguishedName(dn),
        legacyDn: readText(columns.legacyDn, record) ?? proxies.legacyDn,
        displayName: readText(columns.name, record) ?? (dn === null ? null : commonName(dn)),
        userType: isService ? 'service' : isGroup ? 'unknown' : 'member',
        isEnabled,
        softDeletedAt: isTombstone ? 'tombstone' : null,
        department: readText(columns.department, record),
        title: readText(columns.title, record),
        managerRaw: readText(columns.manager, record),
        employeeNumber: readText(columns.employee, record),
        givenName: readText(columns.given, record),
        surname: readText(columns.surname, record),
        lastLogonAt: lastLogon(record),
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

/** Get-ADUser as CSV or JSON (authorisation.md 1.9). */
export const adUsers: ImportFormat = {
  id: 'ad-users',
  capability: 'directory',
  acceptedBy: ['directory', 'authorisation'],
  source: 'ad',
  recognise: (access) => {
    if (access.has('RecipientTypeDetails', 'GrantSendOnBehalfTo', 'PrimarySmtpAddress')) return 0;
    if (!access.has('SamAccountName')) return 0;
    const marks = [
      'DistinguishedName',
      'Enabled',
      'ObjectGUID',
      'SID',
      'ObjectClass',
      'GivenName',
      'Surname',
      'UserPrincipalName',
    ].filter((name) => access.has(name)).length;
    return marks < 2 ? 0.3 : Math.min(0.97, 0.55 + marks * 0.06);
  },
  open: openUsers,
};
