import type { Aspect, Source } from '../../base/facts.ts';
import type { Picture, PictureMailbox } from '../../base/picture.ts';
import { isDefaultRow } from './rights.ts';

/** Whether the imported files say anything about an aspect of a mailbox. */
export type CoverageState = 'covered' | 'not-imported' | 'not-listed';

const commands: Readonly<Record<Aspect, string>> = {
  'full-access': 'Get-MailboxPermission',
  'send-as': 'Get-RecipientPermission',
  'send-on-behalf': 'Get-Mailbox (GrantSendOnBehalfTo)',
  folders: 'Get-MailboxFolderPermission',
  'gmail-delegates': 'gam print delegates',
  memberships: 'Export-RecipientPermissions -ExpandGroups',
  mailboxes: 'Get-Mailbox',
  forwarding: 'Get-Mailbox (ForwardingSmtpAddress)',
  protocols: 'Get-CASMailbox',
  accounts: 'Entra, Get-ADUser, gam print users',
  mfa: 'userRegistrationDetails',
  employment: 'HR',
};

/** The exports that speak about aspects, by the names their makers give them; needs no translation. */
export function exportsFor(aspects: readonly Aspect[]): string {
  return [...new Set(aspects.map((aspect) => commands[aspect]))].join(', ');
}

/** The aspects in which a source states rights on mailboxes. Google has one kind of right, Exchange has four. */
export function rightAspects(source: Source): readonly Aspect[] {
  return source === 'google' ? ['gmail-delegates'] : ['full-access', 'send-as', 'send-on-behalf', 'folders'];
}

/** The aspects in which a source states that somebody may read a mailbox. */
export function inspectionAspects(source: Source): readonly Aspect[] {
  return source === 'google' ? ['gmail-delegates'] : ['full-access', 'folders'];
}

/** Tells per mailbox whether an aspect is covered. */
export interface Coverage {
  stateOf(mailbox: PictureMailbox, aspect: Aspect): CoverageState;
  /** The aspects of these that are not covered for the mailbox, by how they are missing. */
  missing(
    mailbox: PictureMailbox,
    aspects: readonly Aspect[],
  ): { readonly notImported: readonly Aspect[]; readonly notListed: readonly Aspect[] };
}

/** The snapshots that cover an aspect of a source. */
interface Covering {
  /** One of them speaks for the whole organisation. */
  readonly isWhole: boolean;
  readonly listed: ReadonlySet<number>;
}

/**
 * Coverage over a picture. A snapshot of the whole organisation covers every mailbox of its source; one that speaks
 * only of what it lists covers a mailbox that it describes or on which it states a right. Rows that every mailbox has
 * (SELF, services) do not count as a right here either: leaving them out of an export must not change a verdict.
 */
export function coverageOf(picture: Picture): Coverage {
  const cache = new Map<Source, Map<Aspect, Covering | null>>();

  function coveringOf(source: Source, aspect: Aspect): Covering | null {
    const ofSource = cache.get(source) ?? new Map<Aspect, Covering | null>();
    cache.set(source, ofSource);
    const known = ofSource.get(aspect);
    if (known !== undefined) return known;
    const covering = picture.covering(aspect, source);
    const found =
      covering.length === 0
        ? null
        : {
            isWhole: covering.some((snapshot) => snapshot.scope === 'organisation'),
            listed: new Set(covering.map((snapshot) => snapshot.id)),
          };
    ofSource.set(aspect, found);
    return found;
  }

  function stateOf(mailbox: PictureMailbox, aspect: Aspect): CoverageState {
    const found = coveringOf(mailbox.source, aspect);
    if (found === null) return 'not-imported';
    if (found.isWhole) return 'covered';
    const isListed =
      (mailbox.snapshotId !== null && found.listed.has(mailbox.snapshotId)) ||
      mailbox.grants.some((grant) => found.listed.has(grant.snapshotId) && !isDefaultRow(grant));
    return isListed ? 'covered' : 'not-listed';
  }

  return {
    stateOf,
    missing(mailbox, aspects) {
      return {
        notImported: aspects.filter((aspect) => stateOf(mailbox, aspect) === 'not-imported'),
        notListed: aspects.filter((aspect) => stateOf(mailbox, aspect) === 'not-listed'),
      };
    },
  };
}
