import { hrFields } from '../../../shared/contract/imports.ts';
import type { ColumnMapping, HrField } from '../../../shared/contract/imports.ts';
import type {
  Column,
  ImportFormat,
  RecordAccess,
  RecordReader,
  SourceRecord,
} from '../../base/import-format.ts';
import { badDate, rejections } from '../../base/rejections.ts';
import { parseDate } from '../../base/values/dates.ts';
import { addressIn } from '../../base/values/text.ts';
import { employmentOf, headerKey, hrSynonyms } from './hr-words.ts';

/** Proposes for each field the column whose header is the surest synonym; no column is proposed twice. */
export function suggestHrMapping(columns: readonly string[]): ColumnMapping {
  const byKey = new Map<string, string>();
  for (const column of columns) if (!byKey.has(headerKey(column))) byKey.set(headerKey(column), column);
  const mapping: Partial<Record<HrField, string>> = {};
  const taken = new Set<string>();
  for (const field of hrFields) {
    const column = hrSynonyms[field]
      .map((key) => byKey.get(key))
      .find((found) => found !== undefined && !taken.has(found));
    if (column === undefined) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

const personnelFields: readonly HrField[] = [
  'employeeNumber',
  'functionTitle',
  'functionCode',
  'department',
  'manager',
  'employedFrom',
  'employedUntil',
  'employment',
];

/** A name, and something that makes the list one of staff: a list of patients or contacts has a name and an address too. */
function isSufficient(mapping: ColumnMapping): boolean {
  const isNamed = mapping.displayName !== undefined || mapping.surname !== undefined;
  return isNamed && personnelFields.some((field) => mapping[field] !== undefined);
}

/** How HR systems write "no end": the last day of 9999, zeroes, a dash. */
const never =
  /^(?:31-12-9999|9999-12-31|31-12-2999|2999-12-31|0{1,2}[-/]0{1,2}[-/]0{4}|0000-00-00|-|n\.?v\.?t\.?)$/i;

function openTable(access: RecordAccess, mapping: ColumnMapping | null): RecordReader {
  const chosen = mapping ?? suggestHrMapping(access.columns);
  const column = (field: HrField): Column => {
    const name = chosen[field];
    return name === undefined ? access.column() : access.column(name);
  };
  const columns = Object.fromEntries(hrFields.map((field) => [field, column(field)])) as Readonly<
    Record<HrField, Column>
  >;
  const unknownWords = new Set<string>();

  const nameOf = (record: SourceRecord): string | null => {
    const display = columns.displayName.text(record);
    if (display !== null) return display;
    const surname = columns.surname.text(record);
    if (surname === null) return null;
    return [columns.givenName.text(record), columns.namePrefix.text(record), surname]
      .filter((part) => part !== null)
      .join(' ');
  };

  const dateOf = (
    field: 'employedFrom' | 'employedUntil',
    record: SourceRecord,
  ): string | null | undefined => {
    const text = columns[field].text(record);
    if (text === null || never.test(text)) return null;
    return parseDate(text) ?? undefined;
  };

  return {
    read: (record, sink) => {
      const displayName = nameOf(record);
      if (displayName === null) return rejections.noName;
      const employedFrom = dateOf('employedFrom', record);
      if (employedFrom === undefined)
        return badDate(chosen.employedFrom ?? '', columns.employedFrom.text(record) ?? '');
      const employedUntil = dateOf('employedUntil', record);
      if (employedUntil === undefined)
        return badDate(chosen.employedUntil ?? '', columns.employedUntil.text(record) ?? '');
      const word = columns.employment.text(record);
      const employment = employmentOf(word);
      if (word !== null && employment === 'unknown' && unknownWords.size < 20)
        unknownWords.add(word.slice(0, 60));
      sink.employment({
        employeeNumber: columns.employeeNumber.text(record),
        displayName,
        email: addressIn(columns.email.text(record)),
        functionTitle: columns.functionTitle.text(record),
        functionCode: columns.functionCode.text(record),
        department: columns.department.text(record),
        managerRaw: columns.manager.text(record),
        employedFrom,
        employedUntil,
        employment,
      });
      return null;
    },
    aspects: () => ['employment'],
    warnings: () =>
      unknownWords.size > 0
        ? [{ messageKey: 'imports.warning.employmentWords', params: { words: [...unknownWords].join(', ') } }]
        : [],
  };
}

/** A free-form HR table, read through a column mapping (authorisation.md 1.9). */
export const hrTable: ImportFormat = {
  id: 'hr-table',
  capability: 'directory',
  acceptedBy: ['directory'],
  source: 'hr',
  mapping: { suggest: suggestHrMapping, isSufficient },
  // Always less sure than a format with a fixed header.
  recognise: (access) => (isSufficient(suggestHrMapping(access.columns)) ? 0.5 : 0),
  open: openTable,
};
