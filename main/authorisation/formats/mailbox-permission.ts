import type { FactSink, Reference } from '../../base/facts.ts';
import { flag, plainReference, rightOf } from '../../base/exchange-words.ts';
import type {
  Column,
  ImportFormat,
  RecordAccess,
  RecordReader,
  Rejection,
  SourceRecord,
} from '../../base/import-format.ts';
import { jsonAccess, jsonRecord } from '../../base/record-access.ts';
import { badBoolean, lossy, rejections, unknownRight } from '../../base/rejections.ts';
import { parseWords } from '../../base/values/lists.ts';
import { isTypeName } from '../../base/values/lossy.ts';
import { exportCommands } from './export-commands.ts';

const mailboxColumns = ['Identity', 'MailboxIdentity', 'Mailbox', 'PrimarySmtpAddress', 'MailboxAddress'];

interface AceColumns {
  readonly rights: Column;
  readonly inherited: Column;
  readonly deny: Column;
  readonly inheritanceType: Column;
}

function aceColumns(access: RecordAccess): AceColumns {
  return {
    rights: access.column('AccessRights'),
    inherited: access.column('IsInherited', 'Inherited'),
    deny: access.column('Deny'),
    inheritanceType: access.column('InheritanceType'),
  };
}

type Grant = (sink: FactSink) => void;

/** Reads one access control entry into its grants, one for each right. */
function readAce(
  columns: AceColumns,
  record: SourceRecord,
  mailbox: Reference,
  trustee: Reference,
  grants: Grant[],
): Rejection | null {
  const words = parseWords(columns.rights.raw(record));
  if (words.isLossy) return lossy('AccessRights', words.found, exportCommands.mailboxPermission);
  if (words.values.length === 0) return rejections.noRights;
  const isInherited = flag(columns.inherited, record);
  if (isInherited === undefined) return badBoolean('IsInherited', String(columns.inherited.raw(record)));
  const isDeny = flag(columns.deny, record);
  if (isDeny === undefined) return badBoolean('Deny', String(columns.deny.raw(record)));
  const inheritanceType = columns.inheritanceType.text(record);
  for (const word of words.values) {
    // A word outside Exchange's list is never read as some right or as none.
    const right = rightOf(word);
    if (right === null) return unknownRight(word);
    grants.push((sink) => {
      sink.grant({
        mailbox,
        trustee,
        right,
        rawRight: word,
        folder: null,
        folderRole: null,
        isDeny,
        isInherited,
        inheritanceType,
        status: null,
      });
    });
  }
  return null;
}

function openPermissions(access: RecordAccess): RecordReader {
  const mailboxColumn = access.column(...mailboxColumns);
  const userColumn = access.column('User', 'Trustee');
  const nested = access.column('PermissionList');
  const own = aceColumns(access);
  const inner = aceColumns(jsonAccess(['AccessRights', 'IsInherited', 'Deny', 'InheritanceType']));
  return {
    read: (record, sink) => {
      const rawRights = own.rights.raw(record);
      // Lost rights are the first thing to say, even where the mailbox is missing as well.
      const words = parseWords(rawRights);
      if (words.isLossy) return lossy('AccessRights', words.found, exportCommands.mailboxPermission);
      const identity = mailboxColumn.text(record);
      if (identity === null) return rejections.noMailbox;
      const user = userColumn.text(record);
      if (user === null) return rejections.noTrustee;
      for (const [column, value] of [
        ['Identity', identity],
        ['User', user],
      ] as const) {
        if (isTypeName(value)) return lossy(column, value, exportCommands.mailboxPermission);
      }
      const mailbox = plainReference(identity);
      const trustee = plainReference(user);
      const grants: Grant[] = [];
      const list = nested.raw(record);
      const entries: readonly unknown[] | null = Array.isArray(list) ? (list as unknown[]) : null;
      let rejection: Rejection | null = null;
      if (entries === null) rejection = readAce(own, record, mailbox, trustee, grants);
      else if (entries.length === 0) rejection = rejections.noRights;
      for (const entry of entries ?? []) {
        if (typeof entry !== 'object' || entry === null)
          rejection ??= lossy('PermissionList', String(entry), exportCommands.mailboxPermission);
        else rejection ??= readAce(inner, jsonRecord(entry), mailbox, trustee, grants);
      }
      if (rejection !== null) return rejection;
      for (const grant of grants) grant(sink);
      return null;
    },
    aspects: () => ['full-access'],
    warnings: () => [],
  };
}

/** Get-MailboxPermission and Get-EXOMailboxPermission as CSV or JSON, and the REST shape (authorisation.md 1.1). */
export const mailboxPermission: ImportFormat = {
  id: 'exchange-mailbox-permission',
  capability: 'authorisation',
  acceptedBy: ['authorisation'],
  source: 'exchange',
  recognise: (access) => {
    if (!access.has('User') || access.has('FolderName', 'SharingPermissionFlags', 'ExtendedRights')) return 0;
    if (access.has('PermissionList')) return 0.95;
    if (!access.has('AccessRights')) return 0;
    const extras = ['IsInherited', 'Deny', 'InheritanceType'].filter((name) => access.has(name)).length;
    return 0.5 + (access.has(...mailboxColumns) ? 0.2 : 0) + extras * 0.1;
  },
  open: openPermissions,
};
