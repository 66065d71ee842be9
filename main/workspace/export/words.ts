import type { Language } from '../../../shared/i18n/catalogue.ts';
import { translate } from '../../base/translate.ts';

/** A row of any grid, as its handler gives it. */
export type GridRow = Readonly<Record<string, unknown>>;

/** Where the word for a value stands in the catalogues, by grid column. */
const wordsOf: Readonly<Record<string, string>> = {
  severity: 'common.severity',
  state: 'findings.state',
  verdict: 'findings.verdict',
  remedy: 'findings.actor',
  kind: 'authorisation.kind',
  mailboxClass: 'authorisation.class',
  source: 'imports.source',
  employment: 'directory.employment',
  mfa: 'directory.mfa',
  careProviderType: 'directory.careProviderType',
  action: 'audit.action',
  outcome: 'audit.outcome',
  auditClass: 'audit.class',
};

const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/u;

function isRecord(value: unknown): value is GridRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textParams(value: unknown): Readonly<Record<string, string | number>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}

function wordFor(language: Language, column: string, value: string): string {
  const prefix = wordsOf[column];
  if (prefix === undefined) return value;
  const key = `${prefix}.${value}`;
  const word = translate(language, key);
  return word === key ? value : word;
}

/** Counts by severity as one text, worst first: `2 Kritiek, 1 Laag`. */
function countsText(language: Language, counts: GridRow): string {
  return Object.entries(counts)
    .filter(([, count]) => typeof count === 'number' && count > 0)
    .map(([severity, count]) => `${String(count)} ${wordFor(language, 'severity', severity)}`)
    .join(', ');
}

function valueText(language: Language, column: string, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean')
    return translate(language, value ? 'findings.export.yes' : 'findings.export.no');
  if (typeof value === 'string') {
    return instantForm.test(value) ? moments.format(new Date(value)) : wordFor(language, column, value);
  }
  if (Array.isArray(value))
    return value.map((item) => String(valueText(language, column, item) ?? '')).join(', ');
  if (!isRecord(value)) return null;
  if (typeof value['label'] === 'string') return value['label'];
  if (typeof value['who'] === 'string') return wordFor(language, column, value['who']);
  if (typeof value['critical'] === 'number') return countsText(language, value);
  if (typeof value['until'] === 'string') return value['until'];
  return JSON.stringify(value);
}

/**
 * What a cell of an exported table says, as a person reads it: words instead of codes, moments in Europe/Amsterdam in a
 * form that Excel sorts (`2026-03-03 14:05`), yes and no. The column `message` of a finding is its sentence.
 */
export function cellText(language: Language, column: string, row: GridRow): string | number | null {
  if (column === 'message' && typeof row['messageKey'] === 'string') {
    return translate(language, row['messageKey'], textParams(row['params']));
  }
  return valueText(language, column, row[column]);
}
