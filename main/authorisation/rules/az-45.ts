import type { PictureGrant, PictureMailbox } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { rightAspects } from './coverage.ts';
import { evidenceOfGrants } from './evidence.ts';
import { examineMailboxes } from './mailboxes.ts';
import { groupedBy, isActiveGrant, isRealRight } from './rights.ts';
import { briefNames, deviation, firstName, openMailbox, type AuthorisationRule } from './rule.ts';

interface Doubtful {
  readonly mailbox: PictureMailbox;
  readonly grant: PictureGrant;
}

function doubtfulGrants(mailbox: PictureMailbox): readonly PictureGrant[] {
  return mailbox.grants.filter(
    (grant) =>
      isActiveGrant(grant) &&
      isRealRight(grant) &&
      (grant.trustee.state === 'none' || grant.trustee.state === 'ambiguous'),
  );
}

/**
 * AZ-45, 6.1.8: every trustee is one account. A name that fits none or several blocks every remedy that names it.
 * Names that fit nothing can only be judged when a list of accounts or mailboxes was imported; names that fit several
 * always. Subject: the name as the files write it, over all mailboxes, because it needs one answer.
 */
export const az45: AuthorisationRule = {
  id: 'AZ-45',
  version: 1,
  criterion: '6.1.8',
  severity: 'medium',
  remedy: 'functional-admin',
  parameters: () => ({}),
  *evaluate(picture) {
    const isDirectoryKnown = (['accounts', 'mailboxes'] as const).some(
      (aspect) => picture.covering(aspect).length > 0,
    );
    const doubtful: Doubtful[] = [];
    const rest = examineMailboxes(picture, {
      isSubject: () => true,
      requires: ({ source }) => rightAspects(source),
      examine(mailbox, untested) {
        const grants = doubtfulGrants(mailbox);
        for (const grant of grants) {
          if (grant.trustee.state === 'ambiguous' || isDirectoryKnown) doubtful.push({ mailbox, grant });
          else {
            const path = grant.trustee.reference.raw.toLowerCase();
            untested.addNotImported('any', ['accounts', 'mailboxes'], path, grant.trustee.reference.raw);
          }
        }
        return grants.length === 0 ? [] : null;
      },
    });
    const others = [...rest];
    for (const [raw, found] of groupedBy(doubtful, ({ grant }) =>
      grant.trustee.reference.raw.toLowerCase(),
    )) {
      yield verdictOf(raw, found);
    }
    yield* others;
  },
};

function verdictOf(raw: string, found: readonly Doubtful[]): RuleVerdict {
  const first = found.reduce((lowest, item) => (item.mailbox.id < lowest.mailbox.id ? item : lowest));
  const name = firstName(found.map(({ grant }) => grant.trustee.reference.raw));
  const candidates = new Set(found.flatMap(({ grant }) => grant.trustee.candidates)).size;
  const mailboxes = found.map(({ mailbox }) => mailbox.label);
  return deviation(
    { kind: 'trustee', id: raw, label: name },
    openMailbox(first.mailbox),
    { trustee: name, candidates, count: new Set(mailboxes).size, mailboxes: briefNames(mailboxes) },
    evidenceOfGrants(found.map(({ grant }) => grant)),
    {
      messageKey: found.some(({ grant }) => grant.trustee.state === 'ambiguous')
        ? 'rule.AZ-45.message.ambiguous'
        : 'rule.AZ-45.message.none',
    },
  );
}
