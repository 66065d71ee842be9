import type { Aspect } from '../../base/facts.ts';
import { emptyIdentity, plainReference } from '../../base/exchange-words.ts';
import type {
  Column,
  ImportFormat,
  RecordAccess,
  RecordReader,
  Rejection,
  SourceRecord,
} from '../../base/import-format.ts';
import { jsonAccess, jsonRecord } from '../../base/record-access.ts';
import { badBoolean, rejections } from '../../base/rejections.ts';
import { parseInstant } from '../../base/values/dates.ts';
import { addressIn, parseBoolean } from '../../base/values/text.ts';
import type { FactSink } from '../../base/facts.ts';

/** GAM doubles backslashes and, on request, puts an apostrophe before a plus sign; both stay in the file. */
function gamText(column: Column, record: SourceRecord): string | null {
  const text = column.text(record);
  return text === null ? null : text.replaceAll('\\\\', '\\').replace(/^'(?=\+)/, '');
}

function parseEmbedded(text: string): object | null {
  for (const candidate of [text, text.replaceAll('\\\\', '\\')]) {
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    } catch {
      // The second spelling is tried; when that fails as well the record is rejected.
    }
  }
  return null;
}

const indexes = Array.from({ length: 20 }, (_, index) => index);

interface UserReader {
  readonly hasMfa: boolean;
  read(record: SourceRecord, sink: FactSink): Rejection | null;
}

function userReader(access: RecordAccess): UserReader {
  const column = (...names: readonly string[]): Column => access.column(...names);
  const columns = {
    email: column('primaryEmail', 'User', 'email'),
    id: column('id'),
    given: column('name.givenName', 'givenName'),
    family: column('name.familyName', 'familyName'),
    full: column('name.fullName', 'fullName', 'name.displayName'),
    suspended: column('suspended', 'isSuspended'),
    archived: column('archived', 'isArchived'),
    enrolled: column('isEnrolledIn2Sv'),
    enforced: column('isEnforcedIn2Sv'),
    lastLogin: column('lastLoginTime'),
    deleted: column('deletionTime'),
    department: column('organizations.0.department', 'organizations.0.costCenter'),
    title: column('organizations.0.title'),
  };
  const several = (...patterns: readonly string[]): readonly Column[] =>
    indexes
      .flatMap((index) => patterns.map((pattern) => column(pattern.replace('#', String(index)))))
      .filter((found) => found.exists);
  const aliases = several('aliases.#', 'nonEditableAliases.#', 'emails.#.address');
  const relations = indexes
    .map((index) => ({ type: column(`relations.${index}.type`), value: column(`relations.${index}.value`) }))
    .filter((pair) => pair.value.exists);
  const numbers = indexes
    .map((index) => ({
      type: column(`externalIds.${index}.type`),
      value: column(`externalIds.${index}.value`),
    }))
    .filter((pair) => pair.value.exists);

  const typed = (
    pairs: readonly { readonly type: Column; readonly value: Column }[],
    type: string,
    record: SourceRecord,
  ): string | null => {
    const pair = pairs.find((candidate) => candidate.type.text(record)?.toLowerCase() === type);
    return pair === undefined ? null : gamText(pair.value, record);
  };

  return {
    hasMfa: columns.enrolled.exists,
    read: (record, sink) => {
      const email = gamText(columns.email, record);
      if (email === null) return rejections.noName;
      for (const [name, flagColumn] of [
        ['suspended', columns.suspended],
        ['archived', columns.archived],
        ['isEnrolledIn2Sv', columns.enrolled],
        ['isEnforcedIn2Sv', columns.enforced],
      ] as const) {
        const text = flagColumn.text(record);
        if (text !== null && parseBoolean(flagColumn.raw(record)) === null) return badBoolean(name, text);
      }
      const isSuspended = parseBoolean(columns.suspended.raw(record));
      const isArchived = parseBoolean(columns.archived.raw(record));
      const others = aliases
        .map((alias) => addressIn(gamText(alias, record)))
        .filter((alias): alias is string => alias !== null && alias.toLowerCase() !== email.toLowerCase());
      const givenName = gamText(columns.given, record);
      const surname = gamText(columns.family, record);
      const joined = [givenName, surname].filter((part) => part !== null).join(' ');
      const deleted = columns.deleted.text(record);
      const lastLogin = columns.lastLogin.text(record);
      sink.identity({
        ...emptyIdentity,
        kind: 'user',
        objectId: columns.id.text(record),
        primarySmtp: email,
        aliases: [...new Set(others)],
        displayName: gamText(columns.full, record) ?? (joined === '' ? null : joined),
        userType: 'member',
        isEnabled:
          isSuspended === null && isArchived === null ? null : isSuspended !== true && isArchived !== true,
        softDeletedAt: deleted === null ? null : (parseInstant(deleted) ?? deleted),
        department: gamText(columns.department, record),
        title: gamText(columns.title, record),
        managerRaw: typed(relations, 'manager', record),
        employeeNumber: typed(numbers, 'organization', record),
        givenName,
        surname,
        // "Never" and 1970 both mean that nobody ever signed in.
        lastLogonAt: lastLogin === null || /^(never|1970-)/i.test(lastLogin) ? null : parseInstant(lastLogin),
      });
      sink.mailbox({
        mailbox: plainReference(email),
        kind: 'user',
        recipientType: null,
        environment: null,
        isAccountDisabled: isSuspended,
        softDeletedAt: null,
        isAuditEnabled: null,
      });
      const isEnrolled = parseBoolean(columns.enrolled.raw(record));
      if (isEnrolled !== null) {
        sink.mfa({
          account: plainReference(email),
          isCapable: isEnrolled,
          isRegistered: isEnrolled,
          isEnforced: parseBoolean(columns.enforced.raw(record)),
          updatedAt: null,
        });
      }
      return null;
    },
  };
}

function openUsers(access: RecordAccess): RecordReader {
  const jsonColumn = access.column('JSON');
  const plain = userReader(access);
  const members = [
    'primaryEmail',
    'id',
    'name',
    'suspended',
    'archived',
    'isEnrolledIn2Sv',
    'isEnforcedIn2Sv',
    'lastLoginTime',
    'aliases',
    'nonEditableAliases',
    'emails',
    'organizations',
    'relations',
    'externalIds',
    'deletionTime',
  ];
  const embedded = userReader(jsonAccess(members));
  const isEmbedded = access.kind === 'table' && jsonColumn.exists;
  let hasMfa = false;
  const watch = (sink: FactSink): FactSink => ({
    ...sink,
    mfa: (fact) => {
      hasMfa = true;
      sink.mfa(fact);
    },
  });
  return {
    read: (record, sink) => {
      if (!isEmbedded) return plain.read(record, plain.hasMfa ? watch(sink) : sink);
      const value = parseEmbedded(jsonColumn.text(record) ?? '');
      return value === null
        ? { reasonKey: 'imports.reject.embeddedJson', params: { column: 'JSON' } }
        : embedded.read(jsonRecord(value), watch(sink));
    },
    aspects: () => {
      const aspects: Aspect[] = ['accounts', 'mailboxes'];
      if (hasMfa) aspects.push('mfa');
      return aspects;
    },
    warnings: () => [],
  };
}

/** `gam print users`, with dotted indexed columns or `formatjson` (authorisation.md 1.10). */
export const gamUsers: ImportFormat = {
  id: 'gam-users',
  capability: 'directory',
  acceptedBy: ['directory', 'authorisation'],
  source: 'google',
  recognise: (access) => {
    if (!access.has('primaryEmail')) return 0;
    const marks = [
      'JSON',
      'name.givenName',
      'name.familyName',
      'name.fullName',
      'suspended',
      'archived',
      'isEnrolledIn2Sv',
      'lastLoginTime',
      'orgUnitPath',
    ].filter((name) => access.has(name)).length;
    return marks === 0 ? 0.5 : Math.min(0.97, 0.7 + marks * 0.06);
  },
  open: openUsers,
};
