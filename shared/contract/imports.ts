import { z } from 'zod';
import { defineMethod, fileReference, instant, noInput } from './kernel.ts';

/** The file formats that the console reads, by the tool that writes them (reference: docs/formats.md). */
export const importFormats = [
  'export-recipient-permissions',
  'exchange-mailbox-permission',
  'exchange-recipient-permission',
  'exchange-mailbox',
  'exchange-folder-permission',
  'exchange-cas-mailbox',
  'graph-registration-details',
  'entra-users',
  'graph-users',
  'ad-users',
  'hr-table',
  'gam-delegates',
  'gam-users',
] as const;
/** See {@link importFormats}. */
export type ImportFormatId = (typeof importFormats)[number];

/** A record that was not stored: its 1-based record number, the line it starts on (null for JSON), and why. */
export const rejectedRecord = z.object({
  record: z.number().int(),
  line: z.number().int().nullable(),
  reason: z.string(),
  reasonKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  raw: z.string(),
});
/** See {@link rejectedRecord}. */
export type RejectedRecord = z.infer<typeof rejectedRecord>;

/** Something that the reader noticed and the user should know, without records being lost. */
export const importWarning = z.object({
  messageKey: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  line: z.number().int().nullable(),
});
/** See {@link importWarning}. */
export type ImportWarning = z.infer<typeof importWarning>;

/** What became of one file. Always `read = stored + repeated + rejected.length` (docs/ARCHITECTURE.md, "Imports"). */
export const importedFile = z.object({
  file: z.string(),
  format: z.enum(importFormats).nullable(),
  sha256: z.string(),
  read: z.number().int(),
  stored: z.number().int(),
  repeated: z.number().int(),
  rejected: z.array(rejectedRecord),
  warnings: z.array(importWarning),
  snapshotId: z.number().int().nullable(),
});
/** See {@link importedFile}. */
export type ImportedFile = z.infer<typeof importedFile>;

/** The result of one import: one entry for each file that was given. */
export const importReport = z.object({ files: z.array(importedFile) });
/** See {@link importReport}. */
export type ImportReport = z.infer<typeof importReport>;

/** The fields that the free-form HR table can be mapped to. */
export const hrFields = [
  'employeeNumber',
  'givenName',
  'namePrefix',
  'surname',
  'displayName',
  'email',
  'functionTitle',
  'functionCode',
  'department',
  'manager',
  'employedFrom',
  'employedUntil',
  'employment',
] as const;
/** See {@link hrFields}. */
export type HrField = (typeof hrFields)[number];

/** Which column of a table holds which field; unmapped fields are absent. Column names as they stand in the file. */
export const columnMapping = z.partialRecord(z.enum(hrFields), z.string().max(256));
/** See {@link columnMapping}. */
export type ColumnMapping = z.infer<typeof columnMapping>;

/** What a file looks like before it is imported. `format` is null when no format is recognised. */
export const inspectedFile = z.object({
  reference: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  format: z.enum(importFormats).nullable(),
  confidence: z.number(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  modifiedAt: instant,
  isImportedBefore: z.boolean(),
  needsMapping: z.boolean(),
  suggestedMapping: columnMapping,
  problem: z
    .object({ messageKey: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});
/** See {@link inspectedFile}. */
export type InspectedFile = z.infer<typeof inspectedFile>;

/** How one file is to be imported. `takenAt` is when the export was made; by default the file's modification time. */
export const importRequestFile = z.strictObject({
  file: fileReference,
  format: z.enum(importFormats).optional(),
  mapping: columnMapping.optional(),
  takenAt: instant.optional(),
  /** `organisation`: what is not in the file does not exist; `listed`: the file speaks only of what it lists. */
  scope: z.enum(['organisation', 'listed']).optional(),
});

/** A snapshot: one imported file with its own time, source and completeness. */
export const snapshotRow = z.object({
  id: z.number().int(),
  fileName: z.string(),
  format: z.enum(importFormats),
  source: z.string(),
  aspects: z.array(z.string()),
  takenAt: instant,
  takenAtSource: z.enum(['stated', 'file-time']),
  recordedAt: instant,
  recordedBy: z.string(),
  scope: z.enum(['organisation', 'listed']),
  completeness: z.object({
    hasInherited: z.boolean(),
    hasSelf: z.boolean(),
    hasUnresolved: z.boolean(),
    hasSoftDeleted: z.boolean(),
  }),
  read: z.number().int(),
  stored: z.number().int(),
  repeated: z.number().int(),
  rejected: z.number().int(),
  warnings: z.number().int(),
  sha256: z.string(),
});
/** See {@link snapshotRow}. */
export type SnapshotRow = z.infer<typeof snapshotRow>;

/** Imports of any capability: look at files, read them, and see what each import did. */
export const importsContract = {
  'imports.inspect': defineMethod({
    kind: 'query',
    input: z.strictObject({ files: z.array(fileReference).min(1).max(100) }),
    output: z.object({ files: z.array(inspectedFile) }),
    permission: 'directory.read',
    audit: 'none',
    timeoutMs: 60_000,
  }),
  'imports.start': defineMethod({
    kind: 'job',
    input: z.strictObject({
      files: z.array(importRequestFile).min(1).max(100),
      /** Restricts the formats that are accepted, as the command line's `directory import` does. */
      only: z.enum(['directory', 'authorisation']).optional(),
    }),
    output: importReport,
    permission: 'authorisation.import',
    audit: 'import',
    auditSubject: ['files'],
  }),
  'imports.snapshots': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({ snapshots: z.array(snapshotRow) }),
    permission: 'authorisation.read',
    audit: 'read',
  }),
  /** The whole report of the import that made a snapshot, with every rejected record and warning. */
  'imports.report': defineMethod({
    kind: 'query',
    input: z.strictObject({ snapshotId: z.number().int() }),
    output: z.object({ snapshot: snapshotRow, report: importedFile }),
    permission: 'authorisation.read',
    audit: 'read',
    auditSubject: ['snapshotId'],
  }),
  /** The raw record behind a fact: column names and values exactly as they stood in the file. */
  'imports.rawRecord': defineMethod({
    kind: 'query',
    input: z.strictObject({ rawId: z.number().int() }),
    output: z.object({
      snapshot: snapshotRow,
      record: z.number().int(),
      line: z.number().int().nullable(),
      fields: z.array(z.object({ column: z.string(), value: z.string() })),
    }),
    permission: 'authorisation.read',
    audit: 'read',
    auditSubject: ['rawId'],
  }),
};
