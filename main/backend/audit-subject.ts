import { basename } from 'node:path';
import type { AuditDetails } from '../base/ports.ts';

/** The fields of a grid's question that only say which window of the answer is shown. */
const windowFields: ReadonlySet<string> = new Set(['start', 'limit', 'sort']);

/** What an audit entry says about a request's input: the fields that the contract names, and what was searched for. */
export function auditSubject(
  input: unknown,
  fields: readonly string[] | undefined,
): { readonly subject: string; readonly details: AuditDetails } {
  if (typeof input !== 'object' || input === null) return { subject: '', details: {} };
  const entries = new Map<string, unknown>(Object.entries(input));
  if (fields !== undefined) {
    const parts = fields
      .filter((field) => entries.get(field) !== undefined && entries.get(field) !== null)
      .map((field) => ({ field, text: describe(entries.get(field)) }));
    const subject =
      parts.length === 1
        ? (parts[0]?.text ?? '')
        : parts.map((part) => `${part.field}: ${part.text}`).join('; ');
    return { subject, details: {} };
  }
  const search = entries.get('search');
  const asked = [...entries].filter(
    ([name, value]) => !windowFields.has(name) && name !== 'search' && !isEmpty(value),
  );
  if (search === undefined && !entries.has('filters')) return { subject: '', details: {} };
  return {
    subject: typeof search === 'string' ? search : '',
    details: Object.fromEntries(asked.map(([name, value]) => [name, JSON.stringify(value)])),
  };
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

/** Files by their name only: where they lie on the computer is nobody's business later. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return value.map(describe).join(', ');
  if (typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string')
    return basename(value.file);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
