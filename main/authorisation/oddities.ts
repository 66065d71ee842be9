import type { AccessEntry } from '../../shared/contract/authorisation.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';
import { amsterdamDate } from '../base/calendar.ts';
import type { EffectiveAccess, Picture, PictureMailbox } from '../base/picture.ts';
import { foldText } from '../base/text.ts';

function ofKind(kind: AccessEntry['trusteeKind']): TextKey | null {
  switch (kind) {
    case 'orphan':
      return 'authorisation.odd.orphan';
    case 'unresolved':
      return 'authorisation.odd.unresolved';
    case 'ambiguous':
      return 'authorisation.odd.ambiguous';
    case 'everyone':
      return 'authorisation.odd.everyone';
    case 'anonymous':
      return 'authorisation.odd.anonymous';
    case 'default':
      return 'authorisation.odd.default';
    case 'group':
      return 'authorisation.odd.unknownGroup';
    case 'person':
    case 'service':
      return null;
  }
}

const quietRoles = new Set(['none', 'availabilityonly', 'limiteddetails']);

/** Free or busy for colleagues is how a calendar is made, and nothing to look into. */
function isUsualCalendar(access: EffectiveAccess): boolean {
  return access.trusteeKind === 'default' && quietRoles.has(access.folderRole?.toLowerCase() ?? '');
}

/** Reasons to look twice at one who reaches a mailbox, as catalogue keys; empty when there is none. */
export function oddReasons(
  picture: Picture,
  mailbox: PictureMailbox,
  rights: readonly EffectiveAccess[],
): readonly TextKey[] {
  const reasons = new Set<TextKey>();
  const first = rights[0];
  if (first === undefined) return [];
  const kind = ofKind(first.trusteeKind);
  if (kind !== null && !rights.every(isUsualCalendar)) reasons.add(kind);
  const person = first.personId === null ? undefined : picture.directory.persons.get(first.personId);
  if (person !== undefined) {
    const today = amsterdamDate(picture.at);
    if (person.isExternal) reasons.add('authorisation.odd.external');
    if (person.employedUntil !== null && person.employedUntil < today)
      reasons.add('authorisation.odd.leftEmployment');
    if (person.isEnabled === false) reasons.add('authorisation.odd.disabled');
    if (!person.isExternal && person.employment === 'unknown' && picture.covering('employment').length > 0) {
      reasons.add('authorisation.odd.noEmployment');
    }
    const isElsewhere =
      mailbox.mailboxClass === 'functional' &&
      mailbox.department !== null &&
      person.department !== null &&
      foldText(mailbox.department) !== foldText(person.department);
    if (isElsewhere) reasons.add('authorisation.odd.outsideDepartment');
  }
  if (rights.some(({ via }) => via.length > 1)) reasons.add('authorisation.odd.nestedGroup');
  return [...reasons];
}
