import type { PicturePerson } from '../base/picture.ts';
import type { StableKey } from '../base/stable-ids.ts';
import type { StoredEmployment } from '../base/stored-facts.ts';
import { matchText } from '../base/text.ts';
import type { MailboxClass } from '../../shared/contract/authorisation.ts';
import type { CareProviderTypeOf } from './care-provider-type.ts';
import { isAddress } from './identity-keys.ts';
import type { Numbered, Resolver } from './resolver.ts';

/** A human being before ids: HR records and objects (accounts over all sources). */
export interface PersonParts {
  readonly employment: readonly StoredEmployment[];
  readonly objects: readonly number[];
  readonly keys: readonly StableKey[];
}

/** What decides who is a person. */
export interface PersonInput {
  readonly objects: readonly Numbered[];
  readonly resolver: Resolver;
  /** HR records of the counting snapshots. */
  readonly employment: readonly StoredEmployment[];
  /** Objects that have a right, an account or a membership. */
  readonly trustees: ReadonlySet<number>;
  /** The administrator's word about a mailbox, by strong key. */
  readonly decidedClasses: ReadonlyMap<string, MailboxClass>;
}

/** Fillers that several accounts share without being one person. */
const fillers = new Set([
  '',
  '0',
  'nvt',
  'n.v.t.',
  'n.v.t',
  '-',
  '.',
  'x',
  'onbekend',
  'extern',
  'unknown',
  'null',
]);

/** An employee number as it is compared: Excel eats leading zeros. */
export function employeeNumberKey(number: string | null): string | null {
  if (number === null) return null;
  const text = matchText(number).replace(/^0+(?=\d)/u, '');
  return fillers.has(text) ? null : text;
}

/** Marks that administrators put before or after their own name for a second account. */
const adminName =
  /^(?:(?:adm|admin|beheer|beheerder|priv|su|t[012]|da|ea|cloud)[-_.])(.+)$|^(.+)(?:[-_.](?:adm|admin|beheer|beheerder|priv|su|t[012]|da|ea))$/u;

/** The plain name within the name of an administrator's second account, or null. */
export function ownerOfAdminName(name: string): string | null {
  const found = adminName.exec(name);
  return found?.[1] ?? found?.[2] ?? null;
}

function logonNames(object: Numbered): readonly string[] {
  const names = object.merged.accounts.flatMap((account) => [
    account.sam?.split('\\').at(-1) ?? null,
    account.alias,
    account.upn?.split('@')[0] ?? null,
    account.addresses[0]?.split('@')[0] ?? null,
  ]);
  return [...new Set(names.filter((name): name is string => name !== null && name !== '').map(matchText))];
}

function isExternalObject(object: Numbered): boolean {
  return object.merged.accounts.every((account) => account.isExternal);
}

/** Whether an object stands for a human being, as far as the object itself tells. */
function isPersonLike(object: Numbered, index: number, input: PersonInput): boolean {
  const { kind, accounts, keys, isFunctionNamed } = object.merged;
  if (kind === 'shared' || kind === 'resource' || kind === 'group') return false;
  for (const { key, rank } of keys) {
    const decided = rank < 5 ? input.decidedClasses.get(key) : undefined;
    if (decided !== undefined) return decided === 'personal';
  }
  if (accounts.some((account) => account.userType === 'service')) return false;
  if (kind === 'unknown' && !input.trustees.has(index)) return false;
  if (kind === 'contact' && !input.trustees.has(index)) return false;
  return !isFunctionNamed || isExternalObject(object);
}

/** HR records that count for one person: the contract that runs longest comes first. */
function compareContracts(a: StoredEmployment, b: StoredEmployment): number {
  const end = (record: StoredEmployment): string => record.employedUntil ?? '9999-12-31';
  const text = (record: StoredEmployment): string => JSON.stringify({ ...record, id: 0, rawId: 0 });
  if (end(a) !== end(b)) return end(a) > end(b) ? -1 : 1;
  const starts = (b.employedFrom ?? '').localeCompare(a.employedFrom ?? '');
  return starts !== 0 ? starts : text(a) < text(b) ? -1 : 1;
}

/** Objects that an HR record names by its address, its alias or its employee number. */
function objectsOf(
  record: StoredEmployment,
  input: PersonInput,
  byNumber: ReadonlyMap<string, readonly number[]>,
) {
  const number = employeeNumberKey(record.employeeNumber);
  const found = new Set<number>(number === null ? [] : byNumber.get(number));
  if (record.email !== null) {
    const email = record.email.replace(/^smtp:/iu, '');
    const named = isAddress(email)
      ? input.resolver.byKey(`address:${matchText(email)}`)
      : input.resolver.byName(email);
    if (named.length === 1 && named[0] !== undefined) found.add(named[0]);
  }
  return [...found].filter((index) => {
    const kind = input.objects[index]?.merged.kind;
    return kind === 'user' || kind === 'contact' || kind === 'unknown';
  });
}

/**
 * Makes persons: every HR record and every account that stands for somebody, joined by employee number, by the address
 * in the HR record, and by the name of an administrator's second account (`adm-mjansen` belongs to `mjansen`, when
 * exactly one account is called so). Display names never join: partner names and namesakes make them unreliable.
 */
export function makePersons(input: PersonInput): readonly PersonParts[] {
  const { objects } = input;
  const records = input.employment.toSorted(compareContracts);
  // Nodes: objects first, HR records after them.
  const parents = Array.from({ length: objects.length + records.length }, (_, index) => index);
  function rootOf(index: number): number {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  }
  function join(a: number, b: number): void {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    if (first !== undefined && second !== undefined) parents[second] = first;
  }

  const members = new Set<number>();
  objects.forEach((object, index) => {
    if (isPersonLike(object, index, input)) members.add(index);
  });

  const byNumber = new Map<string, number[]>();
  objects.forEach((object, index) => {
    for (const account of object.merged.accounts) {
      const number = employeeNumberKey(account.employeeNumber);
      if (number === null) continue;
      const known = byNumber.get(number);
      if (known === undefined) byNumber.set(number, [index]);
      else if (!known.includes(index)) known.push(index);
    }
  });

  const recordByNumber = new Map<string, number>();
  records.forEach((record, position) => {
    const node = objects.length + position;
    const number = employeeNumberKey(record.employeeNumber);
    const same = number === null ? undefined : recordByNumber.get(number);
    if (same !== undefined) join(same, node);
    else if (number !== null) recordByNumber.set(number, node);
    for (const index of objectsOf(record, input, byNumber)) {
      members.add(index);
      join(index, node);
    }
  });
  for (const sharing of byNumber.values()) {
    const persons = sharing.filter((index) => members.has(index));
    for (const index of persons) join(persons[0] ?? index, index);
  }

  const byLogon = new Map<string, Set<number>>();
  for (const index of members) {
    const object = objects[index];
    if (object === undefined) continue;
    for (const name of logonNames(object)) byLogon.set(name, (byLogon.get(name) ?? new Set()).add(index));
  }
  objects.forEach((object, index) => {
    if (object.merged.kind !== 'user' && object.merged.kind !== 'unknown') return;
    const owners = new Set<number>();
    for (const name of logonNames(object)) {
      const plain = ownerOfAdminName(name);
      if (plain !== null) for (const owner of byLogon.get(plain) ?? []) owners.add(rootOf(owner));
    }
    const [owner] = owners;
    if (owners.size !== 1 || owner === undefined || rootOf(index) === owner) return;
    members.add(index);
    join(owner, index);
  });

  const parts = new Map<number, { employment: StoredEmployment[]; objects: number[] }>();
  const partOf = (node: number) => {
    const root = rootOf(node);
    const known = parts.get(root) ?? { employment: [], objects: [] };
    parts.set(root, known);
    return known;
  };
  for (const index of [...members].sort((a, b) => a - b)) partOf(index).objects.push(index);
  records.forEach((record, position) => partOf(objects.length + position).employment.push(record));
  return [...parts.values()].map((part) => ({ ...part, keys: personKeys(part, objects) }));
}

function personKeys(
  part: { readonly employment: readonly StoredEmployment[]; readonly objects: readonly number[] },
  objects: readonly Numbered[],
): readonly StableKey[] {
  const keys: StableKey[] = [];
  for (const record of part.employment) {
    const number = employeeNumberKey(record.employeeNumber);
    if (number !== null) keys.push({ key: `employee:${number}`, rank: 0 });
    if (record.email !== null) keys.push({ key: `address:${matchText(record.email)}`, rank: 6 });
    else if (number === null) keys.push({ key: `name:${matchText(record.displayName)}`, rank: 9 });
  }
  for (const index of part.objects) {
    const merged = objects[index]?.merged;
    if (merged === undefined) continue;
    // An address that may have moved here from somebody else is too weak to carry a number over.
    const lasting = merged.keys.filter(({ rank }) => rank < 5);
    const named = lasting.length > 0 ? lasting : merged.keys;
    for (const { key, rank } of named) keys.push({ key, rank: rank + 1 });
    if (named.length === 0) keys.push({ key: `name:${matchText(merged.accounts[0]?.label ?? '')}`, rank: 9 });
  }
  return keys;
}

/** Everything of a person that needs no other person; the manager and the second factor are added later. */
export function describePerson(
  id: number,
  part: PersonParts,
  objects: readonly Numbered[],
  careProviderTypeOf: CareProviderTypeOf,
): Omit<PicturePerson, 'managerId' | 'managerState' | 'mfa'> {
  const record = part.employment[0];
  const parts = part.objects.flatMap((index) => objects[index] ?? []);
  // The account people know somebody by comes before the one for administration.
  const ordered = parts.toSorted((a, b) => Number(isAdminAccount(a)) - Number(isAdminAccount(b)));
  const accounts = ordered.flatMap((object) => object.merged.accounts);
  const states = accounts.map((account) => account.isEnabled).filter((state) => state !== null);
  const starts = part.employment.flatMap((item) => item.employedFrom ?? []).sort();
  const own = accounts.find((account) => !account.isExternal && account.addresses.length > 0);
  const email = record?.email ?? null;
  const functionTitle =
    record?.functionTitle ?? accounts.find((account) => account.title !== null)?.title ?? null;
  const functionCode = record?.functionCode ?? null;
  return {
    id,
    displayName: record?.displayName ?? accounts[0]?.label ?? '?',
    primaryAddress:
      email !== null && isAddress(email)
        ? matchText(email)
        : (own?.addresses[0] ??
          accounts.find((account) => account.addresses.length > 0)?.addresses[0] ??
          null),
    employeeNumber:
      record?.employeeNumber ??
      accounts.find((account) => account.employeeNumber !== null)?.employeeNumber ??
      null,
    department:
      record?.department ?? accounts.find((account) => account.department !== null)?.department ?? null,
    functionTitle,
    functionCode,
    careProviderType: careProviderTypeOf(functionCode, functionTitle),
    employment: record?.employment ?? 'unknown',
    employedFrom: starts[0] ?? null,
    employedUntil: record?.employedUntil ?? null,
    // Somebody with an account of our own is ours, even if a guest account lies about as well.
    isExternal: accounts.length > 0 && accounts.every((account) => account.isExternal),
    isEnabled: states.length === 0 ? null : states.some((state) => state),
    identityIds: ordered.flatMap((object) => object.identityIds),
  };
}

function isAdminAccount(object: Numbered): boolean {
  return logonNames(object).some((name) => ownerOfAdminName(name) !== null);
}
