import { z } from 'zod';
import { defineMethod, fileReference, instant, noInput } from './kernel.ts';
import { gridQuery } from './grid.ts';
import { mailDomain } from './vault.ts';
import { functionKey, readCareProviderLine } from '../catalogue/care-provider-types.ts';

/** An object that quick open can find, over every capability. */
export const searchHit = z.object({
  kind: z.enum(['mailbox', 'person', 'snapshot', 'finding', 'department']),
  id: z.string(),
  label: z.string(),
  description: z.string(),
  score: z.number(),
});
/** See {@link searchHit}. */
export type SearchHit = z.infer<typeof searchHit>;

/** A line `function=type`: what type of care provider a function code or title of this organisation stands for. */
export const careProviderLine = z
  .string()
  .trim()
  .max(300)
  .refine((line) => readCareProviderLine(line) !== null);

/** Whether no function is given two different types. */
function isEachFunctionOnce(lines: readonly string[]): boolean {
  const types = new Map<string, string>();
  return lines.every((line) => {
    const read = readCareProviderLine(line);
    if (read === null) return true;
    const key = functionKey(read.name);
    const before = types.get(key);
    types.set(key, read.type);
    return before === undefined || before === read.type;
  });
}

/** Settings that belong to the organisation and live in the vault. */
export const organisationSettings = z.strictObject({
  name: z.string().trim().min(1).max(200),
  domains: z.array(mailDomain).min(1).max(50),
  idleLockMinutes: z.number().int().min(1).max(15),
  groupSizeLimit: z.number().int().min(2).max(1000),
  mfaReportMaxAgeDays: z.number().int().min(1).max(365),
  aceWarningLimit: z.number().int().min(50).max(500),
  partnerDomains: z.array(mailDomain).max(200),
  /** Which functions belong to which type of care provider; vaults from before this setting have none. */
  careProviderTypes: z.array(careProviderLine).max(1000).refine(isEachFunctionOnce).default([]),
});
/** See {@link organisationSettings}. */
export type OrganisationSettings = z.infer<typeof organisationSettings>;

/** A saved view of a grid: columns, widths, order, sort and filters as the window keeps them. */
export const savedView = z.object({
  id: z.number().int(),
  grid: z.string(),
  name: z.string(),
  state: z.unknown(),
  createdAt: instant,
});

/** A thing to do, made from the state of the vault (an old snapshot, an exception that ends, a rule that cannot be tested). */
export const task = z.object({
  id: z.string(),
  titleKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  dueAt: instant.nullable(),
  command: z.string().nullable(),
  commandArgument: z.string().nullable(),
});
/** See {@link task}. */
export type Task = z.infer<typeof task>;

/** How grave a line of the log is, least first. */
export const logLevels = ['info', 'warn', 'error'] as const;

/**
 * A line of the backend's log. `id` counts up from 1 and starts again with the process; `event` is a fixed name,
 * `details` JSON as text, without data of the organisation.
 */
export const logLine = z.object({
  id: z.number().int(),
  at: instant,
  level: z.enum(logLevels),
  event: z.string(),
  details: z.string(),
});
/** See {@link logLine}. */
export type LogLine = z.infer<typeof logLine>;

/** The tables whose shown rows can be exported. */
export const exportableGrids = [
  'authorisation.mailboxes',
  'directory.persons',
  'findings.list',
  'audit.list',
] as const;

/** What the workbench itself keeps and asks: layout, views, quick open, exports, tasks, organisation settings. */
export const workspaceContract = {
  'workspace.layout': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({ layout: z.unknown() }),
    permission: 'workspace.use',
    audit: 'none',
  }),
  'workspace.saveLayout': defineMethod({
    kind: 'command',
    input: z.strictObject({ layout: z.unknown() }),
    output: z.object({}),
    permission: 'workspace.use',
    audit: 'none',
  }),
  'workspace.search': defineMethod({
    kind: 'query',
    input: z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ hits: z.array(searchHit) }),
    permission: 'workspace.use',
    audit: 'search',
    auditSubject: ['text'],
  }),
  'workspace.tasks': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({ tasks: z.array(task) }),
    permission: 'workspace.use',
    audit: 'none',
  }),
  /** What Start shows: sizes, age of the newest snapshot and this user's previous session. */
  'workspace.overview': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({
      mailboxes: z.number().int(),
      persons: z.number().int(),
      snapshots: z.number().int(),
      newestSnapshotAt: instant.nullable(),
      previousSessionAt: instant.nullable(),
    }),
    permission: 'workspace.use',
    audit: 'none',
  }),
  'workspace.views': defineMethod({
    kind: 'query',
    input: z.strictObject({ grid: z.string().max(64) }),
    output: z.object({ views: z.array(savedView) }),
    permission: 'workspace.use',
    audit: 'none',
  }),
  'workspace.saveView': defineMethod({
    kind: 'command',
    input: z.strictObject({
      grid: z.string().max(64),
      name: z.string().trim().min(1).max(100),
      state: z.unknown(),
    }),
    output: savedView,
    permission: 'workspace.use',
    audit: 'change',
    auditSubject: ['grid', 'name'],
  }),
  'workspace.deleteView': defineMethod({
    kind: 'command',
    input: z.strictObject({ id: z.number().int() }),
    output: z.object({ deleted: z.boolean() }),
    permission: 'workspace.use',
    audit: 'change',
    auditSubject: ['id'],
  }),
  /** Writes what a grid shows to a file: CSV that is safe to open in Excel, or JSON with the raw values. */
  'workspace.exportGrid': defineMethod({
    kind: 'job',
    input: z.strictObject({
      grid: z.enum(exportableGrids),
      query: gridQuery,
      columns: z
        .array(z.strictObject({ id: z.string().max(64), header: z.string().max(200) }))
        .min(1)
        .max(60),
      format: z.enum(['csv', 'json']),
      target: fileReference,
      /** The language of the words in a CSV file; JSON holds the raw values. */
      language: z.enum(['nl', 'en']).default('nl'),
      /** Only these rows, by id, when the user selected some; null exports all that match. */
      selection: z.array(z.number().int()).max(100_000).nullable(),
    }),
    output: z.object({ rows: z.number().int(), bytes: z.number().int() }),
    permission: 'data.export',
    audit: 'export',
    auditSubject: ['grid', 'format'],
  }),
  /** The newest lines of the backend's log after an id, at least as grave as asked. Does not put off the idle lock. */
  'workspace.log': defineMethod({
    kind: 'query',
    input: z.strictObject({
      after: z.number().int().min(0).default(0),
      level: z.enum(logLevels).default('info'),
    }),
    output: z.object({ lines: z.array(logLine) }),
    permission: 'workspace.use',
    audit: 'none',
  }),
  'organisation.settings': defineMethod({
    kind: 'query',
    input: noInput,
    output: organisationSettings,
    permission: 'organisation.read',
    audit: 'none',
  }),
  'organisation.saveSettings': defineMethod({
    kind: 'command',
    input: organisationSettings,
    output: organisationSettings,
    permission: 'organisation.change',
    audit: 'change',
  }),
};
