import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  columnMapping,
  importFormats,
  type ImportFormatId,
  type ImportReport,
} from '../../../shared/contract/imports.ts';
import { placeholderText } from '../../../shared/i18n/number-text.ts';
import type { Backend } from '../../backend/backend.ts';
import { exitStatus, type ExitStatus } from '../exit-status.ts';
import { parseInstant } from '../instants.ts';
import { CliProblem } from '../problem.ts';
import type { CommandTools } from '../program.ts';
import { progressNote, withVault, type CommandContext } from '../session.ts';
import { table } from '../table.ts';

interface ImportOptions {
  readonly takenAt?: string;
  readonly scope?: 'organisation' | 'listed';
  readonly format?: ImportFormatId;
  readonly mapping?: string;
}

/** `directory import` and `authorisation import`: the same reading, with the formats that belong to each. */
export function addImportCommand(
  group: Command,
  capability: 'directory' | 'authorisation',
  tools: CommandTools,
): void {
  const { text } = tools;
  tools
    .leaf(group, capability, 'import')
    .argument('<file...>', text('cli.argument.files'))
    .option('--taken-at <instant>', text('cli.option.taken-at'))
    .addOption(tools.choice('--scope <scope>', text('cli.option.scope'), ['organisation', 'listed']))
    .addOption(tools.choice('--format <format>', text('cli.option.format'), importFormats))
    .option('--mapping <file>', text('cli.option.mapping'))
    .action(
      tools.run<ImportOptions>((context, options, files) => {
        const request = {
          ...(options.takenAt === undefined ? {} : { takenAt: parseInstant(options.takenAt, '--taken-at') }),
          ...(options.scope === undefined ? {} : { scope: options.scope }),
          ...(options.format === undefined ? {} : { format: options.format }),
          ...(options.mapping === undefined ? {} : { mapping: readMapping(options.mapping) }),
        };
        requireFiles(files);
        return withVault(context, async (backend) => {
          const paths = files.map((file) => resolve(file));
          await requireReadable(context, backend, paths, options);
          const report = await backend.call(
            'imports.start',
            { files: paths.map((file) => ({ file, ...request })), only: capability },
            { signal: context.cli.signal, onProgress: progressNote(context) },
          );
          const document = importDocument(context, report, files);
          context.print(document, () => readableImport(context, document));
          return statusOfImport(report);
        });
      }),
    );
}

/** A file of which nothing was usable is unusable input; beside files that were stored it is an unfinished import. */
function statusOfImport(report: ImportReport): ExitStatus {
  const useless = report.files.filter(
    (file) => file.stored + file.repeated === 0 && (file.read > 0 || file.snapshotId === null),
  );
  if (useless.length === 0) return exitStatus.done;
  return useless.length === report.files.length ? exitStatus.unusable : exitStatus.incomplete;
}

/** Every file must be there before the first one is read: an import of several is all or nothing. */
function requireFiles(files: readonly string[]): void {
  for (const file of files) {
    if (!existsSync(file) || !statSync(file).isFile()) {
      throw new CliProblem(exitStatus.unusable, 'cli.file-missing', { file });
    }
  }
}

/** Looks at all files first, so that nothing is stored when one of them cannot be used. */
async function requireReadable(
  context: CommandContext,
  backend: Backend,
  paths: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const { files } = await backend.call('imports.inspect', { files: [...paths] });
  for (const file of files) {
    if (file.problem !== null) {
      throw new CliProblem(exitStatus.unusable, file.problem.messageKey, file.problem.params);
    }
    if (file.format === null && options.format === undefined) {
      const columns = file.columns.join(', ');
      throw new CliProblem(exitStatus.unusable, 'error.unknown-format', { file: file.name, columns });
    }
    if (options.takenAt === undefined) {
      context.cli.note(`${context.text('cli.import.file-time', { file: file.name, at: file.modifiedAt })}\n`);
    }
  }
}

function readMapping(path: string) {
  try {
    return columnMapping.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new CliProblem(exitStatus.unusable, 'cli.mapping-unusable', { file: path });
  }
}

/** The document of an import (docs/command-line.md), files as the user named them. */
function importDocument(context: CommandContext, report: ImportReport, names: readonly string[]) {
  return {
    files: report.files.map((file, index) => ({
      file: report.files.length === names.length ? (names[index] ?? file.file) : file.file,
      format: file.format,
      sha256: file.sha256,
      read: file.read,
      stored: file.stored,
      repeated: file.repeated,
      rejected: file.rejected.map(({ record, line, reasonKey, params }) => ({
        record,
        line,
        reason: context.text(reasonKey, params),
        reasonKey,
      })),
      warnings: file.warnings.map(({ messageKey, params, line }) => ({
        message: context.text(messageKey, params),
        messageKey,
        line,
      })),
      snapshotId: file.snapshotId,
    })),
  };
}

function readableImport(context: CommandContext, document: ReturnType<typeof importDocument>): string {
  const heading = (name: string) => context.text(`cli.heading.${name}`);
  const counts = table(
    ['file', 'format', 'read', 'stored', 'repeated', 'rejected'].map(heading),
    document.files.map((file) => [
      file.file,
      file.format ?? '',
      placeholderText(context.options.language, file.read),
      placeholderText(context.options.language, file.stored),
      placeholderText(context.options.language, file.repeated),
      placeholderText(context.options.language, file.rejected.length),
    ]),
  );
  const remarks = document.files.flatMap((file) => [
    ...file.rejected.map(({ record, line, reason }) =>
      context.text('cli.import.rejected', { file: file.file, record, line: line ?? '–', reason }),
    ),
    ...file.warnings.map(({ message }) => context.text('cli.import.warning', { file: file.file, message })),
  ]);
  return remarks.length === 0 ? counts : `${counts}\n${remarks.join('\n')}\n`;
}
