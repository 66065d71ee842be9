import type { MethodName } from '../../shared/contract/contract.ts';
import type { JobState } from '../../shared/contract/jobs.ts';
import type { Clock } from '../base/ports.ts';
/** Values for a text's placeholders. */
export type TextValues = Readonly<Record<string, string | number>>;
/** What the work of a job is handed to report about itself. */
export interface JobControl {
  readonly id: string;
  readonly signal: AbortSignal;
  progress(phaseKey: string, done: number, total: number | null): void;
  summary(key: string, params: TextValues): void;
}
/** The jobs of the current session. */
export interface Jobs {
  /** Starts work and returns its id at once; the end is told by an event. */
  start(method: MethodName, params: TextValues, work: (control: JobControl) => Promise<unknown>): string;
  list(): readonly JobState[];
  /** Asks a job to stop; false when it is not running. */
  cancel(id: string): boolean;
  isBusy(): boolean;
  /** Cancels all jobs and waits until they have ended. */
  cancelAll(): Promise<void>;
  /** Forgets the jobs that have ended: their results hold what the vault holds. */
  forget(): void;
  /** The state of a job when it ends. */
  ended(id: string): Promise<JobState>;
}
/** Keeps the jobs and tells about them through `emit`. */
export declare function createJobs(clock: Clock, emit: (state: JobState) => void): Jobs;
