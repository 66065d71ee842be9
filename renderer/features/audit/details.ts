import { isTextKey, wireText } from '../../platform/language.ts';

/** Marks that only a comparison needs; they come after what people read. */
const marks: ReadonlySet<string> = new Set(['sha256', 'job']);

/** Where the words for a value stand, by the name of the value. */
const wordsOf: Readonly<Record<string, string>> = {
  roles: 'vault.role',
  reason: 'audit.lock',
  grid: 'audit.grid',
};

/**
 * The details of an audit entry as a person reads them: `gelezen: 12 · opgeslagen: 12`. What cannot be read as named
 * values (a text that was cut because it was long) is shown as it is.
 */
export function readableDetails(details: string): string {
  let values: unknown;
  try {
    values = JSON.parse(details);
  } catch {
    return details;
  }
  if (typeof values !== 'object' || values === null) return details;
  return Object.entries(values)
    .toSorted(([a], [b]) => Number(marks.has(a)) - Number(marks.has(b)))
    .map(([name, value]) => `${wordFor('audit.detail', name)}: ${valueText(name, value)}`)
    .join(' · ');
}

function valueText(name: string, value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const prefix = wordsOf[name];
  if (prefix === undefined) return value;
  return value
    .split(' ')
    .map((code) => wordFor(prefix, code))
    .join(', ');
}

function wordFor(prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  return isTextKey(key) ? wireText(key) : code;
}
