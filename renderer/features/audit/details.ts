import { isTextKey, wireText } from '../../platform/language.ts';

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
    .map(([name, value]) => `${wordFor(name)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
}

function wordFor(name: string): string {
  const key = `audit.detail.${name}`;
  return isTextKey(key) ? wireText(key) : name;
}
