import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { ImportedFile } from '../../../shared/contract/imports.ts';
import { authorisationFormats } from '../../../main/authorisation/formats/all.ts';
import type { Database, JobContext } from '../../../main/base/ports.ts';
import { directoryFormats } from '../../../main/directory/formats/all.ts';
import { createImportsHandlers } from '../../../main/imports/handlers.ts';
import type { RequestedFile } from '../../../main/imports/import-file.ts';
import { migrations } from '../../../main/vault/migrations/all.ts';

/** Every format that the console knows. */
export const allFormats = [...authorisationFormats, ...directoryFormats];

/** A database with the real layout, and the imports capability on top of it. */
export interface Bench {
  readonly database: Database;
  readonly folder: string;
  readonly summaries: { readonly key: string; readonly params: Readonly<Record<string, string | number>> }[];
  readonly audited: string[];
  readonly handlers: ReturnType<typeof createImportsHandlers>;
  readonly context: JobContext;
  afterImports(): number;
  /** Called at every breath; throwing there is what a cancel does. */
  onCheckpoint: () => void;
  write(name: string, content: string | Uint8Array, modifiedAt?: string): string;
  /** Writes a file and imports it. */
  importText(
    content: string | Uint8Array,
    options?: Partial<Omit<RequestedFile, 'file'>> & {
      readonly name?: string;
      readonly modifiedAt?: string;
      readonly only?: 'directory' | 'authorisation';
    },
  ): Promise<ImportedFile>;
  importFile(request: RequestedFile): Promise<ImportedFile>;
  /** All rows of a fact table, reference ids replaced by the verbatim text. */
  facts(table: string): Record<string, unknown>[];
  count(table: string): number;
  close(): void;
}

const now = new Date('2026-03-03T12:00:00.000Z');
let counter = 0;

/** Opens a bench; the clock stands at 3 March 2026, 13:00 in Amsterdam. */
export function openBench(): Bench {
  const database = new BetterSqlite(':memory:');
  database.pragma('foreign_keys = ON');
  for (const migration of migrations) database.exec(migration.sql);
  const folder = mkdtempSync(join(tmpdir(), 'briefgeheim-imports-'));
  const summaries: Bench['summaries'] = [];
  const audited: string[] = [];
  let runs = 0;
  const handlers = createImportsHandlers({
    formats: allFormats,
    afterImport: () => {
      runs += 1;
    },
  });
  const context: JobContext = {
    database,
    session: {
      userId: 'u1',
      userName: 'anna',
      displayName: 'Anna',
      roles: ['functional-admin'],
      startedAt: now.toISOString(),
    },
    clock: { now: () => now },
    signal: new AbortController().signal,
    audit: {
      record: (action, subject) => {
        audited.push(`${action} ${subject}`);
      },
    },
    jobId: 'job-1',
    changed: () => undefined,
    progress: () => undefined,
    checkpoint: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      bench.onCheckpoint();
    },
    summary: (key, params) => {
      summaries.push({ key, params });
    },
  };
  const first = async (
    request: RequestedFile,
    only?: 'directory' | 'authorisation',
  ): Promise<ImportedFile> => {
    const report = await handlers['imports.start'](
      { files: [request], ...(only === undefined ? {} : { only }) },
      context,
    );
    const file = report.files[0];
    if (file === undefined) throw new Error('the report is empty');
    return file;
  };
  const bench: Bench = {
    database,
    folder,
    summaries,
    audited,
    handlers,
    context,
    afterImports: () => runs,
    onCheckpoint: () => undefined,
    write: (name, content, modifiedAt) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      if (modifiedAt !== undefined) utimesSync(path, new Date(modifiedAt), new Date(modifiedAt));
      return path;
    },
    importText: (content, options = {}) => {
      counter += 1;
      const { name, modifiedAt, only, ...request } = options;
      const file = bench.write(
        name ?? `file-${counter}.txt`,
        content,
        modifiedAt ?? '2026-03-02T08:00:00.000Z',
      );
      return first({ file, ...request }, only);
    },
    importFile: (request) => first(request),
    facts: (table) => {
      const texts = new Map(
        database
          .prepare<[], { id: number; raw: string }>('SELECT id, raw FROM reference')
          .all()
          .map((row) => [row.id, row.raw]),
      );
      return database
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY rowid`)
        .all()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [
              key,
              key.endsWith('_ref') ? texts.get(Number(value)) : value,
            ]),
          ),
        );
    },
    count: (table) => database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return bench;
}

/** Joins the lines of a file as Windows does. */
export function lines(...text: readonly string[]): string {
  return `${text.join('\r\n')}\r\n`;
}

/** Whether every record is accounted for. */
export function isAccounted(report: ImportedFile): boolean {
  return report.read === report.stored + report.repeated + report.rejected.length;
}
