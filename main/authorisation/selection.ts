import type { Aspect, Source } from '../base/facts.ts';
import type { BuiltDirectory, ResolvedReference } from '../base/picture.ts';
import { matchText } from '../base/text.ts';
import {
  aspectOfRight,
  seriesForAspect,
  seriesForFormat,
  sourcesOf,
  type Origin,
  type StoredFacts,
  type StoredGrant,
  type StoredSnapshot,
} from '../base/stored-facts.ts';

/** A mailbox as references name it: one object of one source, or a name that leads nowhere. */
export interface MailboxName {
  readonly key: string;
  readonly source: Source;
  readonly resolved: ResolvedReference;
}

/** Tells which mailbox a reference names. */
export interface MailboxNames {
  nameOf(referenceId: number, source: Source): MailboxName | null;
}

/** Names mailboxes by the object that the directory finds; a name that fits nobody stays a mailbox of its own. */
export function mailboxNames(
  stored: Pick<StoredFacts, 'references'>,
  directory: BuiltDirectory,
): MailboxNames {
  const caches = new Map<Source, Map<number, MailboxName>>();
  return {
    nameOf(referenceId, source) {
      const cache = caches.get(source) ?? new Map<number, MailboxName>();
      caches.set(source, cache);
      const known = cache.get(referenceId);
      if (known !== undefined) return known;
      const reference = stored.references.get(referenceId);
      if (reference === undefined) return null;
      const resolved = directory.resolve(referenceId, reference, source);
      const object =
        resolved.state === 'unique' && resolved.identityId !== null
          ? directory.principalOf(resolved.identityId)
          : undefined;
      const key =
        object === undefined
          ? `${source} raw ${matchText(reference.raw)}`
          : `${source} ${String(object.index)}`;
      const name = { key, source, resolved };
      cache.set(referenceId, name);
      return name;
    },
  };
}

/** Tells which snapshot has the say about a mailbox. */
export interface Selection {
  /** The newest snapshot of the aspect that covers the mailbox, or null. */
  deciding(mailboxKey: string, aspect: Aspect, source: Source): StoredSnapshot | null;
  /** Whether a grant counts: the snapshot that states it has the say about this right on this mailbox. */
  isCounting(mailboxKey: string, grant: StoredGrant): boolean;
  /** Whether a description (not a right) of this snapshot counts. */
  isDescribing(origin: Origin): boolean;
}

/** The mailboxes that each snapshot with a limited scope speaks of: every mailbox that one of its rows names. */
function listedMailboxes(stored: StoredFacts, names: MailboxNames): ReadonlyMap<number, ReadonlySet<string>> {
  const limited = new Map(
    stored.snapshots.filter((item) => item.scope === 'listed').map((item) => [item.id, item.source] as const),
  );
  const listed = new Map<number, Set<string>>();
  if (limited.size === 0) return listed;
  for (const facts of [stored.mailboxes, stored.grants, stored.forwarding, stored.protocols]) {
    for (const { snapshotId, mailboxRef } of facts) {
      const source = limited.get(snapshotId);
      const key = source === undefined ? undefined : names.nameOf(mailboxRef, source)?.key;
      if (key === undefined) continue;
      const known = listed.get(snapshotId);
      if (known === undefined) listed.set(snapshotId, new Set([key]));
      else known.add(key);
    }
  }
  return listed;
}

interface Series {
  readonly snapshots: readonly StoredSnapshot[];
  /** The snapshot that has the say, by mailbox. */
  readonly decisions: Map<string, StoredSnapshot | null>;
}

/** Decides for every mailbox and aspect which snapshot counts (see seriesForAspect). */
export function selectSnapshots(stored: StoredFacts, names: MailboxNames): Selection {
  const byId = new Map(stored.snapshots.map((snapshot) => [snapshot.id, snapshot]));
  const listed = listedMailboxes(stored, names);
  const seriesCache = new Map<string, Series>();

  function seriesFor(key: string, make: () => readonly StoredSnapshot[]): Series {
    const known = seriesCache.get(key);
    if (known !== undefined) return known;
    const made = { snapshots: make(), decisions: new Map<string, StoredSnapshot | null>() };
    seriesCache.set(key, made);
    return made;
  }

  function newestCovering(
    cacheKey: string,
    mailboxKey: string,
    make: () => readonly StoredSnapshot[],
  ): StoredSnapshot | null {
    const { snapshots, decisions } = seriesFor(cacheKey, make);
    const known = decisions.get(mailboxKey);
    if (known !== undefined) return known;
    const found =
      snapshots.findLast(
        (snapshot) => snapshot.scope === 'organisation' || listed.get(snapshot.id)?.has(mailboxKey) === true,
      ) ?? null;
    decisions.set(mailboxKey, found);
    return found;
  }

  function deciding(mailboxKey: string, aspect: Aspect, source: Source): StoredSnapshot | null {
    return newestCovering(`aspect ${source} ${aspect}`, mailboxKey, () =>
      seriesForAspect(stored.snapshots, aspect, source),
    );
  }

  const describing = new Set(
    sourcesOf(stored.snapshots).flatMap((source) => {
      const formats = new Set(
        stored.snapshots.filter((item) => item.source === source).map((item) => item.format),
      );
      return [...formats].flatMap((format) =>
        seriesForFormat(stored.snapshots, format, source).map((item) => item.id),
      );
    }),
  );

  return {
    deciding,
    isCounting(mailboxKey, grant) {
      const snapshot = byId.get(grant.snapshotId);
      if (snapshot === undefined) return false;
      const aspect = aspectOfRight(grant.right);
      const decision =
        aspect === null
          ? newestCovering(`format ${snapshot.source} ${snapshot.format}`, mailboxKey, () =>
              seriesForFormat(stored.snapshots, snapshot.format, snapshot.source),
            )
          : deciding(mailboxKey, aspect, snapshot.source);
      return decision?.id === snapshot.id;
    },
    isDescribing: ({ snapshotId }) => describing.has(snapshotId),
  };
}
