import type { FactSink } from '../base/facts.ts';
import type { Database } from '../base/ports.ts';
import { openBulkInsert } from './bulk-insert.ts';
import type { BulkInsert } from './bulk-insert.ts';
import type { DamageCounter } from './name-damage.ts';
import { openReferences } from './references.ts';
import type { ReferenceMarks } from './references.ts';

/** Writes the facts and raw records of one file. */
export interface FactWriter {
  readonly sink: FactSink;
  /** The raw record that the facts after this call come from. */
  startRecord(line: number | null): void;
  /** Keeps the raw record whose facts were just handed over. */
  keepRecord(record: number, line: number | null, data: string): void;
  pending(): number;
  /** Writes what was handed over since the last call; call within a transaction. */
  flush(): void;
  marks(): Readonly<ReferenceMarks & { hasInherited: boolean }>;
}

function bit(value: boolean | null): number | null {
  return value === null ? null : value ? 1 : 0;
}

/** The fact tables with their columns after `snapshot_id, raw_id`. */
const factTables = {
  identity_fact:
    'kind, object_id, sid, upn, primary_smtp, aliases, alias, sam, dn, legacy_dn, display_name, user_type, is_enabled, is_external, soft_deleted_at, department, title, manager_raw, employee_number, given_name, surname, last_logon_at',
  mailbox_fact:
    'mailbox_ref, kind, recipient_type, environment, is_account_disabled, soft_deleted_at, is_audit_enabled',
  grant_fact:
    'mailbox_ref, trustee_ref, right, raw_right, folder, folder_role, is_deny, is_inherited, inheritance_type, status',
  forwarding_fact: 'mailbox_ref, target_ref, kind, keeps_copy',
  protocol_fact: 'mailbox_ref, pop, imap, active_sync, owa, mapi, smtp_auth',
  membership_fact: 'group_ref, member_ref, is_recursive',
  mfa_fact: 'account_ref, is_capable, is_registered, is_enforced, updated_at',
  employment_fact:
    'employee_number, display_name, email, function_title, function_code, department, manager_raw, employed_from, employed_until, employment',
} as const;

type FactTable = keyof typeof factTables;

/** The names of all tables that hold facts. */
export const factTableNames = Object.keys(factTables) as readonly FactTable[];

/** Opens the tables for writing under a snapshot id that no snapshot row carries yet. */
export function openFactWriter(database: Database, snapshotId: number, damage: DamageCounter): FactWriter {
  let currentLine: number | null = null;
  const references = openReferences(database, (reference) => {
    damage.check(reference.display ?? reference.raw, currentLine);
  });
  const memberships = new Set<string>();
  const highestRawId =
    database.prepare<[], number | null>('SELECT max(id) FROM raw_record').pluck().get() ?? 0;
  let nextRawId = highestRawId + 1;
  let pendingRecords = 0;
  let [hasInherited, hasSoftDeleted] = [false, false];

  const rawRecords = openBulkInsert(database, 'raw_record', ['id', 'snapshot_id', 'record', 'line', 'data']);
  const facts = Object.fromEntries(
    factTableNames.map((table) => [
      table,
      openBulkInsert(database, table, ['snapshot_id', 'raw_id', ...factTables[table].split(', ')]),
    ]),
  ) as Readonly<Record<FactTable, BulkInsert>>;

  const sink: FactSink = {
    identity: (fact) => {
      damage.check(fact.displayName, currentLine);
      if (fact.softDeletedAt !== null) hasSoftDeleted = true;
      facts.identity_fact.add(
        snapshotId,
        nextRawId,
        fact.kind,
        fact.objectId,
        fact.sid,
        fact.upn,
        fact.primarySmtp,
        JSON.stringify(fact.aliases),
        fact.alias,
        fact.sam,
        fact.dn,
        fact.legacyDn,
        fact.displayName,
        fact.userType,
        bit(fact.isEnabled),
        bit(fact.isExternal),
        fact.softDeletedAt,
        fact.department,
        fact.title,
        fact.managerRaw,
        fact.employeeNumber,
        fact.givenName,
        fact.surname,
        fact.lastLogonAt,
      );
    },
    mailbox: (fact) => {
      if (fact.softDeletedAt !== null) hasSoftDeleted = true;
      facts.mailbox_fact.add(
        snapshotId,
        nextRawId,
        references.intern(fact.mailbox),
        fact.kind,
        fact.recipientType,
        fact.environment,
        bit(fact.isAccountDisabled),
        fact.softDeletedAt,
        bit(fact.isAuditEnabled),
      );
    },
    grant: (fact) => {
      if (fact.isInherited) hasInherited = true;
      facts.grant_fact.add(
        snapshotId,
        nextRawId,
        references.intern(fact.mailbox),
        references.intern(fact.trustee),
        fact.right,
        fact.rawRight,
        fact.folder,
        fact.folderRole,
        fact.isDeny ? 1 : 0,
        fact.isInherited ? 1 : 0,
        fact.inheritanceType,
        fact.status,
      );
    },
    forwarding: (fact) => {
      facts.forwarding_fact.add(
        snapshotId,
        nextRawId,
        references.intern(fact.mailbox),
        references.intern(fact.target),
        fact.kind,
        bit(fact.keepsCopy),
      );
    },
    protocols: (fact) => {
      facts.protocol_fact.add(
        snapshotId,
        nextRawId,
        references.intern(fact.mailbox),
        bit(fact.pop),
        bit(fact.imap),
        bit(fact.activeSync),
        bit(fact.owa),
        bit(fact.mapi),
        bit(fact.smtpAuth),
      );
    },
    membership: (fact) => {
      const values = [
        references.intern(fact.group),
        references.intern(fact.member),
        fact.isRecursive ? 1 : 0,
      ];
      const key = values.join(' ');
      // An expanded group repeats its members at every mailbox that it reaches.
      if (memberships.has(key)) return;
      memberships.add(key);
      facts.membership_fact.add(snapshotId, nextRawId, ...values);
    },
    mfa: (fact) => {
      facts.mfa_fact.add(
        snapshotId,
        nextRawId,
        references.intern(fact.account),
        bit(fact.isCapable),
        bit(fact.isRegistered),
        bit(fact.isEnforced),
        fact.updatedAt,
      );
    },
    employment: (fact) => {
      damage.check(fact.displayName, currentLine);
      facts.employment_fact.add(
        snapshotId,
        nextRawId,
        fact.employeeNumber,
        fact.displayName,
        fact.email,
        fact.functionTitle,
        fact.functionCode,
        fact.department,
        fact.managerRaw,
        fact.employedFrom,
        fact.employedUntil,
        fact.employment,
      );
    },
  };

  return {
    sink,
    startRecord: (line) => {
      currentLine = line;
    },
    keepRecord: (record, line, data) => {
      rawRecords.add(nextRawId, snapshotId, record, line, data);
      nextRawId += 1;
      pendingRecords += 1;
    },
    pending: () => pendingRecords,
    flush: () => {
      references.flush();
      rawRecords.flush();
      for (const table of factTableNames) facts[table].flush();
      pendingRecords = 0;
    },
    marks: () => ({
      hasInherited,
      hasSelf: references.marks.hasSelf,
      hasUnresolved: references.marks.hasUnresolved,
      hasSoftDeleted: hasSoftDeleted || references.marks.hasSoftDeleted,
    }),
  };
}
