import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { ImportedFile } from '../../shared/contract/imports.ts';
import type { ImportFormat } from '../base/import-format.ts';
import type { Database, Handlers, JobContext } from '../base/ports.ts';
import { importFile } from './import-file.ts';
import { inspectFile } from './inspect-file.ts';
import { listSnapshots, rawRecordOf, reportOf, warningWithText } from './snapshots.ts';

/** What the imports capability is put together from. */
export interface ImportsOptions {
  /** Every format that is known; the surest one wins. */
  readonly formats: readonly ImportFormat[];
  /** Rebuilds what is derived from facts; called once for each import that stored anything. */
  readonly afterImport: (context: JobContext) => void | Promise<void>;
}

type ImportsMethod =
  'imports.inspect' | 'imports.start' | 'imports.snapshots' | 'imports.report' | 'imports.rawRecord';

/** A file that could not be used, among others that could: it stands in the report with the reason and no records. */
function unusable(file: string, error: BriefgeheimError): ImportedFile {
  return {
    file: file.split(/[\\/]/).at(-1) ?? file,
    format: null,
    sha256: '',
    read: 0,
    stored: 0,
    repeated: 0,
    rejected: [],
    warnings: [warningWithText({ messageKey: error.wire.messageKey, params: error.wire.params, line: null })],
    snapshotId: null,
  };
}

/** The same context, for work that must be done although the job was cancelled: it breathes but never throws. */
function uncancellable(context: JobContext): JobContext {
  return {
    database: context.database,
    session: context.session,
    clock: context.clock,
    signal: new AbortController().signal,
    audit: context.audit,
    jobId: context.jobId,
    changed: (...topics) => {
      context.changed(...topics);
    },
    progress: (phaseKey, done, total) => {
      context.progress(phaseKey, done, total);
    },
    async checkpoint() {
      await nextTurn();
      // Whoever has a transaction open would take what is written now down with it.
      while (context.database.open && context.database.inTransaction) await pause(2);
    },
    summary: (key, params) => {
      context.summary(key, params);
    },
  };
}

/** Answers the methods of the imports contract. */
export function createImportsHandlers({ formats, afterImport }: ImportsOptions): Handlers<ImportsMethod> {
  // Imports into one database run one after another: ids are handed out in memory while a file is read.
  const queues = new WeakMap<Database, Promise<unknown>>();
  const inTurn = async <Result>(database: Database, work: () => Promise<Result>): Promise<Result> => {
    const before = queues.get(database) ?? Promise.resolve();
    const mine = before.then(work, work);
    queues.set(
      database,
      mine.catch(() => undefined),
    );
    return mine;
  };

  return {
    'imports.inspect': async ({ files }, context) => {
      const inspected = [];
      for (const file of files) inspected.push(await inspectFile(file, context, formats));
      return { files: inspected };
    },

    'imports.start': ({ files, only }, context) =>
      inTurn(context.database, async () => {
        const reports: ImportedFile[] = [];
        const problems: BriefgeheimError[] = [];
        let isAnythingStored = false;
        try {
          for (const request of files) {
            try {
              await context.checkpoint();
              const report = await importFile(request, context, formats, only);
              reports.push(report);
              if (report.stored > 0) {
                isAnythingStored = true;
                const { file, sha256, read, stored, repeated, rejected } = report;
                context.audit.record('imports.file', file, {
                  sha256,
                  read,
                  stored,
                  repeated,
                  rejected: rejected.length,
                });
              }
            } catch (error) {
              if (!(error instanceof BriefgeheimError) || error.code === 'cancelled') throw error;
              problems.push(error);
              reports.push(unusable(request.file, error));
            }
          }
          const [first] = problems;
          if (first !== undefined && problems.length === files.length) throw first;
        } catch (error) {
          // Files that were published before the cancel are there to stay, so what is derived from them must follow.
          if (isAnythingStored && context.database.open) {
            await afterImport(uncancellable(context));
            context.changed('imports', 'directory', 'authorisation', 'findings');
          }
          throw error;
        }
        const total = (count: (report: ImportedFile) => number): number =>
          reports.reduce((sum, report) => sum + count(report), 0);
        if (isAnythingStored) {
          await afterImport(uncancellable(context));
          context.changed('imports', 'directory', 'authorisation', 'findings');
        }
        context.summary('imports.summary', {
          count: total((report) => report.read),
          stored: total((report) => report.stored),
          repeated: total((report) => report.repeated),
          rejected: total((report) => report.rejected.length),
        });
        return { files: reports };
      }),

    'imports.snapshots': (_input, { database }) => ({ snapshots: listSnapshots(database) }),
    'imports.report': ({ snapshotId }, { database }) => reportOf(database, snapshotId),
    'imports.rawRecord': ({ rawId }, { database }) => rawRecordOf(database, rawId),
  };
}
