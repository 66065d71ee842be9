import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { contract } from '../../shared/contract/contract.ts';
import type { InputOf, JobMethodName, OutputOf } from '../../shared/contract/contract.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { JobState } from '../../shared/contract/jobs.ts';
import { backend, toBriefgeheimError } from './backend.ts';
import { wireText } from './language.ts';
import { endProgress, notify, removeNotification } from './notifications.ts';

interface JobsState {
  readonly jobs: Readonly<Record<string, JobState>>;
}

const jobsStore = create<JobsState>(() => ({ jobs: {} }));
const keptAtMost = 50;

/** The jobs of this session, newest first; the component renders again when one changes. */
export function useJobs(): readonly JobState[] {
  return jobsStore(
    useShallow((state) => Object.values(state.jobs).sort((a, b) => b.startedAt.localeCompare(a.startedAt))),
  );
}

/** One job, or undefined. */
export function useJob(jobId: string | undefined): JobState | undefined {
  return jobsStore((state) => (jobId === undefined ? undefined : state.jobs[jobId]));
}

/** Says whether a job has come to its end. */
export function isFinished(job: JobState): boolean {
  return job.status === 'done' || job.status === 'cancelled' || job.status === 'failed';
}

/** Takes in the newest state of a job, as an event brought it. */
export function receiveJob(job: JobState): void {
  jobsStore.setState(({ jobs }) => {
    const all = Object.values({ ...jobs, [job.id]: job });
    const old = all
      .filter(isFinished)
      .sort((a, b) => b.startedAt.localeCompare(a.startedAt))
      .slice(keptAtMost);
    return { jobs: Object.fromEntries(all.filter((one) => !old.includes(one)).map((one) => [one.id, one])) };
  });
}

/** Forgets all jobs; the vault was locked. */
export function forgetJobs(): void {
  jobsStore.setState({ jobs: {} });
}

/** Asks the backend to cancel a job; it then ends by itself with the state `cancelled`. */
export async function cancelJob(jobId: string): Promise<void> {
  await backend.call('jobs.cancel', { jobId });
}

function jobAtEnd(jobId: string): Promise<JobState> {
  return new Promise((resolve) => {
    function check(): boolean {
      const job = jobsStore.getState().jobs[jobId];
      if (job === undefined || !isFinished(job)) {
        return false;
      }
      resolve(job);
      return true;
    }
    if (check()) {
      return;
    }
    const stop = jobsStore.subscribe(() => {
      if (check()) {
        stop();
      }
    });
  });
}

/** Options of {@link runJob}. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  /** True shows no notification; the caller shows progress itself (with `useJob`). */
  readonly isQuiet?: boolean;
  /** Called once with the id, so that the caller can follow it with `useJob`. */
  onStarted?(jobId: string): void;
}

/**
 * Starts a job, shows its progress as a notification with Cancel, and gives back its result at the end.
 * Rejects with the job's error, or with `cancelled`.
 */
export async function runJob<M extends JobMethodName>(
  method: M,
  input: InputOf<M>,
  options: JobOptions = {},
): Promise<OutputOf<M>> {
  const { jobId } = (await backend.call(method, input)) as { readonly jobId: string };
  options.onStarted?.(jobId);
  const notification = options.isQuiet === true ? null : notify({ severity: 'info', text: '', jobId });
  function cancel(): void {
    void cancelJob(jobId);
  }
  options.signal?.addEventListener('abort', cancel);
  if (options.signal?.aborted === true) {
    cancel();
  }
  const job = await jobAtEnd(jobId);
  options.signal?.removeEventListener('abort', cancel);
  if (notification !== null) {
    closeJobNotification(notification, job);
  }
  if (job.status === 'done') {
    return contract[method].output.parse(job.result) as OutputOf<M>;
  }
  throw job.error === null || job.status === 'cancelled'
    ? new BriefgeheimError('cancelled')
    : toBriefgeheimError(job.error);
}

function closeJobNotification(notification: number, job: JobState): void {
  // A failed job is reported by whoever runs it (a command reports its errors), so that it is not told twice.
  if (job.status === 'failed') {
    removeNotification(notification);
    return;
  }
  const summary = job.summaryKey === null ? '' : wireText(job.summaryKey, job.summaryParams);
  if (summary === '') {
    removeNotification(notification);
    return;
  }
  endProgress(notification, job.status === 'done' ? 'success' : 'warning', summary);
}
