import type { MailboxClass } from '../../shared/contract/authorisation.ts';
import type { Reference, Source } from '../base/facts.ts';
import type {
  BuiltDirectory,
  PictureIdentity,
  PicturePerson,
  Principal,
  ResolvedReference,
} from '../base/picture.ts';
import { atOnce, stepThrough, type Steps } from '../base/slices.ts';
import type { StableIds } from '../base/stable-ids.ts';
import { seriesForAspect, sourcesOf, type StoredEmployment, type StoredFacts } from '../base/stored-facts.ts';
import { matchText } from '../base/text.ts';
import { careProviderTypeOf } from './care-provider-type.ts';
import { joinFacts } from './clusters.ts';
import { makeGroups } from './groups.ts';
import { accountKeys, mergeCluster, type Merged } from './identities.ts';
import { findManagers, type ManagerStatement } from './managers.ts';
import { describePerson, employeeNumberKey, makePersons, type PersonParts } from './persons.ts';
import { createResolver, type Numbered } from './resolver.ts';
import { personMfa, type MfaStatement } from './second-factor.ts';
import { gatherFacts } from './sourced-facts.ts';

/** What the directory is built from. */
export interface DirectoryInput {
  readonly at: string;
  readonly stored: StoredFacts;
  /** The organisation's own mail domains, lower case. */
  readonly domains: readonly string[];
  /** Lines `function=type` of the organisation's settings. */
  readonly careProviderTypes: readonly string[];
  /** The administrator's word about mailboxes, by strong key of the mailbox's account. */
  readonly decidedClasses: ReadonlyMap<string, MailboxClass>;
  readonly identityIds: StableIds;
  readonly personIds: StableIds;
}

/** Builds people, accounts and groups from the facts that count. Pure but for the ids, which are remembered. */
export function buildDirectory(input: DirectoryInput): BuiltDirectory {
  return atOnce(directorySteps(input));
}

/** {@link buildDirectory} in steps. */
export function* directorySteps(input: DirectoryInput): Steps<BuiltDirectory> {
  const { stored } = input;
  let namingManagers: ReadonlySet<number> | null = null;
  const snapshots = new Map(stored.snapshots.map((snapshot, order) => [snapshot.id, { ...snapshot, order }]));
  const domains = new Set(input.domains.map((domain) => domain.toLowerCase()));
  const gathered = gatherFacts(stored);
  yield;
  const clusters = joinFacts(gathered.facts);
  yield;
  const merged: Merged[] = [];
  yield* stepThrough(clusters, (cluster) => {
    merged.push(mergeCluster(cluster, domains, (id) => snapshots.get(id)?.takenAt ?? input.at));
  });
  yield;

  const accounts = merged.flatMap((object, index) => object.accounts.map((account) => ({ account, index })));
  const ids = input.identityIds.assign(
    accounts.map(({ account, index }) =>
      accountKeys(
        account.source,
        (merged[index]?.cluster.facts ?? []).filter((item) => item.source === account.source),
        account.label,
      ),
    ),
  );
  yield;
  const idsOfObject = merged.map((): number[] => []);
  accounts.forEach(({ index }, position) => idsOfObject[index]?.push(ids[position] ?? 0));
  const objects: readonly Numbered[] = merged.map((object, index) => ({
    merged: object,
    identityIds: idsOfObject[index] ?? [],
  }));
  const objectOfIdentity = new Map(accounts.map(({ index }, position) => [ids[position] ?? 0, index]));
  yield;
  const resolver = createResolver(objects);
  yield;

  function resolve(referenceId: number, source: Source) {
    const reference = stored.references.get(referenceId);
    return reference === undefined ? null : resolver.resolve(referenceId, reference, source);
  }

  const trustees = new Set<number>();
  yield* stepThrough(gathered.trusteeRefs, (referenceId) => {
    // Which account of the object is meant does not matter here, so that any source will do.
    const found = resolve(referenceId, 'exchange');
    const object =
      found?.state === 'unique' && found.identityId !== null
        ? objectOfIdentity.get(found.identityId)
        : undefined;
    if (object !== undefined) trustees.add(object);
  });

  const employmentSeries = new Set(seriesForAspect(stored.snapshots, 'employment', 'hr').map(({ id }) => id));
  const employment = stored.employment.filter((record) => employmentSeries.has(record.snapshotId));
  yield;
  const parts = makePersons({
    objects,
    resolver,
    employment: newestRecords(employment, snapshots),
    trustees,
    decidedClasses: input.decidedClasses,
  });
  yield;
  const personIds = input.personIds.assign(parts.map((part) => part.keys));
  const personOfObject = new Map(
    parts.flatMap((part, index) => part.objects.map((object) => [object, personIds[index] ?? 0] as const)),
  );

  yield;
  const mfa = mfaByPerson();
  yield;
  const typeOf = careProviderTypeOf(input.careProviderTypes);
  const described = parts.map((part, index) => describePerson(personIds[index] ?? 0, part, objects, typeOf));
  yield;
  const managers = findManagers(
    parts.map((part, index) => managerStatement(part, personIds[index] ?? 0)),
    { resolver, personOfObject, persons: described },
  );
  yield;
  const persons = new Map<number, PicturePerson>(
    described
      .map((person): readonly [number, PicturePerson] => [
        person.id,
        {
          ...person,
          ...(managers.get(person.id) ?? { managerId: null, managerState: 'unknown' }),
          mfa: personMfa(mfa.get(person.id) ?? new Map()),
        },
      ])
      .sort(([a], [b]) => a - b),
  );

  yield;
  const identities = new Map<number, PictureIdentity>(
    accounts.map(({ account, index }, position) => {
      const id = ids[position] ?? 0;
      return [id, { ...account, id, personId: personOfObject.get(index) ?? null }];
    }),
  );
  const employed = new Set(parts.flatMap((part) => (part.employment.length > 0 ? part.objects : [])));
  const principals: readonly Principal[] = objects.map(({ merged: object, identityIds }, index) => ({
    index,
    kind: object.kind,
    identityIds,
    keys: object.keys,
    personId: personOfObject.get(index) ?? null,
    isFunctionNamed: object.isFunctionNamed,
    hasEmployment: employed.has(index),
  }));

  function principalOf(identityId: number): Principal | undefined {
    const index = objectOfIdentity.get(identityId);
    return index === undefined ? undefined : principals[index];
  }

  /** A name that several accounts of one person bear still names that person: the account of every day stands for it. */
  function resolvePerson(resolved: ResolvedReference): ResolvedReference {
    if (resolved.state !== 'ambiguous') return resolved;
    const owners = new Set(resolved.candidates.map((id) => identities.get(id)?.personId ?? null));
    const [owner] = owners;
    if (owners.size !== 1 || owner === null || owner === undefined) return resolved;
    const identityId = persons.get(owner)?.identityIds.find((id) => resolved.candidates.includes(id)) ?? null;
    return identityId === null ? resolved : { ...resolved, state: 'unique', identityId, candidates: [] };
  }

  yield;
  const groups = makeGroups({
    stored,
    identities,
    accountsOf: (identityId) => principalOf(identityId)?.identityIds ?? [identityId],
    resolve(referenceId, source) {
      const resolved = resolve(referenceId, source);
      return resolved === null ? null : resolvePerson(resolved);
    },
  });

  return {
    at: input.at,
    identities,
    persons,
    groups,
    resolve: (referenceId: number, reference: Reference, source: Source) =>
      resolvePerson(resolver.resolve(referenceId, reference, source)),
    principalOf,
  };

  function mfaByPerson(): ReadonlyMap<number, ReadonlyMap<number, readonly MfaStatement[]>> {
    const counting = new Set(
      sourcesOf(stored.snapshots).flatMap((source) =>
        seriesForAspect(stored.snapshots, 'mfa', source).map(({ id }) => id),
      ),
    );
    const result = new Map<number, Map<number, MfaStatement[]>>();
    for (const fact of stored.mfa) {
      const snapshot = counting.has(fact.snapshotId) ? snapshots.get(fact.snapshotId) : undefined;
      const found = snapshot === undefined ? null : resolve(fact.accountRef, snapshot.source);
      const object =
        typeof found?.identityId === 'number' ? objectOfIdentity.get(found.identityId) : undefined;
      const person = object === undefined ? undefined : personOfObject.get(object);
      if (snapshot === undefined || object === undefined || person === undefined) continue;
      const ofPerson = result.get(person) ?? new Map<number, MfaStatement[]>();
      result.set(person, ofPerson);
      const statement = { fact, order: snapshot.order, reportedAt: snapshot.takenAt };
      ofPerson.set(object, [...(ofPerson.get(object) ?? []), statement]);
    }
    return result;
  }

  function managerStatement(part: PersonParts, personId: number): ManagerStatement {
    const answering = snapshotsNamingManagers();
    const facts = part.objects.flatMap((index) => objects[index]?.merged.cluster.facts ?? []);
    const named = [
      ...part.employment.map((record) => record.managerRaw),
      ...facts.map(({ fact }) => fact.managerRaw),
    ];
    return {
      personId,
      named: [...new Set(named.filter((text) => text !== null))],
      isAnswered: [...part.employment, ...facts.map(({ fact }) => fact)].some((item) =>
        answering.has(item.snapshotId),
      ),
    };
  }

  function snapshotsNamingManagers(): ReadonlySet<number> {
    namingManagers ??= new Set(
      [...stored.employment, ...stored.identities]
        .filter((item) => item.managerRaw !== null)
        .map((item) => item.snapshotId),
    );
    return namingManagers;
  }
}

/** Of several HR tables that count, the newest one has the say about each person it lists. */
function newestRecords(
  records: readonly StoredEmployment[],
  snapshots: ReadonlyMap<number, { readonly order: number }>,
): readonly StoredEmployment[] {
  const orderOf = (record: StoredEmployment): number => snapshots.get(record.snapshotId)?.order ?? 0;
  const nameOf = (record: StoredEmployment): string =>
    employeeNumberKey(record.employeeNumber) ?? matchText(record.email ?? record.displayName);
  const newest = new Map<string, number>();
  for (const record of records) {
    const name = nameOf(record);
    newest.set(name, Math.max(newest.get(name) ?? 0, orderOf(record)));
  }
  return records.filter((record) => newest.get(nameOf(record)) === orderOf(record));
}
