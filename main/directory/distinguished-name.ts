/** One part of a distinguished name, e.g. `CN` and `Jansen, Mia`. */
export interface NamePart {
  readonly type: string;
  readonly value: string;
}

/** Reads `\,` and `\2C` escapes (RFC 4514: hex pairs are UTF-8 bytes). */
function unescapeValue(text: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let index = 0; index < text.length;) {
    const pair = /^\\([0-9A-Fa-f]{2})/u.exec(text.slice(index, index + 3));
    if (pair !== null) {
      bytes.push(Number.parseInt(pair[1] ?? '0', 16));
      index += 3;
      continue;
    }
    if (text[index] === '\\') index += 1;
    const point = text.codePointAt(index);
    if (point === undefined) break;
    const character = String.fromCodePoint(point);
    bytes.push(...encoder.encode(character));
    index += character.length;
  }
  return new TextDecoder().decode(Uint8Array.from(bytes)).trim();
}

/** Splits at a separator that no backslash precedes. */
function splitUnescaped(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === separator) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Whether a text looks like a distinguished name: it begins with an attribute type and has a second part. */
export function isDistinguishedName(text: string): boolean {
  return /^(?:CN|OU|DC|UID|O)=[^,]*,\s*(?:CN|OU|DC|UID|O|C|L)=/iu.test(text.replace(/\\./gu, '_'));
}

/** The parts of a distinguished name, most specific first. */
export function parseDistinguishedName(text: string): readonly NamePart[] {
  return splitUnescaped(text, ',').map((part) => {
    const at = part.indexOf('=');
    return at < 0
      ? { type: '', value: unescapeValue(part) }
      : { type: part.slice(0, at).trim().toUpperCase(), value: unescapeValue(part.slice(at + 1)) };
  });
}

/** The value of the first part, the object's own name; null when the text is no distinguished name. */
export function commonName(text: string): string | null {
  if (!isDistinguishedName(text)) return null;
  const value = parseDistinguishedName(text)[0]?.value ?? '';
  return value === '' ? null : value;
}

/** Distinguished names in one spelling: escapes read, lower case, no spaces around parts. */
export function normaliseDistinguishedName(text: string): string {
  return parseDistinguishedName(text)
    .map(({ type, value }) => `${type}=${value.normalize('NFKC')}`.toLowerCase())
    .join('\u0001');
}

/** A tombstone: an object in Active Directory's container of deleted objects. */
export function isTombstone(text: string): boolean {
  return /(?:\\0A|\n)DEL:/iu.test(text) || /CN=Deleted Objects/iu.test(text);
}

/** A canonical name, `zkh.local/Afdelingen/Poli/Jansen, Mia`; gives its last part, or null. */
export function canonicalLeaf(text: string): string | null {
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/./u.test(text)) return null;
  const leaf = unescapeValue(splitUnescaped(text, '/').at(-1) ?? '');
  return leaf === '' ? null : leaf;
}

/** The first `DC` part, which by custom is the domain's NetBIOS name. */
export function domainLabel(text: string): string | null {
  return (
    parseDistinguishedName(text)
      .find((part) => part.type === 'DC')
      ?.value.toLowerCase() ?? null
  );
}
