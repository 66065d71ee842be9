import type { DirectoryPicture, EffectiveAccess, PictureGrant, PictureMailbox } from '../../base/picture.ts';

const readingRoles = new Set([
  'reviewer',
  'author',
  'editor',
  'owner',
  'publishingauthor',
  'publishingeditor',
  'noneditingauthor',
  'readitems',
]);

const emptyRoles = new Set(['', 'none', 'availabilityonly']);

/** The single roles or atomic rights in a folder role's text, in lower case. */
export function rolesOf(folderRole: string | null): readonly string[] {
  return (folderRole ?? '')
    .split(/[,;\s{}]+/u)
    .map((role) => role.toLowerCase())
    .filter((role) => role !== '');
}

/** Says whether a folder role lets somebody read items. */
export function isReadingRole(folderRole: string | null): boolean {
  return rolesOf(folderRole).some((role) => readingRoles.has(role));
}

/** Says whether a folder role gives nothing, or in a calendar no more than free or busy. */
export function isEmptyRole(folderRole: string | null): boolean {
  return rolesOf(folderRole).every((role) => emptyRoles.has(role));
}

/** Says whether a right lets its holder read mail: full access, a Gmail delegation, or a folder with reading rights. */
export function canInspect(access: EffectiveAccess): boolean {
  if (access.right === 'FullAccess' || access.right === 'GmailDelegate') return true;
  return access.right === 'FolderPermission' && isReadingRole(access.folderRole);
}

/** Says whether a right lets its holder send from the mailbox, in whatever way. */
export function canSend(access: EffectiveAccess): boolean {
  return access.right === 'SendAs' || access.right === 'SendOnBehalf' || access.right === 'GmailDelegate';
}

/** Says whether a right opens anything: reading, sending, or a folder beyond free or busy. */
export function isRealAccess(access: EffectiveAccess): boolean {
  if (access.right === 'FolderPermission') return !isEmptyRole(access.folderRole);
  return canInspect(access) || canSend(access);
}

/** Says whether somebody can use this right, so that it is not the remains of a deleted account. */
export function isUsable(access: EffectiveAccess): boolean {
  return access.trusteeKind !== 'orphan';
}

/** Says whether a right belongs to a group of which not every member is known. An empty group is known. */
export function isOfUnknownGroup(directory: DirectoryPicture, access: EffectiveAccess): boolean {
  if (access.trusteeKind !== 'group') return false;
  const group = access.identityId === null ? undefined : directory.groups.get(access.identityId);
  return group?.isKnown !== true || group.hasUnknownMembers;
}

/** Says whether people may stand behind this right of whom we do not know who they are. */
export function isOfUnknownPeople(directory: DirectoryPicture, access: EffectiveAccess): boolean {
  if (access.trusteeKind === 'person' || access.trusteeKind === 'service') return false;
  return access.trusteeKind !== 'group' || isOfUnknownGroup(directory, access);
}

/** Who holds a right, as one text: a person over all accounts, else the account or group, else the name in the file. */
export function holderOf(access: EffectiveAccess): string {
  if (access.personId !== null) return `person:${String(access.personId)}`;
  if (access.identityId !== null) return `identity:${String(access.identityId)}`;
  return `name:${access.label.toLowerCase()}`;
}

/**
 * Says whether the mailbox is the holder's own, so that the right adds nothing. Whoever manages a functional mailbox
 * does not own it in this sense: that person's rights count like anybody's.
 */
export function isOwnMailbox(mailbox: PictureMailbox, access: EffectiveAccess): boolean {
  return (
    (mailbox.mailboxClass === 'personal' &&
      access.personId !== null &&
      access.personId === mailbox.ownerPersonId) ||
    (access.personId === null &&
      access.trusteeKind !== 'group' &&
      access.identityId !== null &&
      access.identityId === mailbox.identityId)
  );
}

/** Says whether a row is one that every mailbox has: the mailbox itself, or a service principal. */
export function isDefaultRow(grant: PictureGrant): boolean {
  return grant.trustee.state === 'self' || grant.trustee.state === 'builtin';
}

/** Says whether a technical right takes part: it allows, it is accepted, and nothing puts it aside. */
export function isActiveGrant(grant: PictureGrant): boolean {
  return (
    !grant.isDeny &&
    grant.ignoredBecause === null &&
    !isDefaultRow(grant) &&
    (grant.status === null || grant.status === 'accepted')
  );
}

/** The word for a right in a message: the same whichever export states it. */
export function rightWord(grant: PictureGrant): string {
  if (grant.right === 'FolderPermission') return grant.folderRole ?? grant.rawRight;
  return grant.right === 'Other' ? grant.rawRight : grant.right;
}

/** The technical rights that read, send or open a folder. */
export function isRealRight(grant: PictureGrant): boolean {
  switch (grant.right) {
    case 'FullAccess':
    case 'SendAs':
    case 'SendOnBehalf':
    case 'GmailDelegate':
      return true;
    case 'FolderPermission':
      return !isEmptyRole(grant.folderRole);
    default:
      return false;
  }
}

// A picture never changes, and nearly every rule asks for the same.
const remembered = new WeakMap<PictureMailbox, readonly EffectiveAccess[]>();

/** The rights of a mailbox that are real and usable, apart from its own owner's. */
export function accessOf(mailbox: PictureMailbox): readonly EffectiveAccess[] {
  const known = remembered.get(mailbox);
  if (known !== undefined) return known;
  const access = mailbox.access.filter(
    (entry) => isRealAccess(entry) && isUsable(entry) && !isOwnMailbox(mailbox, entry),
  );
  remembered.set(mailbox, access);
  return access;
}

/** Groups items by a key, keys in order of their text, so that the order of rows never shows. */
export function groupedBy<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].sort(([first], [second]) => (first < second ? -1 : 1));
}
