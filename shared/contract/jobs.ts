import { z } from 'zod';
import { wireError } from './errors.ts';
import { defineMethod, instant, noInput } from './kernel.ts';

/**
 * A long piece of work. `phaseKey` is a catalogue key that says what is being done now. `done` and `total` count the
 * unit of that phase (`total` is null while it is unknown). At the end `summaryKey` says what was done and what was
 * left out; `result` is the method's output.
 */
export const jobState = z.object({
  id: z.string(),
  method: z.string(),
  titleKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  status: z.enum(['running', 'cancelling', 'done', 'cancelled', 'failed']),
  phaseKey: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  summaryKey: z.string().nullable(),
  summaryParams: z.record(z.string(), z.union([z.string(), z.number()])),
  result: z.unknown(),
  error: wireError.nullable(),
});
/** See {@link jobState}. */
export type JobState = z.infer<typeof jobState>;

/** What every job method answers at once: the id under which progress is reported and the job can be cancelled. */
export const jobStarted = z.object({ jobId: z.string() });

/** Jobs: list the current and recent ones of this session, and cancel one. */
export const jobsContract = {
  'jobs.list': defineMethod({
    kind: 'query',
    input: noInput,
    output: z.object({ jobs: z.array(jobState) }),
    permission: null,
    audit: 'none',
  }),
  'jobs.cancel': defineMethod({
    kind: 'command',
    input: z.strictObject({ jobId: z.string().max(64) }),
    output: z.object({ cancelled: z.boolean() }),
    permission: null,
    audit: 'none',
  }),
};
