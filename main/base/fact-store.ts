import { z } from 'zod';
import type { EmploymentKind } from '../../shared/contract/directory.ts';
import type { MailboxKind, TechnicalRight } from '../../shared/contract/authorisation.ts';
import { aspects, type Aspect, type IdentityFact, type Reference, type Source } from './facts.ts';
import type { Database } from './ports.ts';
import type { Steps } from './slices.ts';
import {
  compareSnapshots,
  countingIds,
  type StoredEmployment,
  type StoredFacts,
  type StoredForwarding,
  type StoredGrant,
  type StoredIdentity,
  type StoredMailbox,
  type StoredMembership,
  type StoredMfa,
  type StoredProtocols,
  type StoredSnapshot,
} from './stored-facts.ts';

const texts = z.array(z.string());

function flag(value: number): boolean {
  return value !== 0;
}

function maybeFlag(value: number | null): boolean | null {
  return value === null ? null : value !== 0;
}

interface SnapshotRecord {
  id: number;
  format: string;
  source: string;
  aspects: string;
  taken_at: string;
  recorded_at: string;
  order_key: string;
  scope: 'organisation' | 'listed';
  has_inherited: number;
  has_self: number;
  has_unresolved: number;
  has_soft_deleted: number;
}

function toSnapshot(record: SnapshotRecord): StoredSnapshot {
  const known = new Set<string>(aspects);
  return {
    id: record.id,
    format: record.format,
    source: record.source as Source,
    aspects: texts.parse(JSON.parse(record.aspects)).filter((aspect): aspect is Aspect => known.has(aspect)),
    takenAt: record.taken_at,
    recordedAt: record.recorded_at,
    orderKey: record.order_key,
    scope: record.scope,
    hasInherited: flag(record.has_inherited),
    hasSelf: flag(record.has_self),
    hasUnresolved: flag(record.has_unresolved),
    hasSoftDeleted: flag(record.has_soft_deleted),
  };
}

/**
 * Every snapshot that describes the situation up to an instant (UTC), or of all time; oldest first. What counts is
 * when a snapshot was taken, not when it was recorded: a file that came in later still tells how things were.
 */
export function loadSnapshots(database: Database, at: string | null): readonly StoredSnapshot[] {
  return database
    .prepare<[string | null, string | null], SnapshotRecord>(
      `SELECT id, format, source, aspects, taken_at, recorded_at, order_key, scope,
              has_inherited, has_self, has_unresolved, has_soft_deleted
       FROM snapshot WHERE ? IS NULL OR taken_at <= ?`,
    )
    .all(at, at)
    .map(toSnapshot)
    .sort(compareSnapshots);
}

/** The dictionary of references. */
export function loadReferences(database: Database): ReadonlyMap<number, Reference> {
  const records = database
    .prepare<[], [number, string, string | null, string | null, string | null]>(
      'SELECT id, raw, smtp, display, type_hint FROM reference',
    )
    .raw()
    .all();
  return new Map(
    records.map(([id, raw, smtp, display, typeHint]) => [id, { raw, smtp, display, typeHint }] as const),
  );
}

interface IdentityRecord {
  id: number;
  snapshot_id: number;
  raw_id: number;
  kind: IdentityFact['kind'];
  object_id: string | null;
  sid: string | null;
  upn: string | null;
  primary_smtp: string | null;
  aliases: string;
  alias: string | null;
  sam: string | null;
  dn: string | null;
  legacy_dn: string | null;
  display_name: string | null;
  user_type: IdentityFact['userType'];
  is_enabled: number | null;
  is_external: number;
  soft_deleted_at: string | null;
  department: string | null;
  title: string | null;
  manager_raw: string | null;
  employee_number: string | null;
  given_name: string | null;
  surname: string | null;
  last_logon_at: string | null;
}

function toIdentity(record: IdentityRecord): StoredIdentity {
  return {
    id: record.id,
    snapshotId: record.snapshot_id,
    rawId: record.raw_id,
    kind: record.kind,
    objectId: record.object_id,
    sid: record.sid,
    upn: record.upn,
    primarySmtp: record.primary_smtp,
    aliases: record.aliases === '[]' ? [] : texts.parse(JSON.parse(record.aliases)),
    alias: record.alias,
    sam: record.sam,
    dn: record.dn,
    legacyDn: record.legacy_dn,
    displayName: record.display_name,
    userType: record.user_type,
    isEnabled: maybeFlag(record.is_enabled),
    isExternal: flag(record.is_external),
    softDeletedAt: record.soft_deleted_at,
    department: record.department,
    title: record.title,
    managerRaw: record.manager_raw,
    employeeNumber: record.employee_number,
    givenName: record.given_name,
    surname: record.surname,
    lastLogonAt: record.last_logon_at,
  };
}

type GrantRecord = [
  number,
  number,
  number,
  number,
  number,
  TechnicalRight,
  string,
  string | null,
  string | null,
  number,
  number,
  string | null,
  string | null,
];

/** The columns of a grant in the order that {@link toGrant} reads them. */
const grantColumns = `id, snapshot_id, raw_id, mailbox_ref, trustee_ref, right, raw_right, folder, folder_role,
  is_deny, is_inherited, inheritance_type, status`;

function toGrant(record: GrantRecord): StoredGrant {
  return {
    id: record[0],
    snapshotId: record[1],
    rawId: record[2],
    mailboxRef: record[3],
    trusteeRef: record[4],
    right: record[5],
    rawRight: record[6],
    folder: record[7],
    folderRole: record[8],
    isDeny: flag(record[9]),
    isInherited: flag(record[10]),
    inheritanceType: record[11],
    status: record[12],
  };
}

/** The grants of one snapshot, all of them or those of the mailboxes that these references name. */
export function loadGrants(
  database: Database,
  snapshotId: number,
  mailboxRefs: readonly number[] | null,
): readonly StoredGrant[] {
  const condition = mailboxRefs === null ? '' : 'AND mailbox_ref IN (SELECT value FROM json_each(?))';
  return database
    .prepare<unknown[], GrantRecord>(
      `SELECT ${grantColumns} FROM grant_fact WHERE snapshot_id = ? ${condition} ORDER BY id`,
    )
    .raw()
    .all(snapshotId, ...(mailboxRefs === null ? [] : [JSON.stringify(mailboxRefs)]))
    .map(toGrant);
}

const grantsAtATime = 5_000;

/** Reads, in steps, the facts of the snapshots that may count at an instant (UTC), or now when it is null. */
export function* factSteps(database: Database, at: string | null): Steps<StoredFacts> {
  const snapshots = loadSnapshots(database, at);
  const counting = JSON.stringify([...countingIds(snapshots)]);
  const among = 'WHERE snapshot_id IN (SELECT value FROM json_each(?)) ORDER BY id';

  function select<Record_>(columns: string, table: string): Record_[] {
    return database.prepare<[string], Record_>(`SELECT ${columns} FROM ${table} ${among}`).all(counting);
  }

  const references = loadReferences(database);
  yield;
  const grants: StoredGrant[] = [];
  // By ranges of ids, which are those of one import after the other: in order without sorting, and never all at once.
  const rangeOf = database
    .prepare<[number], [first: number | null, last: number | null]>(
      'SELECT min(id), max(id) FROM grant_fact WHERE snapshot_id = ?',
    )
    .raw();
  const grantsOf = database
    .prepare<[number, number, number], GrantRecord>(
      `SELECT ${grantColumns} FROM grant_fact WHERE id BETWEEN ? AND ? AND +snapshot_id = ? ORDER BY id`,
    )
    .raw();
  for (const snapshotId of countingIds(snapshots)) {
    const [first, last] = rangeOf.get(snapshotId) ?? [null, null];
    if (first === null || last === null) continue;
    for (let start = first; start <= last; start += grantsAtATime) {
      const end = Math.min(last, start + grantsAtATime - 1);
      for (const record of grantsOf.all(start, end, snapshotId)) grants.push(toGrant(record));
      yield;
    }
  }
  grants.sort((a, b) => a.id - b.id);
  yield;

  return {
    snapshots,
    references,
    identities: select<IdentityRecord>('*', 'identity_fact').map(toIdentity),
    mailboxes: select<{
      snapshot_id: number;
      raw_id: number;
      mailbox_ref: number;
      kind: MailboxKind;
      recipient_type: string | null;
      environment: string | null;
      is_account_disabled: number | null;
      soft_deleted_at: string | null;
      is_audit_enabled: number | null;
    }>('*', 'mailbox_fact').map((record): StoredMailbox => ({
      snapshotId: record.snapshot_id,
      rawId: record.raw_id,
      mailboxRef: record.mailbox_ref,
      kind: record.kind,
      recipientType: record.recipient_type,
      environment: record.environment,
      isAccountDisabled: maybeFlag(record.is_account_disabled),
      softDeletedAt: record.soft_deleted_at,
      isAuditEnabled: maybeFlag(record.is_audit_enabled),
    })),
    grants,
    forwarding: select<{
      snapshot_id: number;
      raw_id: number;
      mailbox_ref: number;
      target_ref: number;
      kind: 'smtp' | 'address' | 'rule';
      keeps_copy: number | null;
    }>('*', 'forwarding_fact').map((record): StoredForwarding => ({
      snapshotId: record.snapshot_id,
      rawId: record.raw_id,
      mailboxRef: record.mailbox_ref,
      targetRef: record.target_ref,
      kind: record.kind,
      keepsCopy: maybeFlag(record.keeps_copy),
    })),
    protocols: select<{
      snapshot_id: number;
      raw_id: number;
      mailbox_ref: number;
      pop: number | null;
      imap: number | null;
      active_sync: number | null;
      owa: number | null;
      mapi: number | null;
      smtp_auth: number | null;
    }>('*', 'protocol_fact').map((record): StoredProtocols => ({
      snapshotId: record.snapshot_id,
      rawId: record.raw_id,
      mailboxRef: record.mailbox_ref,
      pop: maybeFlag(record.pop),
      imap: maybeFlag(record.imap),
      activeSync: maybeFlag(record.active_sync),
      owa: maybeFlag(record.owa),
      mapi: maybeFlag(record.mapi),
      smtpAuth: maybeFlag(record.smtp_auth),
    })),
    memberships: select<{
      snapshot_id: number;
      raw_id: number;
      group_ref: number;
      member_ref: number;
      is_recursive: number;
    }>('*', 'membership_fact').map((record): StoredMembership => ({
      snapshotId: record.snapshot_id,
      rawId: record.raw_id,
      groupRef: record.group_ref,
      memberRef: record.member_ref,
      isRecursive: flag(record.is_recursive),
    })),
    mfa: select<{
      snapshot_id: number;
      raw_id: number;
      account_ref: number;
      is_capable: number | null;
      is_registered: number | null;
      is_enforced: number | null;
      updated_at: string | null;
    }>('*', 'mfa_fact').map((record): StoredMfa => ({
      snapshotId: record.snapshot_id,
      rawId: record.raw_id,
      accountRef: record.account_ref,
      isCapable: maybeFlag(record.is_capable),
      isRegistered: maybeFlag(record.is_registered),
      isEnforced: maybeFlag(record.is_enforced),
      updatedAt: record.updated_at,
    })),
    employment: select<{
      id: number;
      snapshot_id: number;
      raw_id: number;
      employee_number: string | null;
      display_name: string;
      email: string | null;
      function_title: string | null;
      function_code: string | null;
      department: string | null;
      manager_raw: string | null;
      employed_from: string | null;
      employed_until: string | null;
      employment: EmploymentKind;
    }>('*', 'employment_fact').map((record): StoredEmployment => ({
      id: record.id,
      snapshotId: record.snapshot_id,
      rawId: record.raw_id,
      employeeNumber: record.employee_number,
      displayName: record.display_name,
      email: record.email,
      functionTitle: record.function_title,
      functionCode: record.function_code,
      department: record.department,
      managerRaw: record.manager_raw,
      employedFrom: record.employed_from,
      employedUntil: record.employed_until,
      employment: record.employment,
    })),
  };
}
