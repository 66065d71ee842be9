import { hash } from 'node:crypto';
import type { z } from 'zod';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { ColumnMapping, ImportedFile, importRequestFile } from '../../shared/contract/imports.ts';
import type { Aspect } from '../base/facts.ts';
import type { ImportCapability, ImportFormat } from '../base/import-format.ts';
import type { JobContext } from '../base/ports.ts';
import { columnKey, jsonAccess, tableAccess } from '../base/record-access.ts';
import { amsterdamDay } from '../base/values/dates.ts';
import { encodingName } from './encoding.ts';
import { openFactWriter } from './fact-writer.ts';
import type { FactWriter } from './fact-writer.ts';
import { importLimits } from './limits.ts';
import { formatByMapping, rememberedMapping, rememberMapping } from './mappings.ts';
import { countDamage } from './name-damage.ts';
import { fileProblem } from './problem.ts';
import { looksLikeJson, recognise } from './recognise.ts';
import type { Layout } from './recognise.ts';
import { readJsonText, readRecords } from './records.ts';
import { judgeReach } from './scope.ts';
import { findSnapshot, reportOf, warningWithText } from './snapshots.ts';
import type { StoredWarning } from './snapshots.ts';
import { translate } from '../base/translate.ts';
import { readSample, surveyFile } from './source-file.ts';
import type { SourceFile } from './source-file.ts';
import { writeUnacknowledged } from './unacknowledged.ts';
import { beginImport, endImport, removeUnfinishedImport } from './unfinished.ts';

/** One file of an import request. */
export type RequestedFile = z.output<typeof importRequestFile>;

interface Rejected {
  readonly record: number;
  readonly line: number | null;
  readonly reasonKey: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly raw: string;
}

interface Recognised {
  readonly file: SourceFile;
  readonly layout: Layout;
  readonly format: ImportFormat;
  readonly mapping: ColumnMapping | null;
  readonly isMappingGuessed: boolean;
}

interface Outcome {
  readonly read: number;
  readonly stored: number;
  readonly repeated: number;
  readonly rejected: readonly Rejected[];
  readonly warnings: readonly StoredWarning[];
  readonly aspects: readonly Aspect[];
}

/** Rows that are written in one short transaction. */
const rowsPerTransaction = 25000;

/** The text by which a file is recognised: its start, or all of it where it is JSON. */
export async function recognitionText(file: SourceFile): Promise<string> {
  const sample = await readSample(file);
  return looksLikeJson(sample) ? readJsonText(file) : sample;
}

function chooseMapping(
  context: JobContext,
  format: ImportFormat,
  layout: Layout,
  stated: ColumnMapping | undefined,
  fileName: string,
): { readonly mapping: ColumnMapping | null; readonly isGuessed: boolean } {
  if (format.mapping === undefined) return { mapping: null, isGuessed: false };
  const remembered = stated === undefined ? rememberedMapping(context.database, layout.columns) : null;
  const mapping = stated ?? remembered ?? format.mapping.suggest(layout.columns);
  const known = new Set(layout.columns.map(columnKey));
  for (const name of Object.values(mapping)) {
    if (!known.has(columnKey(name))) {
      throw fileProblem('imports.problem.mappingColumn', { file: fileName, column: name }, 'invalid-input');
    }
  }
  if (!format.mapping.isSufficient(mapping))
    throw fileProblem('imports.problem.mappingNeeded', { file: fileName }, 'invalid-input');
  return { mapping, isGuessed: stated === undefined && remembered === null };
}

async function recogniseFile(
  request: RequestedFile,
  context: JobContext,
  formats: readonly ImportFormat[],
  only: ImportCapability | undefined,
): Promise<Recognised> {
  const file = await surveyFile(request.file, () => context.checkpoint());
  const text = await recognitionText(file);
  const recognition = recognise(text, file.name, formats, request.format ?? null, request.mapping ?? null);
  const { layout } = recognition;
  const format =
    recognition.format ?? formatByMapping(context.database, formats, layout, request.format ?? null);
  if (format === null) {
    if (file.longestLine > importLimits.recordBytes && layout.kind === 'table') {
      throw fileProblem('imports.problem.lineTooLong', {
        file: file.name,
        limit: importLimits.recordBytes / 1024,
      });
    }
    const columns = layout.columns
      .slice(0, 12)
      .map((column) => column.slice(0, 60))
      .join(', ');
    throw new BriefgeheimError('unknown-format', {
      params: { file: file.name, columns: columns === '' ? '–' : columns },
    });
  }
  if (only !== undefined && !format.acceptedBy.includes(only)) {
    throw fileProblem(
      'imports.problem.otherCapability',
      { file: file.name, format: format.id },
      'unknown-format',
    );
  }
  const { mapping, isGuessed } = chooseMapping(context, format, layout, request.mapping, file.name);
  return { file, layout, format, mapping, isMappingGuessed: isGuessed };
}

function tooManyRejections(file: SourceFile, rejected: readonly Rejected[]): BriefgeheimError {
  const lossy = rejected.find((record) => record.reasonKey === 'imports.reject.lossy');
  if (lossy !== undefined) {
    return new BriefgeheimError('lossy-export', {
      params: { file: file.name, command: String(lossy.params['command']) },
    });
  }
  return fileProblem('imports.problem.tooManyRejections', {
    file: file.name,
    limit: importLimits.rejections,
  });
}

async function readAll(
  recognised: Recognised,
  writer: FactWriter,
  damage: ReturnType<typeof countDamage>,
  context: JobContext,
): Promise<Outcome> {
  const { file, layout, format, mapping } = recognised;
  const access = layout.kind === 'json' ? jsonAccess(layout.columns) : tableAccess(layout.columns);
  const reader = format.open(access, mapping);
  const flush = (): void => {
    writeUnacknowledged(context.database, () => {
      writer.flush();
    });
  };
  const isCompared = file.bytes <= importLimits.comparedBytes;
  const seen = new Set<string>();
  const rejected: Rejected[] = [];
  let [read, stored, repeated, bytes] = [0, 0, 0, 0];
  const batches = readRecords(file, layout, (position) => {
    bytes = position;
  });
  for await (const batch of batches) {
    for (const item of batch) {
      read += 1;
      if (read > importLimits.records)
        throw fileProblem('imports.problem.tooManyRecords', { file: file.name, limit: importLimits.records });
      const { line } = item;
      if (item.kind === 'broken') {
        rejected.push({ record: read, line, reasonKey: item.reasonKey, params: item.params, raw: item.raw });
      } else {
        const fingerprint = isCompared ? item.data : hash('sha256', item.data, 'base64');
        if (seen.has(fingerprint)) {
          repeated += 1;
          continue;
        }
        writer.startRecord(line);
        const rejection = reader.read(item.record, writer.sink);
        if (rejection !== null) {
          rejected.push({ record: read, line, ...rejection, raw: item.data.slice(0, importLimits.quoted) });
        } else {
          seen.add(fingerprint);
          writer.keepRecord(read, line, item.data);
          stored += 1;
        }
      }
      if (rejected.length > importLimits.rejections) throw tooManyRejections(file, rejected);
    }
    if (writer.pending() >= rowsPerTransaction) flush();
    context.progress('imports.phase.read', bytes, file.bytes);
    await context.checkpoint();
  }
  flush();
  const warnings: StoredWarning[] = reader.warnings().map((warning) => ({ ...warning, line: null }));
  return {
    read,
    stored,
    repeated,
    rejected,
    warnings: [...warnings, ...damage.found()],
    aspects: reader.aspects(),
  };
}

function warningsAbout(recognised: Recognised, outcome: Outcome): StoredWarning[] {
  const warnings: StoredWarning[] = [];
  const { file, layout, mapping } = recognised;
  if (layout.junkLines > 0) {
    warnings.push({
      messageKey: 'imports.warning.skippedLines',
      params: { count: layout.junkLines },
      line: 1,
    });
  }
  if (file.encoding === 'windows-1252')
    warnings.push({ messageKey: 'imports.warning.windows1252', params: {}, line: null });
  if (recognised.isMappingGuessed && mapping !== null) {
    const pairs = Object.entries(mapping).map(([field, column]) => `${column} → ${field}`);
    warnings.push({
      messageKey: 'imports.warning.mappingGuessed',
      params: { mapping: pairs.join(', ') },
      line: null,
    });
  }
  const lossy = outcome.rejected.filter((record) => record.reasonKey === 'imports.reject.lossy');
  if (lossy.length > 0) {
    warnings.push({
      messageKey:
        lossy.length === outcome.read ? 'imports.warning.lossyFile' : 'imports.warning.lossyRecords',
      params: { count: lossy.length, command: String(lossy[0]?.params['command']) },
      line: lossy[0]?.line ?? null,
    });
  }
  if (outcome.read === 0) warnings.push({ messageKey: 'imports.warning.noRecords', params: {}, line: null });
  else if (outcome.stored === 0)
    warnings.push({ messageKey: 'imports.warning.nothingStored', params: {}, line: null });
  return [...warnings, ...outcome.warnings].slice(0, importLimits.warnings);
}

function publish(
  snapshotId: number,
  recognised: Recognised,
  outcome: Outcome,
  writer: FactWriter,
  request: RequestedFile,
  context: JobContext,
): readonly StoredWarning[] {
  const { database, clock, session } = context;
  const { file, format, layout, mapping } = recognised;
  const now = clock.now();
  // A file from the future would outrank every later import; its time can only be a wrong clock.
  const fileTime = file.modifiedAt.getTime() > now.getTime() ? now : file.modifiedAt;
  const takenAt = request.takenAt === undefined ? fileTime : new Date(request.takenAt);
  const orderKey = request.takenAt === undefined ? amsterdamDay(takenAt) : takenAt.toISOString();
  const warnings = warningsAbout(recognised, outcome);
  const marks = writer.marks();
  database.transaction(() => {
    const reach = judgeReach(database, snapshotId, format.source, outcome.aspects, orderKey);
    const scope = request.scope ?? reach.scope;
    if (request.scope === undefined && scope === 'listed') {
      warnings.push({
        messageKey: 'imports.warning.listedOnly',
        params: { listed: reach.listed, before: reach.before },
        line: null,
      });
    }
    database
      .prepare<Record<string, string | number | null>>(
        `INSERT INTO snapshot (id, file_name, format, capability, source, sha256, bytes, encoding, delimiter, taken_at,
           taken_at_source, order_key, recorded_at, recorded_by, scope, aspects, has_inherited, has_self,
           has_unresolved, has_soft_deleted, mapping, columns, read, stored, repeated, rejected, warnings)
         VALUES (@id, @fileName, @format, @capability, @source, @sha256, @bytes, @encoding, @delimiter, @takenAt,
           @takenAtSource, @orderKey, @recordedAt, @recordedBy, @scope, @aspects, @hasInherited, @hasSelf,
           @hasUnresolved, @hasSoftDeleted, @mapping, @columns, @read, @stored, @repeated, @rejected, @warnings)`,
      )
      .run({
        id: snapshotId,
        fileName: file.name,
        format: format.id,
        capability: format.capability,
        source: format.source,
        sha256: file.sha256,
        bytes: file.bytes,
        encoding: encodingName(file.encoding, file.start),
        delimiter: layout.delimiter,
        takenAt: takenAt.toISOString(),
        takenAtSource: request.takenAt === undefined ? 'file-time' : 'stated',
        orderKey,
        recordedAt: now.toISOString(),
        recordedBy: session.displayName,
        scope,
        aspects: JSON.stringify(outcome.aspects),
        hasInherited: marks.hasInherited ? 1 : 0,
        hasSelf: marks.hasSelf ? 1 : 0,
        hasUnresolved: marks.hasUnresolved ? 1 : 0,
        hasSoftDeleted: marks.hasSoftDeleted ? 1 : 0,
        mapping: mapping === null ? null : JSON.stringify(mapping),
        columns: JSON.stringify(layout.columns),
        read: outcome.read,
        stored: outcome.stored,
        repeated: outcome.repeated,
        rejected: outcome.rejected.length,
        warnings: JSON.stringify(warnings),
      });
    const insertRejected = database.prepare<[number, number, number | null, string, string, string]>(
      'INSERT INTO rejected_record (snapshot_id, record, line, reason_key, params, raw) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { record, line, reasonKey, params, raw } of outcome.rejected) {
      insertRejected.run(snapshotId, record, line, reasonKey, JSON.stringify(params), raw);
    }
    if (request.mapping !== undefined) {
      rememberMapping(database, layout.columns, request.mapping, now.toISOString(), session.displayName);
    }
    endImport(database);
  })();
  return warnings;
}

/** What was imported before is reported from what is stored: nothing is read again, nothing changes. */
function repeatedReport(snapshotId: number, context: JobContext): ImportedFile {
  const { snapshot, report } = reportOf(context.database, snapshotId);
  const again: StoredWarning = {
    messageKey: 'imports.warning.importedBefore',
    params: { date: amsterdamDay(new Date(snapshot.recordedAt)), by: snapshot.recordedBy },
    line: null,
  };
  return {
    ...report,
    stored: 0,
    repeated: report.stored + report.repeated,
    warnings: [warningWithText(again), ...report.warnings],
  };
}

/**
 * Imports one file, whole or not at all. Returns what became of every record. Throws `unreadable-file`,
 * `file-too-large`, `unknown-format`, `lossy-export`, `invalid-input` and `cancelled`, and then nothing is kept.
 */
export async function importFile(
  request: RequestedFile,
  context: JobContext,
  formats: readonly ImportFormat[],
  only: ImportCapability | undefined,
): Promise<ImportedFile> {
  const { database } = context;
  removeUnfinishedImport(database);
  const recognised = await recogniseFile(request, context, formats, only);
  const { file, format, mapping } = recognised;
  const existing = findSnapshot(
    database,
    file.sha256,
    format.id,
    mapping === null ? null : JSON.stringify(mapping),
  );
  if (existing !== null) return repeatedReport(existing, context);

  const snapshotId = beginImport(database);
  try {
    const damage = countDamage();
    const writer = openFactWriter(database, snapshotId, damage);
    const outcome = await readAll(recognised, writer, damage, context);
    // Nothing stored means nothing known: a snapshot of nothing would say that nobody has any right.
    const isKept = outcome.stored > 0;
    const warnings = isKept
      ? publish(snapshotId, recognised, outcome, writer, request, context)
      : warningsAbout(recognised, outcome);
    if (!isKept) removeUnfinishedImport(database);
    return {
      file: file.name,
      format: format.id,
      sha256: file.sha256,
      read: outcome.read,
      stored: outcome.stored,
      repeated: outcome.repeated,
      rejected: outcome.rejected.map((record) => ({
        ...record,
        params: { ...record.params },
        reason: translate('nl', record.reasonKey, record.params),
      })),
      warnings: warnings.map(warningWithText),
      snapshotId: isKept ? snapshotId : null,
    };
  } catch (error) {
    // With the vault locked in between there is no database to clean; the mark stays and the next import does it.
    if (database.open) removeUnfinishedImport(database);
    throw error;
  }
}
