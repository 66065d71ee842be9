import { loadGrants, loadSnapshots } from '../base/fact-store.ts';
import type { PictureMailbox } from '../base/picture.ts';
import type { Database } from '../base/ports.ts';
import { aspectOfRight, type StoredGrant, type StoredSnapshot } from '../base/stored-facts.ts';
import {
  compareSnapshotGrants,
  grantAspects,
  grantKey,
  type Difference,
  type MailboxLookup,
} from './changes.ts';
import type { BuiltPicture } from './picture.ts';

/** A snapshot that speaks about a mailbox, with the rights it states. */
interface Chapter {
  readonly snapshot: StoredSnapshot;
  readonly grants: readonly StoredGrant[];
  /** The rights as comparable keys. */
  readonly keys: ReadonlySet<string>;
}

/** A right's beginning as far as the snapshots show it. */
export interface Since {
  readonly since: string;
  /** The right stands in the first snapshot that covers it: it may be older than that. */
  readonly isSinceFirstSnapshot: boolean;
}

/** What the snapshots tell about one mailbox over time. */
export interface MailboxHistory {
  /** Every snapshot about rights on this mailbox, of all time, oldest first. */
  readonly moments: readonly StoredSnapshot[];
  /** When the unbroken series began in which a right was seen up to the picture's moment. */
  since(grantId: number): Since | null;
  /** What changed with the newest snapshot before the picture's moment, against the one before that. */
  readonly latestChange: { readonly comparedWith: StoredSnapshot; readonly difference: Difference } | null;
}

const referencesByMailbox = new WeakMap<BuiltPicture, ReadonlyMap<number, readonly number[]>>();

/** All references that name a mailbox, also those that only older snapshots use. */
function referencesOf(picture: BuiltPicture, mailbox: PictureMailbox): readonly number[] {
  const known = referencesByMailbox.get(picture);
  if (known !== undefined) return known.get(mailbox.id) ?? [];
  const sources = new Set([...picture.mailboxes.values()].map(({ source }) => source));
  const made = new Map<number, number[]>();
  for (const referenceId of picture.stored.references.keys()) {
    for (const source of sources) {
      const id = picture.mailboxOf(referenceId, source);
      if (id === null) continue;
      const references = made.get(id);
      if (references === undefined) made.set(id, [referenceId]);
      else references.push(referenceId);
    }
  }
  referencesByMailbox.set(picture, made);
  return made.get(mailbox.id) ?? [];
}

/** Whether a snapshot of limited scope names a mailbox in any of its rows. */
function isListed(database: Database, snapshotId: number, references: string): boolean {
  return ['grant_fact', 'mailbox_fact', 'forwarding_fact', 'protocol_fact'].some(
    (table) =>
      database
        .prepare<[number, string], number>(
          `SELECT 1 FROM ${table} WHERE snapshot_id = ? AND mailbox_ref IN (SELECT value FROM json_each(?)) LIMIT 1`,
        )
        .pluck()
        .get(snapshotId, references) !== undefined,
  );
}

/** Reads the history of a mailbox, seen from a picture: what came after the picture's moment counts only as a moment. */
export function mailboxHistory(
  database: Database,
  picture: BuiltPicture,
  mailbox: PictureMailbox,
  lookup: MailboxLookup,
): MailboxHistory {
  const references = referencesOf(picture, mailbox);
  const referenceList = JSON.stringify(references);
  const moments = loadSnapshots(database, null).filter(
    (snapshot) =>
      snapshot.source === mailbox.source &&
      snapshot.aspects.some((aspect) => grantAspects.includes(aspect)) &&
      (snapshot.scope === 'organisation' || isListed(database, snapshot.id, referenceList)),
  );
  const upToNow = new Set(picture.stored.snapshots.map(({ id }) => id));
  const chapters: readonly Chapter[] = moments
    .filter(({ id }) => upToNow.has(id))
    .map((snapshot) => {
      const grants = loadGrants(database, snapshot.id, references);
      return { snapshot, grants, keys: new Set(grants.map((grant) => grantKey(picture, grant, snapshot))) };
    });

  function since(grantId: number): Since | null {
    const at = chapters.findIndex(({ grants }) => grants.some((grant) => grant.id === grantId));
    const chapter = chapters[at];
    const grant = chapter?.grants.find(({ id }) => id === grantId);
    if (chapter === undefined || grant === undefined) return null;
    const key = grantKey(picture, grant, chapter.snapshot);
    const aspect = aspectOfRight(grant.right);
    let first = chapter.snapshot;
    let isSinceFirstSnapshot = true;
    for (const earlier of chapters.slice(0, at).reverse()) {
      const speaksOfIt =
        aspect === null
          ? earlier.snapshot.format === chapter.snapshot.format
          : earlier.snapshot.aspects.includes(aspect);
      if (!speaksOfIt) continue;
      if (!earlier.keys.has(key)) {
        isSinceFirstSnapshot = false;
        break;
      }
      first = earlier.snapshot;
    }
    return { since: first.takenAt, isSinceFirstSnapshot };
  }

  function latestChange(): MailboxHistory['latestChange'] {
    const newest = chapters.at(-1);
    const previous = chapters
      .slice(0, -1)
      .findLast(({ snapshot }) =>
        snapshot.aspects.some(
          (aspect) => grantAspects.includes(aspect) && newest?.snapshot.aspects.includes(aspect) === true,
        ),
      );
    if (newest === undefined || previous === undefined) return null;
    return {
      comparedWith: previous.snapshot,
      difference: compareSnapshotGrants(
        picture,
        { ...previous, speaksOfAll: true },
        { ...newest, speaksOfAll: true },
        lookup,
      ),
    };
  }

  return { moments, since, latestChange: latestChange() };
}
