import type { Evidence } from '../../../shared/contract/findings.ts';
import type { Picture, PictureIdentity } from '../../base/picture.ts';
import type { RuleVerdict } from '../../base/rules.ts';
import { trusteesOf } from './az-38.ts';
import { orderedEvidence } from './evidence.ts';
import { nameForm, resemblance, resemblanceKeys, type NameForm, type Resemblance } from './lookalike.ts';
import { briefNames, compliance, deviation, personSubject, type AuthorisationRule } from './rule.ts';
import { collectUntested } from './untested.ts';

/** One name under which a person is known: the part of an address before the `@`. */
interface AccountName {
  readonly personId: number;
  readonly form: NameForm;
  readonly address: string;
  readonly account: PictureIdentity;
}

interface Likeness {
  readonly first: AccountName;
  readonly second: AccountName;
  readonly kind: Resemblance;
}

function namesOf(picture: Picture): readonly AccountName[] {
  return [...picture.directory.identities.values()].flatMap((account) => {
    const { personId } = account;
    if (personId === null || account.softDeletedAt !== null) return [];
    const addresses = new Set(
      [account.primarySmtp, account.upn].flatMap((address) => address?.toLowerCase() ?? []),
    );
    return [...addresses].flatMap((address) => {
      const name = address.split('@')[0] ?? '';
      return name === '' || name.includes('#ext#')
        ? []
        : [{ personId, form: nameForm(name), address, account }];
    });
  });
}

/** All pairs of different people with names that resemble each other, of whom one at least is a trustee. */
function likenessesOf(
  names: readonly AccountName[],
  trustees: ReadonlyMap<number, unknown>,
): ReadonlyMap<string, readonly Likeness[]> {
  const byKey = new Map<string, AccountName[]>();
  const found = new Map<string, Likeness[]>();
  const compared = new Set<string>();
  const sorted = [...names].sort(
    (one, other) => one.personId - other.personId || (one.address < other.address ? -1 : 1),
  );
  for (const second of sorted) {
    for (const key of resemblanceKeys(second.form)) {
      const bucket = byKey.get(key) ?? [];
      byKey.set(key, bucket);
      for (const first of bucket) {
        if (first.personId === second.personId) continue;
        if (!trustees.has(first.personId) && !trustees.has(second.personId)) continue;
        const pair = `${first.address} ${second.address}`;
        if (compared.has(pair)) continue;
        compared.add(pair);
        const kind = resemblance(first.form, second.form);
        if (kind === null) continue;
        const people = `${String(first.personId)}/${String(second.personId)}`;
        found.set(people, [...(found.get(people) ?? []), { first, second, kind }]);
      }
      bucket.push(second);
    }
  }
  return found;
}

/**
 * AZ-44, 6.1.8: whoever has rights cannot be mistaken for somebody else by the name of the account. Two accounts of
 * one person do not count. Subject: the two people, smaller id first, so that a pair is one finding.
 */
export const az44: AuthorisationRule = {
  id: 'AZ-44',
  version: 1,
  criterion: '6.1.8',
  severity: 'high',
  remedy: 'it-staff',
  parameters: () => ({}),
  *evaluate(picture) {
    const trustees = trusteesOf(picture);
    const likenesses = likenessesOf(namesOf(picture), trustees);
    const untested = collectUntested(picture);
    const isDirectoryKnown = picture.covering('accounts').length > 0;
    const involved = new Set<number>();
    for (const [people, found] of [...likenesses].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const verdict = verdictOf(picture, people, found, trustees);
      if (verdict === null) continue;
      for (const { first, second } of found) involved.add(first.personId).add(second.personId);
      yield verdict;
    }
    for (const personId of trustees.keys()) {
      const person = picture.directory.persons.get(personId);
      if (person === undefined || involved.has(personId)) continue;
      if (isDirectoryKnown) yield compliance(personSubject(person), { kind: 'person', id: personId });
      else untested.addNotImported('any', ['accounts'], String(personId), person.displayName);
    }
    yield* untested.verdicts();
  },
};

function verdictOf(
  picture: Picture,
  people: string,
  found: readonly Likeness[],
  trustees: ReadonlyMap<number, unknown>,
): RuleVerdict | null {
  const ids = people.split('/').map(Number);
  const [one, other] = ids.map((id) => picture.directory.persons.get(id));
  if (one === undefined || other === undefined) return null;
  // The one with rights is opened; of two, the one that was known first.
  const person = trustees.has(one.id) ? one : other;
  const isSameLook = found.some(({ kind }) => kind === 'looks-the-same');
  const evidence = found.flatMap(({ first, second }) =>
    [first, second].map(({ address, account }): Evidence => ({
      label: address,
      rawId: account.rawId,
      snapshotId: account.snapshotId,
    })),
  );
  return deviation(
    { kind: 'person', id: people, label: `${one.displayName} · ${other.displayName}` },
    { kind: 'person', id: person.id },
    {
      person: one.displayName,
      other: other.displayName,
      addresses: briefNames(evidence.map(({ label }) => label)),
    },
    orderedEvidence(evidence),
    { messageKey: isSameLook ? 'rule.AZ-44.message.sameLook' : 'rule.AZ-44.message.oneLetter' },
  );
}
