import type { IdentityFact, Source } from '../base/facts.ts';
import type { PictureIdentity } from '../base/picture.ts';
import type { StableKey } from '../base/stable-ids.ts';
import { isFunctionName } from '../base/function-name.ts';
import { matchText } from '../base/text.ts';
import type { Cluster, SourcedFact } from './clusters.ts';
import { strongKeys } from './identity-keys.ts';

/** Where several sources know an object, this one's account stands for it. */
export const sourceOrder: readonly Source[] = ['exchange', 'google', 'entra', 'ad', 'hr'];

/** What the directory knows of an object before persons are made. */
export interface Merged {
  readonly cluster: Cluster;
  readonly kind: IdentityFact['kind'];
  readonly keys: readonly StableKey[];
  readonly isFunctionNamed: boolean;
  /** One for each source, in {@link sourceOrder}, without id and person. */
  readonly accounts: readonly Omit<PictureIdentity, 'id' | 'personId'>[];
}

function newest<Value>(
  facts: readonly SourcedFact[],
  read: (fact: IdentityFact) => Value | null,
): Value | null {
  for (const { fact } of facts) {
    const value = read(fact);
    if (value !== null) return value;
  }
  return null;
}

function addressesOf(facts: readonly SourcedFact[]): readonly string[] {
  const addressesIn = (items: readonly SourcedFact[]): readonly string[] =>
    [...items.flatMap(({ fact }) => fact.primarySmtp ?? []), ...items.flatMap(({ fact }) => fact.aliases)]
      .map((text) => text.replace(/^smtp:/iu, ''))
      .filter((text) => text.includes('@') && !/^[a-z0-9]+:/iu.test(text))
      .map(matchText);
  const stated = addressesIn(facts.filter((item) => !item.isImplied));
  // What a row about rights names by an address may be a logon name: it counts only when no list says better.
  return [...new Set(stated.length > 0 ? stated : addressesIn(facts))];
}

/** Names that only exist within a network; accounts under them are the organisation's own. */
const privateDomain = /(?:^[^.]+|\.(?:local|lan|internal|intern|corp|home|localdomain|onmicrosoft\.com))$/u;

function isOutside(address: string | undefined, domains: ReadonlySet<string>): boolean {
  const domain = address?.slice(address.lastIndexOf('@') + 1);
  // Logon names under the cloud's own domain belong to the tenant; guests there carry #EXT#.
  if (domain === undefined || domain === '' || privateDomain.test(domain)) return false;
  return ![...domains].some((own) => domain === own || domain.endsWith(`.${own}`));
}

/**
 * Whether an account belongs to somebody from outside (authorisation.md 1.8): its own name, type or invitation says so,
 * or its address lies in a domain that is not the organisation's.
 */
function isExternalAccount(
  facts: readonly SourcedFact[],
  addresses: readonly string[],
  domains: ReadonlySet<string>,
): boolean {
  return (
    facts.some(
      ({ fact }) =>
        fact.isExternal || fact.userType === 'guest' || (fact.upn !== null && /#EXT#/iu.test(fact.upn)),
    ) || isOutside(addresses[0], domains)
  );
}

function mergeAccount(
  source: Source,
  facts: readonly SourcedFact[],
  domains: ReadonlySet<string>,
  seenAt: (snapshotId: number) => string,
): Omit<PictureIdentity, 'id' | 'personId'> | null {
  const first = facts[0];
  if (first === undefined) return null;
  const addresses = addressesOf(facts);
  const primarySmtp = newest(facts, (fact) => fact.primarySmtp);
  const upn = newest(facts, (fact) => fact.upn);
  const displayName = newest(facts, (fact) => fact.displayName);
  const sam = newest(facts, (fact) => fact.sam);
  const objectId = newest(facts, (fact) => fact.objectId);
  const sid = newest(facts, (fact) => fact.sid);
  const alias = newest(facts, (fact) => fact.alias);
  return {
    source,
    kind: newest(facts, (fact) => (fact.kind === 'unknown' ? null : fact.kind)) ?? 'unknown',
    objectId,
    sid,
    upn,
    primarySmtp: primarySmtp ?? addresses[0] ?? null,
    addresses,
    alias,
    sam,
    dn: newest(facts, (fact) => fact.dn),
    legacyDn: newest(facts, (fact) => fact.legacyDn),
    displayName,
    label: displayName ?? primarySmtp ?? upn ?? addresses[0] ?? sam ?? alias ?? objectId ?? sid ?? '?',
    userType: newest(facts, (fact) => (fact.userType === 'unknown' ? null : fact.userType)) ?? 'unknown',
    isEnabled: newest(facts, (fact) => fact.isEnabled),
    isExternal: isExternalAccount(facts, addresses, domains),
    softDeletedAt: newest(facts, (fact) => fact.softDeletedAt),
    department: newest(facts, (fact) => fact.department),
    title: newest(facts, (fact) => fact.title),
    managerRaw: newest(facts, (fact) => fact.managerRaw),
    employeeNumber: newest(facts, (fact) => fact.employeeNumber),
    givenName: newest(facts, (fact) => fact.givenName),
    surname: newest(facts, (fact) => fact.surname),
    lastLogonAt: newest(facts, (fact) => fact.lastLogonAt),
    snapshotId: first.fact.snapshotId,
    rawId: first.fact.rawId,
    seenAt: seenAt(first.fact.snapshotId),
  };
}

/** Merges what is said of one object: for each source the newest statement of each property. */
export function mergeCluster(
  cluster: Cluster,
  domains: ReadonlySet<string>,
  seenAt: (snapshotId: number) => string,
): Merged {
  const stated = sourceOrder.flatMap((source) => {
    const account = mergeAccount(
      source,
      cluster.facts.filter((item) => item.source === source),
      domains,
      seenAt,
    );
    return account === null ? [] : [account];
  });
  // A source that names an account only in passing borrows the name that another one states.
  const name = stated.find((account) => account.displayName !== null)?.displayName ?? null;
  const accounts = stated.map((account) => ({
    ...account,
    label: account.displayName ?? name ?? account.label,
  }));
  const keys = new Map<string, StableKey>();
  for (const { fact } of cluster.facts) {
    for (const key of strongKeys(fact)) {
      const known = keys.get(key.key);
      if (known === undefined || known.rank > key.rank) keys.set(key.key, key);
    }
  }
  const first = accounts[0];
  return {
    cluster,
    accounts,
    keys: [...keys.values()],
    kind: accounts.find((account) => account.kind !== 'unknown')?.kind ?? 'unknown',
    isFunctionNamed: isFunctionName({
      displayName: name,
      address: first?.addresses[0] ?? first?.upn ?? first?.sam ?? null,
      givenName: accounts.find((account) => account.givenName !== null)?.givenName ?? null,
      surname: accounts.find((account) => account.surname !== null)?.surname ?? null,
    }),
  };
}

/** The keys that keep an account's id: what its own source knows it by; addresses only where they are its own. */
export function accountKeys(
  source: Source,
  facts: readonly SourcedFact[],
  label: string,
): readonly StableKey[] {
  const own = facts.flatMap(({ fact }) => strongKeys(fact));
  const lasting = own.filter((key) => key.rank < 5);
  const named = lasting.length > 0 ? lasting : own;
  const keys = named.length > 0 ? named : [{ key: `name:${matchText(label)}`, rank: 9 }];
  return keys.map(({ key, rank }) => ({ key: `${source}/${key}`, rank }));
}
