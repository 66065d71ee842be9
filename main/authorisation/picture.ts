import type { MailboxClass } from '../../shared/contract/authorisation.ts';
import type { OrganisationSettings } from '../../shared/contract/workspace.ts';
import { isFunctionName } from '../base/function-name.ts';
import { aspects, type Aspect, type Source } from '../base/facts.ts';
import type {
  BuiltDirectory,
  Picture,
  PictureGrant,
  PictureIdentity,
  PictureMailbox,
  PicturePerson,
} from '../base/picture.ts';
import { atOnce, stepThrough, type Steps } from '../base/slices.ts';
import type { StableIds, StableKey } from '../base/stable-ids.ts';
import {
  seriesForAspect,
  sourcesOf,
  type StoredFacts,
  type StoredForwarding,
  type StoredGrant,
  type StoredMailbox,
  type StoredProtocols,
} from '../base/stored-facts.ts';
import { matchText } from '../base/text.ts';
import { classOf, comparableDepartments, departmentInName, kindOfObject } from './classification.ts';
import { createExpander, effectiveAccess } from './effective-access.ts';
import { pictureGrant, trusteeOnRow, whyIgnored } from './grants.ts';
import { mailboxNames, selectSnapshots, type MailboxName, type Selection } from './selection.ts';

/** The administrator's latest word about a mailbox. */
export interface MailboxDecision {
  readonly mailboxClass: MailboxClass | null;
  readonly compensatingMeasure: string | null;
  readonly reason: string;
}

/** What the picture is built from. */
export interface PictureInput {
  readonly at: string;
  readonly stored: StoredFacts;
  readonly directory: BuiltDirectory;
  readonly settings: OrganisationSettings;
  readonly decisions: ReadonlyMap<number, MailboxDecision>;
  readonly identityIds: StableIds;
  /** Whether a reference names default administrators (see trusteeOnRow). */
  isAdministrators(raw: string): boolean;
}

/** A picture with what the capability itself needs of it besides. */
export interface BuiltPicture extends Picture {
  readonly directory: BuiltDirectory;
  readonly stored: StoredFacts;
  readonly selection: Selection;
  /** The mailbox that a reference of a source names, in this picture. */
  mailboxOf(referenceId: number, source: Source): number | null;
  /** The key under which {@link Selection} knows a mailbox. */
  keyOf(mailboxId: number): string | null;
  isAdministrators(raw: string): boolean;
}

/** All counting facts about one mailbox. */
interface Gathered {
  readonly name: MailboxName;
  readonly rawNames: Set<string>;
  readonly facts: StoredMailbox[];
  readonly grants: StoredGrant[];
  readonly forwarding: StoredForwarding[];
  readonly protocols: StoredProtocols[];
}

/** Builds the picture of one moment. Pure but for the ids, which are remembered. */
export function buildPicture(input: PictureInput): BuiltPicture {
  return atOnce(pictureSteps(input));
}

/** {@link buildPicture} in steps. */
export function* pictureSteps(input: PictureInput): Steps<BuiltPicture> {
  const { stored, directory, settings } = input;
  const names = mailboxNames(stored, directory);
  yield;
  const selection = selectSnapshots(stored, names);
  yield;
  const snapshots = new Map(stored.snapshots.map((snapshot, order) => [snapshot.id, { ...snapshot, order }]));
  const sourceOf = (snapshotId: number): Source | undefined => snapshots.get(snapshotId)?.source;
  const orderOf = (snapshotId: number): number => snapshots.get(snapshotId)?.order ?? -1;

  const gathered = new Map<string, Gathered>();
  function gather(
    referenceId: number,
    snapshotId: number,
    isCounting: (key: string) => boolean,
  ): Gathered | null {
    const source = sourceOf(snapshotId);
    const name = source === undefined ? null : names.nameOf(referenceId, source);
    if (name === null || !isCounting(name.key)) return null;
    const known = gathered.get(name.key) ?? {
      name,
      rawNames: new Set<string>(),
      facts: [],
      grants: [],
      forwarding: [],
      protocols: [],
    };
    gathered.set(name.key, known);
    known.rawNames.add(matchText(name.resolved.reference.raw));
    return known;
  }
  function isDeciding(key: string, aspect: Aspect, snapshotId: number): boolean {
    const source = sourceOf(snapshotId);
    return source !== undefined && selection.deciding(key, aspect, source)?.id === snapshotId;
  }

  yield* stepThrough(stored.mailboxes, (fact) => {
    gather(fact.mailboxRef, fact.snapshotId, () => selection.isDescribing(fact))?.facts.push(fact);
  });
  yield* stepThrough(stored.grants, (grant) => {
    gather(grant.mailboxRef, grant.snapshotId, (key) => selection.isCounting(key, grant))?.grants.push(grant);
  });
  for (const fact of stored.forwarding) {
    gather(fact.mailboxRef, fact.snapshotId, (key) =>
      isDeciding(key, 'forwarding', fact.snapshotId),
    )?.forwarding.push(fact);
  }
  for (const fact of stored.protocols) {
    gather(fact.mailboxRef, fact.snapshotId, (key) =>
      isDeciding(key, 'protocols', fact.snapshotId),
    )?.protocols.push(fact);
  }

  yield;
  const parts = [...gathered.values()].sort((a, b) => (a.name.key < b.name.key ? -1 : 1));
  yield;
  const ids = input.identityIds.assign(parts.map((part) => mailboxKeys(part, directory)));
  yield;
  const idOfKey = new Map(parts.map((part, index) => [part.name.key, ids[index] ?? 0]));
  const keyOfId = new Map(parts.map((part, index) => [ids[index] ?? 0, part.name.key]));
  const departments = comparableDepartments(
    [...directory.persons.values()].flatMap((person) => person.department ?? []),
  );
  const expand = createExpander(directory);

  const mailboxes = new Map<number, PictureMailbox>();
  yield* stepThrough(
    parts,
    (part, index) => {
      const mailbox = makeMailbox(ids[index] ?? 0, part);
      mailboxes.set(mailbox.id, mailbox);
    },
    10,
  );

  const sources = sourcesOf(stored.snapshots);
  const coverage = new Map(
    aspects.map((aspect) => [
      aspect,
      new Map(sources.map((source) => [source, seriesForAspect(stored.snapshots, aspect, source)])),
    ]),
  );

  return {
    at: input.at,
    directory,
    mailboxes,
    settings,
    stored,
    selection,
    covering(aspect, source) {
      const bySource = coverage.get(aspect);
      return source === undefined ? [...(bySource?.values() ?? [])].flat() : (bySource?.get(source) ?? []);
    },
    mailboxOf(referenceId, source) {
      const name = names.nameOf(referenceId, source);
      return name === null ? null : (idOfKey.get(name.key) ?? null);
    },
    keyOf: (mailboxId) => keyOfId.get(mailboxId) ?? null,
    isAdministrators: (raw) => input.isAdministrators(raw),
  };

  function makeMailbox(id: number, part: Gathered): PictureMailbox {
    const { resolved, source } = part.name;
    const identityId = resolved.state === 'unique' ? resolved.identityId : null;
    const identity = identityId === null ? undefined : directory.identities.get(identityId);
    const object = identityId === null ? undefined : directory.principalOf(identityId);
    const accounts = (object?.identityIds ?? []).flatMap(
      (account) => directory.identities.get(account) ?? [],
    );
    const newest = part.facts.toSorted(
      (a, b) =>
        orderOf(b.snapshotId) - orderOf(a.snapshotId) || kindRank(a) - kindRank(b) || a.rawId - b.rawId,
    );
    const kind = newest.find((fact) => fact.kind !== 'unknown')?.kind ?? kindOfObject(object?.kind);
    const label = identity?.label ?? resolved.reference.display ?? resolved.reference.raw;
    const primarySmtp = identity?.addresses[0] ?? resolved.reference.smtp?.toLowerCase() ?? null;
    const isFunctionNamed =
      object?.isFunctionNamed ??
      isFunctionName({ displayName: label, address: primarySmtp, givenName: null, surname: null });
    const decision = input.decisions.get(id);
    const suggested = classOf(kind, object, isFunctionNamed);
    const mailboxClass = decision?.mailboxClass ?? suggested;
    const grants = part.grants.map((grant) => makeGrant(id, source, grant, object?.index));
    const access = effectiveAccess(id, grants, directory, expand);
    const ownPersonId = object?.personId ?? null;
    const ownerPersonId = mailboxClass === 'personal' ? ownPersonId : managerOf(access);
    const owner = ownerPersonId === null ? undefined : directory.persons.get(ownerPersonId);
    const described = newest[0];
    const evidence = described ?? part.grants[0] ?? part.forwarding[0] ?? part.protocols[0];
    return {
      id,
      identityId,
      label,
      primarySmtp,
      kind,
      recipientType: newest.find((fact) => fact.recipientType !== null)?.recipientType ?? null,
      mailboxClass,
      isClassOverridden: typeof decision?.mailboxClass === 'string',
      compensatingMeasure: decision?.compensatingMeasure ?? null,
      department: departmentOf(mailboxClass, owner, accounts, [label, primarySmtp?.split('@')[0] ?? '']),
      source,
      ownerPersonId,
      isSignInEnabled: signInState(newest, accounts),
      softDeletedAt:
        newest.find((fact) => fact.softDeletedAt !== null)?.softDeletedAt ?? identity?.softDeletedAt ?? null,
      isAuditEnabled: newest.find((fact) => fact.isAuditEnabled !== null)?.isAuditEnabled ?? null,
      forwarding: distinctForwarding(part.forwarding).flatMap((fact) => {
        const reference = stored.references.get(fact.targetRef);
        return reference === undefined
          ? []
          : [
              {
                target: directory.resolve(fact.targetRef, reference, source),
                kind: fact.kind,
                keepsCopy: fact.keepsCopy,
                snapshotId: fact.snapshotId,
                rawId: fact.rawId,
              },
            ];
      }),
      protocols: part.protocols.at(-1) ?? null,
      grants,
      access,
      rawId: evidence?.rawId ?? null,
      snapshotId: evidence?.snapshotId ?? null,
      snapshotAt: newestMoment(part),
    };
  }

  /** The owner's department, else what the account's source says, else what a functional mailbox's name mentions. */
  function departmentOf(
    mailboxClass: MailboxClass,
    owner: PicturePerson | undefined,
    accounts: readonly PictureIdentity[],
    labels: readonly string[],
  ): string | null {
    const ofOwner = mailboxClass === 'personal' ? owner?.department : undefined;
    const stated = ofOwner ?? accounts.find((account) => account.department !== null)?.department ?? null;
    return stated ?? (mailboxClass === 'functional' ? departmentInName(labels, departments) : null);
  }

  function makeGrant(
    id: number,
    source: Source,
    grant: StoredGrant,
    objectIndex: number | undefined,
  ): PictureGrant {
    const reference = stored.references.get(grant.trusteeRef) ?? {
      raw: '',
      smtp: null,
      display: null,
      typeHint: null,
    };
    const resolved = directory.resolve(grant.trusteeRef, reference, source);
    const isAdministrators = resolved.state === 'builtin' && input.isAdministrators(reference.raw);
    const trustee = trusteeOnRow(resolved, isAdministrators, grant.isInherited);
    const object = trustee.identityId === null ? undefined : directory.principalOf(trustee.identityId);
    const isItself = objectIndex !== undefined && trustee.state === 'unique' && object?.index === objectIndex;
    return pictureGrant(id, grant, trustee, whyIgnored(grant, trustee, isItself, isAdministrators));
  }

  /** When the newest file was made that says anything about the mailbox, also by saying that there is nothing. */
  function newestMoment(part: Gathered): string | null {
    const stated = [part.facts, part.grants, part.forwarding, part.protocols].flatMap((facts) =>
      facts.map((fact) => fact.snapshotId),
    );
    const covering = aspects.flatMap(
      (aspect) => selection.deciding(part.name.key, aspect, part.name.source)?.id ?? [],
    );
    const newestId = [...stated, ...covering].reduce<number | null>(
      (best, id) => (best === null || orderOf(id) > orderOf(best) ? id : best),
      null,
    );
    return newestId === null ? null : (snapshots.get(newestId)?.takenAt ?? null);
  }

  /** Whether somebody can sign in to the mailbox's own account: the newest word of any source that says. */
  function signInState(
    facts: readonly StoredMailbox[],
    accounts: readonly PictureIdentity[],
  ): boolean | null {
    const said = [
      ...facts.flatMap((fact) =>
        fact.isAccountDisabled === null
          ? []
          : [{ order: orderOf(fact.snapshotId), isEnabled: !fact.isAccountDisabled }],
      ),
      ...accounts.flatMap((account) =>
        account.isEnabled === null
          ? []
          : [{ order: orderOf(account.snapshotId), isEnabled: account.isEnabled }],
      ),
    ];
    const [latest] = said.sort((a, b) => b.order - a.order || Number(b.isEnabled) - Number(a.isEnabled));
    return latest?.isEnabled ?? null;
  }
}

/** The one person who manages a mailbox or list, when there is exactly one. */
function managerOf(access: readonly PictureMailbox['access'][number][]): number | null {
  const managers = new Set(
    access.flatMap((entry) =>
      entry.right === 'ManagedBy' && entry.personId !== null ? [entry.personId] : [],
    ),
  );
  const [only] = managers;
  return managers.size === 1 && only !== undefined ? only : null;
}

function kindRank(fact: StoredMailbox): number {
  return fact.kind === 'unknown' ? 1 : 0;
}

function distinctForwarding(facts: readonly StoredForwarding[]): readonly StoredForwarding[] {
  const distinct = new Map<string, StoredForwarding>();
  for (const fact of facts) {
    const key = `${String(fact.targetRef)} ${fact.kind}`;
    if (!distinct.has(key)) distinct.set(key, fact);
  }
  return [...distinct.values()].sort((a, b) => a.targetRef - b.targetRef);
}

/** What keeps a mailbox's id: the keys of its account in any source, and the names it went by before it was known. */
function mailboxKeys(part: Gathered, directory: BuiltDirectory): readonly StableKey[] {
  const { resolved, source } = part.name;
  const object =
    resolved.state === 'unique' && resolved.identityId !== null
      ? directory.principalOf(resolved.identityId)
      : undefined;
  const strong = object?.keys ?? [];
  const lasting = strong.filter(({ rank }) => rank < 5);
  const named = lasting.length > 0 ? lasting : strong;
  return [
    ...named.map(({ key, rank }) => ({ key: `mailbox/${source}/${key}`, rank })),
    ...[...part.rawNames].sort().map((raw) => ({ key: `mailbox/${source}/raw:${raw}`, rank: 8 })),
  ];
}
