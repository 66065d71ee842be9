import { z } from 'zod';
import { wireError } from './errors.ts';
import { jobState } from './jobs.ts';

/** A request as it travels from the window through the shell to the backend. */
export const wireRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('request'),
    id: z.string().min(1).max(64),
    method: z.string().max(100),
    input: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id: z.string().min(1).max(64) }),
]);
/** See {@link wireRequest}. */
export type WireRequest = z.infer<typeof wireRequest>;

/** The answer to one request: `ok` with the value, or the closed error. */
export const wireResponse = z.discriminatedUnion('ok', [
  z.object({ kind: z.literal('response'), id: z.string(), ok: z.literal(true), value: z.unknown() }),
  z.object({ kind: z.literal('response'), id: z.string(), ok: z.literal(false), error: wireError }),
]);
/** See {@link wireResponse}. */
export type WireResponse = z.infer<typeof wireResponse>;

/** Everything that the backend or the shell tells the window without being asked. */
export const wireEvent = z.discriminatedUnion('name', [
  /** Progress or end of a job. */
  z.object({ kind: z.literal('event'), name: z.literal('job'), payload: jobState }),
  /** The vault was locked; the window must drop everything it holds. */
  z.object({
    kind: z.literal('event'),
    name: z.literal('locked'),
    payload: z.object({ reason: z.enum(['user', 'idle', 'system', 'backend']) }),
  }),
  /** Data changed; `topics` are method prefixes whose cached answers are stale. */
  z.object({
    kind: z.literal('event'),
    name: z.literal('changed'),
    payload: z.object({ topics: z.array(z.string()) }),
  }),
  /** The backend process came up, died or was started again (sent by the shell). */
  z.object({
    kind: z.literal('event'),
    name: z.literal('backend'),
    payload: z.object({
      state: z.enum(['starting', 'ready', 'restarting', 'failed']),
      attempt: z.number().int(),
    }),
  }),
]);
/** See {@link wireEvent}. */
export type WireEvent = z.infer<typeof wireEvent>;

/** The first message of the backend process, sent when it can take requests. */
export const backendReady = z.object({
  kind: z.literal('ready'),
  nodeVersion: z.string(),
  processId: z.number().int(),
});
/** See {@link backendReady}. */
export type BackendReady = z.infer<typeof backendReady>;

/** Asks the backend to finish what it is doing, refuse new work and exit. */
export const backendShutdown = z.object({ kind: z.literal('shutdown') });
/** See {@link backendShutdown}. */
export type BackendShutdown = z.infer<typeof backendShutdown>;
