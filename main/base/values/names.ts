/** Distinguished names and the marks of removed or built-in trustees. */

/** Splits a distinguished name at its unescaped commas; the parts keep their escapes. */
export function splitDistinguishedName(dn: string): readonly string[] {
  const parts: string[] = [];
  let current = '';
  for (let index = 0; index < dn.length; index += 1) {
    const character = dn.charAt(index);
    if (character === '\\' && index + 1 < dn.length) {
      current += character + dn.charAt(index + 1);
      index += 1;
    } else if (character === ',') {
      parts.push(current.trim());
      current = '';
    } else {
      current += character;
    }
  }
  parts.push(current.trim());
  return parts;
}

/** Undoes the escapes of one part: `Jansen\, Mia` and `Jansen\2C Mia` are both `Jansen, Mia`; bytes are UTF-8. */
export function unescapeNamePart(part: string): string {
  return part.replace(/(?:\\[0-9a-f]{2})+|\\(.)/gis, (match, single: string | undefined) => {
    if (single !== undefined && !/^\\[0-9a-f]{2}/i.test(match)) return single;
    return Buffer.from(match.replaceAll('\\', ''), 'hex').toString('utf8');
  });
}

/** The common name at the front of a distinguished name, readable; null when there is none. */
export function commonName(dn: string): string | null {
  const first = splitDistinguishedName(dn)[0] ?? '';
  const match = /^CN=(.+)$/is.exec(first);
  return match?.[1] === undefined ? null : unescapeNamePart(match[1]);
}

/** One spelling for a distinguished name: escapes as `\,` instead of `\2C`, no spaces around parts. */
export function canonicalDistinguishedName(dn: string): string {
  return splitDistinguishedName(dn)
    .map((part) => {
      const split = part.indexOf('=');
      if (split < 0) return part;
      const value = unescapeNamePart(part.slice(split + 1));
      // A tombstone keeps its mark: `\0ADEL:` holds a line feed, which no living object has.
      const escaped = value.replace(/[,\\#+<>;"=]/g, '\\$&').replaceAll('\n', '\\0A');
      return `${part.slice(0, split).trim()}=${escaped}`;
    })
    .join(',');
}

/** What Windows calls its own authority in the languages that servers are installed in. */
const authority =
  /^(?:NT[ -](?:AUTHORITY|AUTORIT\S{1,3}T|AUTORITEIT|INSTAN\S+|MYNDIGHET\S*|AUTORITET|HALLINTA|HATÓSÁG)|AUTORI\S+ NT|ZARZĄDZANIE NT)$/i;
const selfWord =
  /^(?:SELF|SELBST|ZELF|AUTO|SOI(?:-MÊME)?|(?:SYSTÈME )?LUI-MÊME|PROPIO|MISMO|SE STESSO|SJÄLV|SELV|ITSE|PRÓPRIO|SAM|ÖN)$/i;

/** Whether a trustee is the mailbox itself, in any of the languages that Exchange writes it in. */
export function isSelf(raw: string): boolean {
  if (raw === 'S-1-5-10') return true;
  const split = raw.indexOf('\\');
  return split > 0 && authority.test(raw.slice(0, split)) && selfWord.test(raw.slice(split + 1));
}

/** Whether a trustee is what is left of a removed account: a bare account SID, an NT4 style remainder, a tombstone. */
export function isUnresolvedRemainder(raw: string): boolean {
  return (
    /^S-1-5-21-\d+(?:-\d+){2,3}$/i.test(raw) ||
    /^[A-Z0-9*]+\\\$[A-Z0-9]+-[A-Z0-9]+$/i.test(raw) ||
    /\\0ADEL:|\nDEL:|CN=Deleted Objects/i.test(raw) ||
    /^NT:S-1-5-21-/i.test(raw)
  );
}

/** Whether a trustee is a soft-deleted object that an export with `-IncludeSoftDeleted…` still names. */
export function isSoftDeletedName(raw: string): boolean {
  return /Soft Deleted Objects/i.test(raw);
}
