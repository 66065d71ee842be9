import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { PictureMailbox } from '../base/picture.ts';
import { foldText, matchText } from '../base/text.ts';
import type { BuiltPicture } from './picture.ts';

const shownCandidates = 8;

/** Everything a mailbox may be called by: addresses, alias, logon name, label; matched without case. */
function namesOf(
  picture: BuiltPicture,
  mailbox: PictureMailbox,
): { readonly addresses: string[]; readonly names: string[] } {
  const object = mailbox.identityId === null ? undefined : picture.directory.principalOf(mailbox.identityId);
  const accounts = (object?.identityIds ?? []).flatMap((id) => picture.directory.identities.get(id) ?? []);
  const addresses = [
    mailbox.primarySmtp,
    ...accounts.flatMap((account) => [account.upn, ...account.addresses]),
  ];
  const names = [
    mailbox.label,
    ...accounts.flatMap((account) => [account.alias, account.sam, account.displayName]),
  ];
  return {
    addresses: addresses.filter((text) => text !== null).map(matchText),
    names: names.filter((text) => text !== null).map(matchText),
  };
}

/**
 * Finds the one mailbox that a person means by an address, alias or name. The most exact way that finds anything
 * decides: address, then alias or name, then the part before the `@`, then a part of the name.
 */
export function findMailbox(picture: BuiltPicture, text: string): PictureMailbox {
  const wanted = matchText(text.replace(/^smtp:/iu, ''));
  const folded = foldText(wanted);
  const known = [...picture.mailboxes.values()].map((mailbox) => ({ mailbox, ...namesOf(picture, mailbox) }));
  const ways: readonly ((item: (typeof known)[number]) => boolean)[] = [
    ({ addresses }) => addresses.includes(wanted),
    ({ names }) => names.includes(wanted),
    ({ addresses }) => addresses.some((address) => address.split('@')[0] === wanted),
    ({ addresses, names }) => [...names, ...addresses].some((name) => foldText(name).includes(folded)),
  ];
  for (const way of ways) {
    const found = known.filter(way).map(({ mailbox }) => mailbox);
    const [only] = found;
    if (only === undefined) continue;
    if (found.length === 1) return only;
    const labels = found.map((mailbox) => mailbox.primarySmtp ?? mailbox.label).sort();
    throw new BriefgeheimError('conflict', {
      messageKey: 'authorisation.who.several',
      params: {
        mailbox: text,
        count: found.length,
        candidates:
          labels.slice(0, shownCandidates).join(', ') + (labels.length > shownCandidates ? ', …' : ''),
      },
    });
  }
  throw new BriefgeheimError('not-found', {
    messageKey: 'authorisation.who.notFound',
    params: { mailbox: text, subject: text },
  });
}
