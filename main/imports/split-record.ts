/** The fields of one record in a text, and where the next one starts. */
export interface SplitRecord {
  readonly fields: readonly string[];
  readonly end: number;
  /** Whether a quote was still open at the end of the text. */
  readonly isOpen: boolean;
}

/**
 * Splits the record that starts at `offset`. Only for recognising a file from its first lines, where the delimiter is
 * not known yet; the import itself is parsed by csv-parse. Stops after `limit` fields.
 */
export function splitRecord(
  text: string,
  offset: number,
  delimiter: string,
  quote: string,
  limit: number,
): SplitRecord {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  let index = offset;
  for (; index < text.length && fields.length <= limit; index += 1) {
    const character = text.charAt(index);
    if (isQuoted) {
      if (character !== quote) field += character;
      else if (text.charAt(index + 1) === quote) {
        field += quote;
        index += 1;
      } else isQuoted = false;
    } else if (character === quote && field === '') isQuoted = true;
    else if (character === delimiter) {
      fields.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(index + 1) === '\n') index += 1;
      index += 1;
      break;
    } else field += character;
  }
  fields.push(field);
  return { fields, end: index, isOpen: isQuoted };
}
