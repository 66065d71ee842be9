import { z } from 'zod';
import type { Permission } from '../catalogue/roles.ts';

/**
 * What the audit trail records about a request before it is carried out
 * (NTA 7516 6.4.2 and NEN 7513 ask for reading, searching and exporting as well as changing).
 * `none` is only for requests that touch no data of the organisation.
 */
export type AuditClass = 'none' | 'session' | 'read' | 'search' | 'import' | 'export' | 'change' | 'security';

/** How a method answers: at once, or as a job that streams progress and can be cancelled. */
export type MethodKind = 'query' | 'command' | 'job';

/**
 * One request that the window and the command line may make of the backend.
 * `input` and `output` are zod schemas, checked on the receiving side of each direction.
 * `permission` is what the session's roles must grant; `null` means that no session is needed.
 * `audit` is the audit class; `auditSubject` says which input fields name the subject in the trail.
 * `timeoutMs` is the limit in milliseconds after which the request is ended with `timeout` (jobs: 0, no limit).
 */
export interface MethodDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Kind extends MethodKind = MethodKind,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly permission: Permission | null;
  readonly audit: AuditClass;
  readonly auditSubject?: readonly string[];
  readonly timeoutMs: number;
}

/** Declares a method and keeps its exact schema types; applies the default time limit of 30 seconds. */
export function defineMethod<Input extends z.ZodType, Output extends z.ZodType, Kind extends MethodKind>(
  definition: Omit<MethodDefinition<Input, Output, Kind>, 'timeoutMs'> & { readonly timeoutMs?: number },
): MethodDefinition<Input, Output, Kind> {
  return { timeoutMs: definition.kind === 'job' ? 0 : 30_000, ...definition };
}

/** The empty input, `{}`. */
export const noInput = z.strictObject({});

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-03-03T13:05:00.000Z`. */
export const instant = z.iso.datetime();

/** A calendar date in Europe/Amsterdam, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date();

/**
 * A file that the user handed over. In the window it is an opaque token that the shell issued for a file
 * dropped on the window or chosen in a dialog, and that the shell replaces by the real path; on the
 * command line it is the path itself. The renderer never sees or chooses a path.
 */
export const fileReference = z.string().min(1).max(4096);

/** A counter of things by severity; missing severities are zero. */
export const severityCounts = z.object({
  critical: z.number().int(),
  high: z.number().int(),
  medium: z.number().int(),
  low: z.number().int(),
  info: z.number().int(),
});
/** See {@link severityCounts}. */
export type SeverityCounts = z.infer<typeof severityCounts>;
