import { isCutList, isTypeName } from './lossy.ts';
import { isAddress, plainText, withoutSmtpPrefix } from './text.ts';

/** A multi-valued field: its values, or that they were lost on the way. `isUncertain`: where to split was a guess. */
export type ListValue =
  | { readonly isLossy: false; readonly values: readonly string[]; readonly isUncertain: boolean }
  | { readonly isLossy: true; readonly found: string };

const none: ListValue = { isLossy: false, values: [], isUncertain: false };
const guid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

function list(values: readonly string[], isUncertain = false): ListValue {
  const kept = values.map((value) => value.trim()).filter((value) => value !== '');
  return kept.length === 0 ? none : { isLossy: false, values: kept, isUncertain };
}

/**
 * Splits names at commas only where that is safe: names themselves hold commas ("Jansen, Mia").
 * Distinguished names are split before the next `CN=`, canonical names before the next `domain/`.
 */
function splitNames(text: string): ListValue {
  if (/^(?:CN|OU)=/i.test(text)) return list(text.split(/(?<=DC=[^,;\\]+)\s*,\s*(?=CN=)/i));
  if (/^[\w.-]+\.[\w-]+\//.test(text)) return list(text.split(/,\s*(?=[\w-]+(?:\.[\w-]+)+\/)/));
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length === 1) return list(parts);
  const isToken = (part: string): boolean => isAddress(withoutSmtpPrefix(part)) || guid.test(part);
  if (parts.every(isToken)) return list(parts);
  if (parts.every((part) => isToken(part) || part.includes(' '))) return list(parts);
  if (parts.every((part) => /^[\p{Ll}\d._$-]+$/u.test(part))) return list(parts);
  return list([text], true);
}

function fromText(text: string): ListValue {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '{}') return none;
  if (isTypeName(trimmed) || (isCutList(trimmed) && trimmed.includes('{')))
    return { isLossy: true, found: trimmed };
  const bare = trimmed.startsWith('{') && trimmed.endsWith('}') ? trimmed.slice(1, -1) : trimmed;
  if (guid.test(trimmed)) return list([trimmed]);
  if (/[;|\n]/.test(bare)) return list(bare.split(/[;|\n]/));
  return splitNames(bare);
}

/** The text that names an object of ConvertTo-Json: PowerShell and Graph use several members for it. */
export function objectName(value: object): string | null {
  const byName = new Map(
    Object.entries(value).map(([key, member]) => [key.toLowerCase(), member as unknown]),
  );
  for (const key of [
    'rawidentity',
    'primarysmtpaddress',
    'smtpaddress',
    'address',
    'userprincipalname',
    'distinguishedname',
    'mail',
    'name',
    'displayname',
    'id',
    'value',
  ]) {
    const member = byName.get(key);
    if (typeof member === 'string' && member.trim() !== '') return member.trim();
  }
  return null;
}

function fromArray(items: readonly unknown[]): ListValue {
  const values: string[] = [];
  for (const item of items) {
    const text = typeof item === 'object' && item !== null ? objectName(item) : plainText(item);
    if (text === null || isTypeName(text))
      return { isLossy: true, found: text ?? JSON.stringify(item).slice(0, 200) };
    values.push(text);
  }
  return list(values);
}

/**
 * Reads a multi-valued field in all its spellings: JSON array, `{"value":[…],"Count":n}` (PowerShell 5.1), `{a, b}`,
 * `a;b`, one value. Type names and lists cut off with dots are lossy.
 */
export function parseList(value: unknown): ListValue {
  if (value === null || value === undefined) return none;
  if (Array.isArray(value)) return fromArray(value);
  if (typeof value === 'object') {
    const inner = (value as { readonly value?: unknown }).value;
    if (Array.isArray(inner)) return fromArray(inner);
    return Object.keys(value).length === 0 ? none : fromArray([value]);
  }
  return fromText(plainText(value));
}

/** As {@link parseList}, for words that never hold commas or spaces themselves, such as rights. */
export function parseWords(value: unknown): ListValue {
  if (typeof value !== 'string') return parseList(value);
  const trimmed = value.trim();
  if (isTypeName(trimmed) || isCutList(trimmed)) return { isLossy: true, found: trimmed };
  return list(trimmed.replace(/^\{|\}$/g, '').split(/[,;|\n]/));
}

/**
 * Reads a field of mail addresses (`EmailAddresses`, `proxyAddresses`). They hold no commas before a prefix or an at
 * sign, so that a comma divides where one of these follows, whatever else stands in the list (X500, SIP).
 */
export function parseAddresses(value: unknown): ListValue {
  if (typeof value !== 'string') return parseList(value);
  const trimmed = value.trim();
  if (isTypeName(trimmed) || isCutList(trimmed)) return { isLossy: true, found: trimmed };
  return list(trimmed.replace(/^\{|\}$/g, '').split(/[;\n]|,\s*(?=[A-Za-z0-9]+:|[^\s,]+@)/));
}
