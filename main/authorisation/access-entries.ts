import type { AccessEntry } from '../../shared/contract/authorisation.ts';
import type { EffectiveAccess, Picture, PictureMailbox } from '../base/picture.ts';
import type { MailboxHistory, Since } from './history.ts';
import { oddReasons } from './oddities.ts';

/** The one who holds a right, as a text that stays the same over rebuilds. */
function holderKey(access: EffectiveAccess): string {
  if (access.personId !== null) return `person:${String(access.personId)}`;
  if (access.identityId !== null) return `${access.trusteeKind}:${String(access.identityId)}`;
  return `${access.trusteeKind}:${access.label.toLowerCase()}`;
}

/** The beginning of a right that several rows state: the earliest of theirs. */
function earliest(grantIds: readonly number[], history: MailboxHistory, fallback: string): Since {
  const known = grantIds.flatMap((id) => history.since(id) ?? []);
  const [first] = known.toSorted(
    (a, b) =>
      a.since.localeCompare(b.since) || Number(b.isSinceFirstSnapshot) - Number(a.isSinceFirstSnapshot),
  );
  return first ?? { since: fallback, isSinceFirstSnapshot: true };
}

/** The rights of one holder as the contract lists them: one for each meaning, way and folder. */
export function listRights(
  access: readonly EffectiveAccess[],
  history: MailboxHistory,
  fallback: string,
): AccessEntry['rights'] {
  return access.flatMap((entry) => {
    const { since, isSinceFirstSnapshot } = earliest(entry.grantIds, history, fallback);
    return entry.meanings.map((meaning) => ({
      meaning,
      right: entry.right,
      folder: entry.folder,
      folderRole: entry.folderRole,
      via: [...entry.via],
      since,
      isSinceFirstSnapshot,
      grantIds: [...entry.grantIds],
    }));
  });
}

/** Who reaches a mailbox, one entry for each holder: the odd ones first, then by name. */
export function listAccess(
  picture: Picture,
  mailbox: PictureMailbox,
  history: MailboxHistory,
): AccessEntry[] {
  const holders = new Map<string, EffectiveAccess[]>();
  for (const access of mailbox.access) {
    const key = holderKey(access);
    const known = holders.get(key);
    if (known === undefined) holders.set(key, [access]);
    else known.push(access);
  }
  const entries = [...holders].flatMap(([key, rights]): AccessEntry[] => {
    const first = rights[0];
    if (first === undefined) return [];
    const person = first.personId === null ? undefined : picture.directory.persons.get(first.personId);
    const identity =
      first.identityId === null ? undefined : picture.directory.identities.get(first.identityId);
    const reasons = oddReasons(picture, mailbox, rights);
    return [
      {
        key,
        trusteeKind: first.trusteeKind,
        personId: first.personId,
        label: first.label,
        address: person?.primaryAddress ?? identity?.addresses[0] ?? null,
        department: person?.department ?? null,
        functionTitle: person?.functionTitle ?? null,
        isExternal: person?.isExternal ?? identity?.isExternal ?? false,
        rights: listRights(rights, history, mailbox.snapshotAt ?? picture.at),
        isOdd: reasons.length > 0,
        oddReasons: [...reasons],
      },
    ];
  });
  return entries.sort(
    (a, b) =>
      Number(b.isOdd) - Number(a.isOdd) || a.label.localeCompare(b.label, 'nl') || a.key.localeCompare(b.key),
  );
}
