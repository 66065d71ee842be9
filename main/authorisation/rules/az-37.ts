import type { EffectiveAccess, Picture, PictureGrant, PictureMailbox } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { originOfIdentity, originOfReference, type Origin } from './addresses.ts';
import { rightAspects } from './coverage.ts';
import { evidenceOfAccess } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { accessOf, groupedBy, holderOf, isOfUnknownGroup } from './rights.ts';
import {
  briefNames,
  deviation,
  firstName,
  mailboxSubject,
  openMailbox,
  partSubject,
  sortedNames,
  untestable,
  type AuthorisationRule,
} from './rule.ts';

/** The account through which a right is held decides; a person without one by any of their accounts. */
function originOfAccess(
  picture: Picture,
  grants: ReadonlyMap<number, PictureGrant>,
  access: EffectiveAccess,
): Origin {
  const { directory, settings } = picture;
  const identity = access.identityId === null ? undefined : directory.identities.get(access.identityId);
  if (identity !== undefined) return originOfIdentity(identity, settings);
  const person = access.personId === null ? undefined : directory.persons.get(access.personId);
  if (person !== undefined) {
    const accounts = person.identityIds.flatMap((id) => directory.identities.get(id) ?? []);
    const origins = accounts.map((account) => originOfIdentity(account, settings));
    return (
      origins.find((origin) => origin === 'external') ??
      origins.find((origin) => origin === 'partner') ??
      (person.isExternal ? 'external' : 'own')
    );
  }
  const references = access.grantIds.flatMap((id) => grants.get(id)?.trustee.reference ?? []);
  const origins = references.map((reference) => originOfReference(reference, settings));
  return origins.find((origin) => origin !== 'unknown') ?? 'unknown';
}

function examine(picture: Picture, mailbox: PictureMailbox): readonly RuleVerdict[] {
  const grants = new Map(mailbox.grants.map((grant) => [grant.id, grant]));
  const held = accessOf(mailbox)
    // What Default, Anonymous and everybody may do is AZ-15's and AZ-16's.
    .filter(({ trusteeKind }) => !['default', 'anonymous', 'everyone'].includes(trusteeKind))
    .flatMap((access): readonly { readonly access: EffectiveAccess; readonly origin: Origin }[] => {
      if (access.trusteeKind !== 'group')
        return [{ access, origin: originOfAccess(picture, grants, access) }];
      return isOfUnknownGroup(picture.directory, access) ? [{ access, origin: 'unknown' }] : [];
    });
  const outsiders = held.filter(({ origin }) => origin === 'external').map(({ access }) => access);
  const unknown = held.filter(({ origin }) => origin === 'unknown').map(({ access }) => access);
  const verdicts: RuleVerdict[] = groupedBy(outsiders, holderOf).map(([holder, entries]) => {
    const name = firstName(entries.map(({ label }) => label));
    return deviation(
      partSubject(mailbox, [holder], name),
      openMailbox(mailbox),
      {
        mailbox: mailbox.label,
        trustee: name,
        rights: sortedNames(entries.map(({ right }) => right)).join(', '),
      },
      evidenceOfAccess(mailbox, entries),
    );
  });
  if (unknown.length > 0) {
    verdicts.push(
      untestable(
        mailboxSubject(mailbox),
        openMailbox(mailbox),
        'rule.reason.trusteesUnknown',
        {
          mailbox: mailbox.label,
          count: new Set(unknown.map(holderOf)).size,
          names: briefNames(unknown.map(({ label }) => label)),
        },
        evidenceOfAccess(mailbox, unknown),
      ),
    );
  }
  return verdicts;
}

/**
 * AZ-37, 6.1.8: only people within the own mail domains have rights; the domains of contracted partners are an
 * exception of the organisation's own making. Subject: one outsider on one mailbox.
 */
export const az37: AuthorisationRule = {
  id: 'AZ-37',
  version: 1,
  criterion: '6.1.8',
  severity: 'critical',
  remedy: 'functional-admin',
  parameters: ({ domains, partnerDomains }) => ({
    domains: domains.join(', '),
    partnerDomains: partnerDomains.join(', '),
  }),
  evaluate: (picture) =>
    examineMailboxes(picture, {
      isSubject: () => true,
      requires: ({ source }) => rightAspects(source),
      examine: (mailbox) => examine(picture, mailbox),
    }),
};
