import { basename } from 'node:path';
import type { AuditDetails } from '../base/ports.ts';

/** The fields of a grid's question that only say which window of the answer is shown. */
const windowFields: ReadonlySet<string> = new Set(['start', 'limit', 'sort']);

/**
 * Says what a value of an input field is called at this moment, such as the mailbox behind a number, or null when that
 * cannot be told. Must be cheap: it runs before every request that names a subject.
 */
export type NameOf = (field: string, value: unknown) => string | null;

/**
 * What an audit entry says about a request's input: the fields that the contract names, by the names that people know
 * them by, and what was searched for. Of what has a name, the details keep the number that the name stood for.
 */
export function auditSubject(
  input: unknown,
  fields: readonly string[] | undefined,
  nameOf: NameOf = () => null,
): { readonly subject: string; readonly details: AuditDetails } {
  if (typeof input !== 'object' || input === null) return { subject: '', details: {} };
  const entries = new Map<string, unknown>(Object.entries(input));
  if (fields !== undefined) return namedSubject(entries, fields, nameOf);
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

function namedSubject(
  entries: ReadonlyMap<string, unknown>,
  fields: readonly string[],
  nameOf: NameOf,
): { readonly subject: string; readonly details: AuditDetails } {
  let subject = '';
  const details: Record<string, string | number> = {};
  for (const field of fields) {
    const value = entries.get(field);
    if (value === undefined || value === null) continue;
    const name = nameOf(field, value);
    if (name !== null && (typeof value === 'number' || typeof value === 'string')) details[field] = value;
    // Two things that are compared read as a way from one to the other.
    const separator = subject === '' ? '' : field === 'to' ? ' → ' : ' · ';
    subject += separator + (name ?? describe(value));
  }
  return { subject, details };
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
