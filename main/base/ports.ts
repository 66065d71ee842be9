import type { Database as SqliteDatabase } from 'better-sqlite3';
import type { MethodName, OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { Session } from '../../shared/contract/vault.ts';

/** The open, encrypted database. Single writer; only main/vault opens or closes it. */
export type Database = SqliteDatabase;

/** The time, injectable so that tests can stand at a boundary. */
export interface Clock {
  /** Now, in UTC. */
  now(): Date;
}

/** A plain record of what an audit entry tells beside its subject; values are short and never secret. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Appends to the audit trail from within a service, for what the method's audit class cannot know beforehand. */
export interface AuditPort {
  record(action: string, subject: string, details: AuditDetails): void;
}

/** What a service has while it answers one request: the vault is open and the session permitted. */
export interface RequestContext {
  readonly database: Database;
  readonly session: Session;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly audit: AuditPort;
  /** Tells all windows that answers of these method prefixes are stale. */
  changed(...topics: string[]): void;
}

/** What a job has besides: progress. Throws `cancelled` from {@link JobContext.checkpoint} once the user cancelled. */
export interface JobContext extends RequestContext {
  readonly jobId: string;
  /** Reports the current phase (a catalogue key) and how far it is; throttled by the receiver. */
  progress(phaseKey: string, done: number, total: number | null): void;
  /** Lets other requests through and throws BriefgeheimError('cancelled') when the job was cancelled. */
  checkpoint(): Promise<void>;
  /** Says in one catalogue text what was done and what was left out. */
  summary(key: string, params: Readonly<Record<string, string | number>>): void;
}

/** Answers one method. */
export type Handler<M extends MethodName> = (
  input: ParsedInputOf<M>,
  context: JobContext,
) => OutputOf<M> | Promise<OutputOf<M>>;

/** The methods that one capability answers. */
export type Handlers<M extends MethodName> = { readonly [K in M]: Handler<K> };
