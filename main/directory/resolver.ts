import type { Reference, Source } from '../base/facts.ts';
import type { ResolutionState, ResolvedReference } from '../base/picture.ts';
import { matchText } from '../base/text.ts';
import { domainLabel, isTombstone } from './distinguished-name.ts';
import { addressKeyOf, strongKeyOf, weakNameOf, weakNames } from './identity-keys.ts';
import type { Merged } from './identities.ts';
import { isDomainSid, isGeneratedLogonName, knownPrincipal } from './known-principals.ts';

/** An object with the ids of its accounts, in the order of {@link Merged.accounts}. */
export interface Numbered {
  readonly merged: Merged;
  readonly identityIds: readonly number[];
}

/** Finds what a reference stands for. */
export interface Resolver {
  /** Remembered by id; a negative id is for a text that is in no dictionary. */
  resolve(referenceId: number, reference: Reference, source: Source): ResolvedReference;
  /** The objects that a strong key names; more than one when sources contradict each other. */
  byKey(key: string): readonly number[];
  /** The objects that bear a name (alias, logon name, display name), for searches and managers. */
  byName(name: string): readonly number[];
}

const none: readonly number[] = [];

function add(index: Map<string, number[]>, key: string, object: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [object]);
  else if (known.at(-1) !== object) known.push(object);
}

/** Builds the indexes over all objects. Weak names count only as long as exactly one object bears them. */
export function createResolver(objects: readonly Numbered[]): Resolver {
  const strong = new Map<string, number[]>();
  const logons = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  objects.forEach(({ merged }, index) => {
    for (const { key } of merged.keys) add(strong, key, index);
    for (const account of merged.accounts) {
      for (const { kind, name } of weakNames(account)) add(kind === 'logon' ? logons : names, name, index);
    }
  });

  const caches = new Map<Source, Map<number, ResolvedReference>>();

  function accountOf(object: number, source: Source): number | null {
    const found = objects[object];
    if (found === undefined) return null;
    const own = found.merged.accounts.findIndex((account) => account.source === source);
    return found.identityIds[Math.max(own, 0)] ?? null;
  }

  function isInDomain(object: number, domain: string): boolean {
    return (
      objects[object]?.merged.accounts.some(
        (account) =>
          (account.dn !== null && domainLabel(account.dn) === domain) ||
          (account.sam !== null && matchText(account.sam).startsWith(`${domain}\\`)),
      ) === true
    );
  }

  function withName(name: string, domain: string | null): readonly number[] {
    const byLogon = logons.get(name) ?? none;
    if (domain !== null) {
      // A logon name belongs to its domain; where two domains know it, the domain's own name decides.
      const within = byLogon.length > 1 ? byLogon.filter((object) => isInDomain(object, domain)) : byLogon;
      if (within.length > 0) return within;
      if (byLogon.length > 0) return byLogon;
    }
    return [...new Set([...byLogon, ...(names.get(name) ?? none)])];
  }

  function candidatesFor(reference: Reference): readonly number[] {
    const given = addressKeyOf(reference);
    const byAddress = given === null ? none : (strong.get(given) ?? none);
    if (byAddress.length > 0) return byAddress;
    const key = strongKeyOf(reference.raw);
    const byKey = key === null ? none : (strong.get(key) ?? none);
    if (byKey.length > 0) return byKey;
    if (key !== null && !key.startsWith('dn:')) return none;
    const { name, domain } = weakNameOf(reference.raw);
    const named = name === '' ? none : withName(name, domain);
    if (named.length > 0 || reference.display === null) return named;
    return withName(matchText(reference.display), null);
  }

  /** Who was deleted no longer answers to a name or address that somebody else bears now. */
  function living(found: readonly number[]): readonly number[] {
    if (found.length < 2) return found;
    const alive = found.filter((object) =>
      objects[object]?.merged.accounts.every((account) => account.softDeletedAt === null),
    );
    return alive.length === 1 ? alive : found;
  }

  /** What a text is that no known object answers to. */
  function leftover(raw: string): ResolutionState {
    return isDomainSid(raw) || isTombstone(raw) || isGeneratedLogonName(raw) ? 'orphan' : 'none';
  }

  function decide(
    reference: Reference,
    source: Source,
  ): Omit<ResolvedReference, 'referenceId' | 'reference'> {
    const known = knownPrincipal(reference.raw);
    const isNamedOnly = reference.smtp === null;
    if (known === 'self') return { state: 'self', identityId: null, candidates: [] };
    if (known === 'service') return { state: 'builtin', identityId: null, candidates: [] };
    // A tombstone keeps the name of who was deleted: that name may not lead to somebody else who bears it.
    const found = isNamedOnly && isTombstone(reference.raw) ? none : living(candidatesFor(reference));
    const only = found.length === 1 ? found[0] : undefined;
    if (known === 'administrators') {
      return {
        state: 'builtin',
        identityId: only === undefined ? null : accountOf(only, source),
        candidates: [],
      };
    }
    if (known !== null && isNamedOnly) return { state: known, identityId: null, candidates: [] };
    if (only !== undefined) return { state: 'unique', identityId: accountOf(only, source), candidates: [] };
    if (found.length > 1) {
      const candidates = found
        .map((object) => accountOf(object, source))
        .filter((id): id is number => id !== null)
        .sort((a, b) => a - b);
      return { state: 'ambiguous', identityId: null, candidates };
    }
    return { state: leftover(reference.raw), identityId: null, candidates: [] };
  }

  return {
    resolve(referenceId, reference, source) {
      const cache = caches.get(source) ?? new Map<number, ResolvedReference>();
      caches.set(source, cache);
      const cached = referenceId < 0 ? undefined : cache.get(referenceId);
      if (cached !== undefined) return cached;
      const resolved = { referenceId, reference, ...decide(reference, source) };
      if (referenceId >= 0) cache.set(referenceId, resolved);
      return resolved;
    },
    byKey: (key) => strong.get(key) ?? none,
    byName: (name) => withName(matchText(name), null),
  };
}
