/**
 * What an adapter for one file format is. The adapters live with the capability whose facts they produce
 * (main/directory/formats, main/authorisation/formats); the engine that reads files and stores facts is main/imports.
 * An adapter sees one record at a time and knows nothing of files, encodings, delimiters or the database.
 */
import type { ColumnMapping, ImportFormatId } from '../../shared/contract/imports.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';
import type { Aspect, FactSink, Source } from './facts.ts';

/** One record: the fields of a table row, or the members of a JSON object under lower-case names. */
export type SourceRecord = readonly string[] | ReadonlyMap<string, unknown>;

/** One column (or JSON member) of a file. */
export interface Column {
  readonly exists: boolean;
  /** The value as it stands; undefined when the record has none. */
  raw(record: SourceRecord): unknown;
  /** The value as trimmed text; null when empty. */
  text(record: SourceRecord): string | null;
}

/** How an adapter finds its columns: by name, without case, never by position. */
export interface RecordAccess {
  readonly kind: 'table' | 'json';
  readonly columns: readonly string[];
  has(...names: readonly string[]): boolean;
  /** The first of these columns that exists. Dotted names reach into JSON objects (`manager.id`). */
  column(...names: readonly string[]): Column;
}

/** Why a record is not stored. */
export interface Rejection {
  readonly reasonKey: TextKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Something to tell about the file as a whole. */
export interface ReaderWarning {
  readonly messageKey: TextKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Reads the records of one file, in order. */
export interface RecordReader {
  /** Hands the record's facts to the sink, or says why not; a rejected record must not have handed over any fact. */
  read(record: SourceRecord, sink: FactSink): Rejection | null;
  /** What this file speaks about; asked after the last record, because for some formats the rows decide. */
  aspects(): readonly Aspect[];
  warnings(): readonly ReaderWarning[];
}

/** Whether a format's columns must be named by the user, and what to propose. */
export interface MappingSupport {
  suggest(columns: readonly string[]): ColumnMapping;
  /** Whether the mapping says enough to import. */
  isSufficient(mapping: ColumnMapping): boolean;
}

/** Which command accepts a format. */
export type ImportCapability = 'directory' | 'authorisation';

/** A file format. */
export interface ImportFormat {
  readonly id: ImportFormatId;
  readonly capability: ImportCapability;
  readonly acceptedBy: readonly ImportCapability[];
  readonly source: Source;
  readonly mapping?: MappingSupport;
  /** How surely these columns are this format, 0 to 1; under 0.5 is not recognised. */
  recognise(access: RecordAccess): number;
  open(access: RecordAccess, mapping: ColumnMapping | null): RecordReader;
}
