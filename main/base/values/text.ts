/** Small, total readings of single values. None of them throws; what cannot be read is null. */

/** Trims (spaces, no-break spaces, stray byte-order marks); an empty text is null. */
export function cleanText(value: string | undefined): string | null {
  if (value === undefined) return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** A plain value as text; objects, lists and nothing give an empty text. */
export function plainText(value: unknown): string {
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'bigint'
    ? String(value)
    : '';
}

const trueWords = new Set(['true', 'waar', 'yes', 'ja', '1', 'y', 'j', '$true']);
const falseWords = new Set(['false', 'onwaar', 'no', 'nee', '0', 'n', '$false']);

/** Reads `True`, `TRUE`, `Waar` (Dutch Excel), `1`, `yes`, `ja` and their opposites; null when empty or unreadable. */
export function parseBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const word = String(value).trim().toLowerCase();
  if (trueWords.has(word)) return true;
  return falseWords.has(word) ? false : null;
}

const addressPattern = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/;

/** Whether a text is a bare mail address (or user principal name) and nothing else. */
export function isAddress(text: string): boolean {
  return addressPattern.test(text);
}

/** Takes an `SMTP:` or `smtp:` prefix off. */
export function withoutSmtpPrefix(text: string): string {
  return /^smtp:/i.test(text) ? text.slice(5).trim() : text;
}

/** The address that a text holds, with or without `smtp:` prefix; null when it holds none. */
export function addressIn(text: string | null): string | null {
  if (text === null) return null;
  const bare = withoutSmtpPrefix(text);
  return isAddress(bare) ? bare : null;
}
