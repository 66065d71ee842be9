import type { Column, RecordAccess, SourceRecord } from './import-format.ts';
import { objectName } from './values/lists.ts';
import { cleanText, plainText } from './values/text.ts';

const absent: Column = { exists: false, raw: () => undefined, text: () => null };

/** One spelling for column names: lower case, single spaces, no quotes or byte-order mark around them. */
export function columnKey(name: string): string {
  return name
    .replace(/^[\s\uFEFF'"]+|[\s'"]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Access to the rows of a table with these columns. Of columns with the same name the first counts. */
export function tableAccess(columns: readonly string[]): RecordAccess {
  const indexes = new Map<string, number>();
  columns.forEach((name, index) => {
    const key = columnKey(name);
    if (key !== '' && !indexes.has(key)) indexes.set(key, index);
  });
  return {
    kind: 'table',
    columns,
    has: (...names) => names.some((name) => indexes.has(columnKey(name))),
    column: (...names) => {
      for (const name of names) {
        const index = indexes.get(columnKey(name));
        if (index === undefined) continue;
        return {
          exists: true,
          raw: (record) => (record as readonly string[])[index],
          text: (record) => cleanText((record as readonly string[])[index]),
        };
      }
      return absent;
    },
  };
}

/** A JSON object under lower-case member names, as adapters see it. */
export function jsonRecord(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).map(([key, member]) => [key.toLowerCase(), member as unknown]));
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) if (key.toLowerCase() === name) return inner as unknown;
  return undefined;
}

function reach(record: ReadonlyMap<string, unknown>, path: string): unknown {
  const direct = record.get(path);
  if (direct !== undefined) return direct;
  const [first = '', ...rest] = path.split('.');
  let value: unknown = record.get(first);
  for (const name of rest) value = member(value, name);
  return rest.length === 0 ? undefined : value;
}

function jsonText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return Array.isArray(value) ? null : objectName(value);
  return cleanText(plainText(value));
}

/** Access to JSON objects in which these members were seen; members that appear later are found as well. */
export function jsonAccess(columns: readonly string[]): RecordAccess {
  const known = new Set(columns.map(columnKey));
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => known.has(columnKey(name)) || known.has(columnKey(name).split('.')[0] ?? ''));
  return {
    kind: 'json',
    columns,
    has,
    column: (...names) => {
      const paths = names.map((name) => name.toLowerCase());
      const find = (record: SourceRecord): unknown => {
        for (const path of paths) {
          const value = reach(record as ReadonlyMap<string, unknown>, path);
          if (value !== undefined && value !== null && value !== '') return value;
        }
        return undefined;
      };
      return { exists: has(...names), raw: find, text: (record) => jsonText(find(record)) };
    },
  };
}
