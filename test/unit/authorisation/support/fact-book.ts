import type { Aspect, FactSink, IdentityFact, Reference, Source } from '../../../../main/base/facts.ts';
import type { Database } from '../../../../main/base/ports.ts';
import {
  compareSnapshots,
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
} from '../../../../main/base/stored-facts.ts';
import type { TechnicalRight } from '../../../../shared/contract/authorisation.ts';

/** What a test may say of a snapshot. */
export interface SnapshotSketch {
  readonly source?: Source;
  readonly format?: string;
  readonly aspects: readonly Aspect[];
  readonly takenAt: string;
  readonly scope?: 'organisation' | 'listed';
  readonly hasInherited?: boolean;
  readonly hasSelf?: boolean;
}

/** A reference by its verbatim text, with what else the row says. */
export function ref(raw: string, more: Partial<Omit<Reference, 'raw'>> = {}): Reference {
  return { raw, smtp: null, display: null, typeHint: null, ...more };
}

/** An identity of which only these properties are known. */
export function identity(more: Partial<IdentityFact>): IdentityFact {
  return {
    kind: 'user',
    objectId: null,
    sid: null,
    upn: null,
    primarySmtp: null,
    aliases: [],
    alias: null,
    sam: null,
    dn: null,
    legacyDn: null,
    displayName: null,
    userType: 'unknown',
    isEnabled: null,
    isExternal: false,
    softDeletedAt: null,
    department: null,
    title: null,
    managerRaw: null,
    employeeNumber: null,
    givenName: null,
    surname: null,
    lastLogonAt: null,
    ...more,
  };
}

/** A sink with short ways to state the usual things. */
export interface Sketch extends FactSink {
  /** States a direct right that allows; `more` changes the rest. */
  right(
    mailbox: string | Reference,
    right: TechnicalRight,
    trustee: string | Reference,
    more?: Partial<
      Pick<StoredGrant, 'folder' | 'folderRole' | 'isDeny' | 'isInherited' | 'status' | 'inheritanceType'>
    >,
  ): void;
}

/** Facts as a test writes them down, in memory. */
export interface FactBook {
  snapshot(sketch: SnapshotSketch, write: (sink: Sketch) => void): StoredSnapshot;
  /** Everything, as if every snapshot counted; pictures choose for themselves. */
  stored(at?: string): StoredFacts;
}

/** An empty book. */
export function factBook(): FactBook {
  const snapshots: StoredSnapshot[] = [];
  const references = new Map<number, Reference>();
  const referenceIds = new Map<string, number>();
  const identities: StoredIdentity[] = [];
  const mailboxes: StoredMailbox[] = [];
  const grants: StoredGrant[] = [];
  const forwarding: StoredForwarding[] = [];
  const protocols: StoredProtocols[] = [];
  const memberships: StoredMembership[] = [];
  const mfa: StoredMfa[] = [];
  const employment: StoredEmployment[] = [];
  let rawId = 0;

  function referenceId(reference: Reference): number {
    const key = JSON.stringify([reference.raw, reference.smtp, reference.display, reference.typeHint]);
    const known = referenceIds.get(key);
    if (known !== undefined) return known;
    const id = references.size + 1;
    references.set(id, reference);
    referenceIds.set(key, id);
    return id;
  }

  function sinkFor(snapshotId: number): Sketch {
    const origin = () => ({ snapshotId, rawId: (rawId += 1) });
    const sink: FactSink = {
      identity: (fact) => identities.push({ id: identities.length + 1, ...origin(), ...fact }),
      mailbox: ({ mailbox, ...fact }) =>
        mailboxes.push({ ...origin(), ...fact, mailboxRef: referenceId(mailbox) }),
      grant: ({ mailbox, trustee, ...fact }) =>
        grants.push({
          id: grants.length + 1,
          ...origin(),
          ...fact,
          mailboxRef: referenceId(mailbox),
          trusteeRef: referenceId(trustee),
        }),
      forwarding: ({ mailbox, target, ...fact }) =>
        forwarding.push({
          ...origin(),
          ...fact,
          mailboxRef: referenceId(mailbox),
          targetRef: referenceId(target),
        }),
      protocols: ({ mailbox, ...fact }) =>
        protocols.push({ ...origin(), ...fact, mailboxRef: referenceId(mailbox) }),
      membership: ({ group, member, ...fact }) =>
        memberships.push({
          ...origin(),
          ...fact,
          groupRef: referenceId(group),
          memberRef: referenceId(member),
        }),
      mfa: ({ account, ...fact }) => mfa.push({ ...origin(), ...fact, accountRef: referenceId(account) }),
      employment: (fact) => employment.push({ id: employment.length + 1, ...origin(), ...fact }),
    };
    return {
      ...sink,
      right(mailbox, right, trustee, more = {}) {
        sink.grant({
          mailbox: typeof mailbox === 'string' ? ref(mailbox) : mailbox,
          trustee: typeof trustee === 'string' ? ref(trustee) : trustee,
          right,
          rawRight: more.folderRole ?? right,
          folder: null,
          folderRole: null,
          isDeny: false,
          isInherited: false,
          inheritanceType: null,
          status: null,
          ...more,
        });
      },
    };
  }

  return {
    snapshot(sketch, write) {
      const snapshot: StoredSnapshot = {
        id: snapshots.length + 1,
        format: sketch.format ?? 'export-recipient-permissions',
        source: sketch.source ?? 'exchange',
        aspects: sketch.aspects,
        takenAt: sketch.takenAt,
        recordedAt: sketch.takenAt,
        orderKey: sketch.takenAt,
        scope: sketch.scope ?? 'organisation',
        hasInherited: sketch.hasInherited ?? true,
        hasSelf: sketch.hasSelf ?? true,
        hasUnresolved: true,
        hasSoftDeleted: false,
      };
      snapshots.push(snapshot);
      write(sinkFor(snapshot.id));
      return snapshot;
    },
    stored: (at) => ({
      snapshots: snapshots.filter((item) => at === undefined || item.takenAt <= at).sort(compareSnapshots),
      references,
      identities,
      mailboxes,
      grants,
      forwarding,
      protocols,
      memberships,
      mfa,
      employment,
    }),
  };
}

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

/** Writes facts into the fact tables of an empty vault, with the ids that they have in memory. */
export function writeFacts(database: Database, stored: StoredFacts): void {
  database.transaction(() => {
    for (const item of stored.snapshots) {
      database
        .prepare(
          `INSERT INTO snapshot (id, file_name, format, capability, source, sha256, bytes, taken_at, taken_at_source,
             order_key, recorded_at, recorded_by, scope, aspects, has_inherited, has_self, has_unresolved,
             has_soft_deleted, columns, read, stored, repeated, rejected, warnings)
           VALUES (?, ?, ?, 'authorisation', ?, ?, 1, ?, 'stated', ?, ?, 'test', ?, ?, ?, ?, ?, ?, '[]', 0, 0, 0, 0, '[]')`,
        )
        .run(
          item.id,
          `file ${String(item.id)}`,
          item.format,
          item.source,
          `hash ${String(item.id)}`,
          item.takenAt,
          item.orderKey,
          item.recordedAt,
          item.scope,
          JSON.stringify(item.aspects),
          bit(item.hasInherited),
          bit(item.hasSelf),
          bit(item.hasUnresolved),
          bit(item.hasSoftDeleted),
        );
    }
    const insertReference = database.prepare('INSERT INTO reference VALUES (?, ?, ?, ?, ?)');
    for (const [id, { raw, smtp, display, typeHint }] of stored.references) {
      insertReference.run(id, raw, smtp, display, typeHint);
    }
    const insertIdentity = database.prepare(
      `INSERT INTO identity_fact VALUES (${Array.from({ length: 25 }, () => '?').join(', ')})`,
    );
    for (const fact of stored.identities) {
      insertIdentity.run(
        fact.id,
        fact.snapshotId,
        fact.rawId,
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
    }
    const insertMailbox = database.prepare(
      'INSERT INTO mailbox_fact VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const fact of stored.mailboxes) {
      insertMailbox.run(
        fact.snapshotId,
        fact.rawId,
        fact.mailboxRef,
        fact.kind,
        fact.recipientType,
        fact.environment,
        bit(fact.isAccountDisabled),
        fact.softDeletedAt,
        bit(fact.isAuditEnabled),
      );
    }
    const insertGrant = database.prepare(
      `INSERT INTO grant_fact VALUES (${Array.from({ length: 13 }, () => '?').join(', ')})`,
    );
    for (const fact of stored.grants) {
      insertGrant.run(
        fact.id,
        fact.snapshotId,
        fact.rawId,
        fact.mailboxRef,
        fact.trusteeRef,
        fact.right,
        fact.rawRight,
        fact.folder,
        fact.folderRole,
        bit(fact.isDeny),
        bit(fact.isInherited),
        fact.inheritanceType,
        fact.status,
      );
    }
    const insertForwarding = database.prepare('INSERT INTO forwarding_fact VALUES (NULL, ?, ?, ?, ?, ?, ?)');
    for (const fact of stored.forwarding) {
      insertForwarding.run(
        fact.snapshotId,
        fact.rawId,
        fact.mailboxRef,
        fact.targetRef,
        fact.kind,
        bit(fact.keepsCopy),
      );
    }
    const insertProtocols = database.prepare(
      'INSERT INTO protocol_fact VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const fact of stored.protocols) {
      insertProtocols.run(
        fact.snapshotId,
        fact.rawId,
        fact.mailboxRef,
        bit(fact.pop),
        bit(fact.imap),
        bit(fact.activeSync),
        bit(fact.owa),
        bit(fact.mapi),
        bit(fact.smtpAuth),
      );
    }
    const insertMember = database.prepare('INSERT INTO membership_fact VALUES (NULL, ?, ?, ?, ?, ?)');
    for (const fact of stored.memberships) {
      insertMember.run(fact.snapshotId, fact.rawId, fact.groupRef, fact.memberRef, bit(fact.isRecursive));
    }
    const insertMfa = database.prepare('INSERT INTO mfa_fact VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)');
    for (const fact of stored.mfa) {
      insertMfa.run(
        fact.snapshotId,
        fact.rawId,
        fact.accountRef,
        bit(fact.isCapable),
        bit(fact.isRegistered),
        bit(fact.isEnforced),
        fact.updatedAt,
      );
    }
    const insertEmployment = database.prepare(
      'INSERT INTO employment_fact VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const fact of stored.employment) {
      insertEmployment.run(
        fact.snapshotId,
        fact.rawId,
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
    }
  })();
}
