import type { IdentityFact, Reference } from '../base/facts.ts';
import type { StableKey } from '../base/stable-ids.ts';
import { matchText } from '../base/text.ts';
import {
  canonicalLeaf,
  commonName,
  isDistinguishedName,
  normaliseDistinguishedName,
} from './distinguished-name.ts';
import { isSid, splitLogonName } from './known-principals.ts';

const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/iu;
const address = /^[^\s@<>]+@[^\s@<>]+$/u;

/** Whether a text is written like a mail address or user principal name. */
export function isAddress(text: string): boolean {
  return address.test(text);
}

/** Whether a text is a globally unique identifier. */
export function isGuid(text: string): boolean {
  return guid.test(text);
}

function addressKey(text: string): string {
  return `address:${matchText(text)}`;
}

function objectIdKey(text: string): string {
  const found = guid.exec(text);
  return `object:${(found?.[1] ?? text).toLowerCase()}`;
}

/**
 * The keys by which two records are the same object: object id, SID, distinguished names, then addresses (user
 * principal name, primary, others). The rank says how much a key weighs; addresses move between people, ids do not.
 */
export function strongKeys(
  fact: Pick<IdentityFact, 'objectId' | 'sid' | 'dn' | 'legacyDn' | 'upn' | 'primarySmtp' | 'aliases'>,
): readonly StableKey[] {
  const keys: StableKey[] = [];
  if (fact.objectId !== null) keys.push({ key: objectIdKey(fact.objectId), rank: 0 });
  if (fact.sid !== null) keys.push({ key: `sid:${fact.sid.toUpperCase()}`, rank: 1 });
  if (fact.legacyDn !== null) keys.push({ key: `legacy:${matchText(fact.legacyDn)}`, rank: 2 });
  if (fact.dn !== null) keys.push({ key: `dn:${normaliseDistinguishedName(fact.dn)}`, rank: 2 });
  if (fact.upn !== null && isAddress(fact.upn)) keys.push({ key: addressKey(fact.upn), rank: 3 });
  if (fact.primarySmtp !== null) keys.push({ key: addressKey(fact.primarySmtp), rank: 4 });
  for (const alias of fact.aliases) {
    const typed = /^([a-z0-9]+):(.*)$/iu.exec(alias);
    const type = typed?.[1]?.toLowerCase();
    if (type === 'x500') keys.push({ key: `legacy:${matchText(typed?.[2] ?? '')}`, rank: 5 });
    else if ((type === undefined || type === 'smtp') && isAddress(typed?.[2] ?? alias)) {
      keys.push({ key: addressKey(typed?.[2] ?? alias), rank: 5 });
    }
  }
  return keys;
}

/** The strong key that a verbatim reference is itself, or null when it is only a name. */
export function strongKeyOf(raw: string): string | null {
  if (isSid(raw)) return `sid:${raw.toUpperCase()}`;
  if (isGuid(raw)) return objectIdKey(raw);
  if (/^\/o=/iu.test(raw)) return `legacy:${matchText(raw)}`;
  if (isDistinguishedName(raw)) return `dn:${normaliseDistinguishedName(raw)}`;
  const plain = raw.replace(/^smtp:/iu, '');
  return isAddress(plain) ? addressKey(plain) : null;
}

/** The address key of the address that the same row gave beside the verbatim text, or null. */
export function addressKeyOf(reference: Reference): string | null {
  return reference.smtp === null ? null : addressKey(reference.smtp);
}

/** A name that may stand for an object, but only as long as nobody else bears it. */
export interface WeakName {
  readonly kind: 'logon' | 'name';
  readonly name: string;
}

/** The weak names that an object goes by: logon name; alias, display name, name in its distinguished name. */
export function weakNames(
  fact: Pick<IdentityFact, 'sam' | 'alias' | 'displayName' | 'dn'>,
): readonly WeakName[] {
  const names: WeakName[] = [];
  if (fact.sam !== null) names.push({ kind: 'logon', name: matchText(splitLogonName(fact.sam).name) });
  for (const text of [fact.alias, fact.displayName, fact.dn === null ? null : commonName(fact.dn)]) {
    if (text !== null) names.push({ kind: 'name', name: matchText(text) });
  }
  return names;
}

/** The name within a verbatim reference that weak matching compares, and the domain before it if there is one. */
export function weakNameOf(raw: string): { readonly name: string; readonly domain: string | null } {
  const leaf = commonName(raw) ?? canonicalLeaf(raw);
  if (leaf !== null) return { name: matchText(leaf), domain: null };
  const { name, domain } = splitLogonName(raw);
  return { name: matchText(name), domain: domain === null ? null : matchText(domain) };
}
