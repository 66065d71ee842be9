import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
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

/** Progress is told at most this often, in milliseconds, for each job; a new phase and the end always. */
const throttle = 100;
const keptJobs = 50;

interface Running {
  state: JobState;
  readonly stop: AbortController;
  readonly end: Promise<JobState>;
}

/** Keeps the jobs and tells about them through `emit`. */
export function createJobs(clock: Clock, emit: (state: JobState) => void): Jobs {
  const jobs = new Map<string, Running>();

  function change(id: string, part: Partial<JobState>): JobState | null {
    const job = jobs.get(id);
    if (job === undefined) return null;
    job.state = { ...job.state, ...part };
    return job.state;
  }

  async function carryOut(
    id: string,
    work: (control: JobControl) => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<JobState> {
    let toldAt = 0;
    // The caller learns the id before the first event about it.
    await nextTurn();
    const control: JobControl = {
      id,
      signal,
      progress(phaseKey, done, total) {
        const isNewPhase = jobs.get(id)?.state.phaseKey !== phaseKey;
        const state = change(id, { phaseKey, done, total });
        const now = performance.now();
        if (state === null || (!isNewPhase && now - toldAt < throttle)) return;
        toldAt = now;
        emit(state);
      },
      summary(summaryKey, summaryParams) {
        change(id, { summaryKey, summaryParams: { ...summaryParams } });
      },
    };
    let ending: Partial<JobState>;
    try {
      ending = { status: 'done', result: await work(control) };
    } catch (error) {
      const wire = (error instanceof BriefgeheimError ? error : new BriefgeheimError('internal')).wire;
      ending = { status: wire.code === 'cancelled' ? 'cancelled' : 'failed', error: wire };
    }
    const running = jobs.get(id)?.state;
    const state = change(id, { ...ending, finishedAt: clock.now().toISOString() });
    if (state === null || running === undefined) throw new Error('a running job was forgotten');
    emit(state);
    return state;
  }

  function forget(keep: number): void {
    const ended = [...jobs].filter(([, job]) => job.state.finishedAt !== null);
    for (const [id] of ended.slice(0, Math.max(0, ended.length - keep))) jobs.delete(id);
  }

  return {
    start(method, params, work) {
      forget(keptJobs);
      const id = randomUUID();
      const stop = new AbortController();
      const state: JobState = {
        id,
        method,
        titleKey: `job.${method}`,
        params: { ...params },
        status: 'running',
        phaseKey: 'job.phase.starting',
        done: 0,
        total: null,
        startedAt: clock.now().toISOString(),
        finishedAt: null,
        summaryKey: null,
        summaryParams: {},
        result: null,
        error: null,
      };
      const end = carryOut(id, work, stop.signal);
      jobs.set(id, { state, stop, end });
      return id;
    },
    list: () => [...jobs.values()].map((job) => job.state).reverse(),
    cancel(id) {
      const job = jobs.get(id);
      if (job?.state.status !== 'running') return false;
      const state = change(id, { status: 'cancelling' });
      if (state !== null) emit(state);
      job.stop.abort();
      return true;
    },
    isBusy: () => [...jobs.values()].some((job) => job.state.finishedAt === null),
    async cancelAll() {
      const running = [...jobs.values()].filter((job) => job.state.finishedAt === null);
      for (const job of running) job.stop.abort();
      await Promise.allSettled(running.map((job) => job.end));
    },
    forget() {
      forget(0);
    },
    async ended(id) {
      const job = jobs.get(id);
      if (job === undefined) throw new BriefgeheimError('not-found', { params: { subject: id } });
      return await job.end;
    },
  };
}
