import { contract, type InputOf, type MethodName, type OutputOf } from '../../shared/contract/contract.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { WireEvent } from '../../shared/contract/wire.ts';
import type { Clock, Database, Handlers } from '../base/ports.ts';
import { defaultKdfCost, type KdfCost } from '../vault/crypto/passphrase-key.ts';
import { judgePassphrase, requireStrongPassphrase } from '../vault/passphrase/strength.ts';
import type { NameOf } from './audit-subject.ts';
import { createJobs } from './jobs.ts';
import type { LogBuffer } from './log-buffer.ts';
import { silentLog, type Log } from './log.ts';
import { createRouter, type CapabilityMethod } from './router.ts';
import { createSessionKeeper, type OpenSession, type SessionKeeper } from './session.ts';

/** How a backend is put together. */
export interface BackendOptions {
  readonly directory: string;
  readonly isDemo?: boolean;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Where the lines for the window are kept, for a process that writes lines of its own beside the backend's. */
  readonly keptLog?: LogBuffer;
  /** For tests and the demo; never below the floor (main/vault/crypto/passphrase-key.ts). */
  readonly kdfCost?: KdfCost;
  /** Takes the place of handlers, for tests of a capability. */
  readonly handlers?: Partial<Handlers<CapabilityMethod>>;
}

/** How a caller in the same process follows a request. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (phaseKey: string, done: number, total: number | null) => void;
}

/** The whole backend: requests go in, events come out. The child process and the command line both run on it. */
export interface Backend {
  readonly keeper: SessionKeeper;
  /** Answers one request as it came over the wire; throws a BriefgeheimError. */
  handle(method: string, input: unknown, signal: AbortSignal): Promise<unknown>;
  /** Calls a method; of a job it waits for the end and gives the result. */
  call<M extends MethodName>(method: M, input: InputOf<M>, options?: CallOptions): Promise<OutputOf<M>>;
  /** Follows the events; returns how to stop. */
  onEvent(listener: (event: WireEvent) => void): () => void;
  /** Lets requests under way end, refuses new ones, locks the vault. */
  close(): Promise<void>;
}

/** How long requests under way may take to end at shutdown; the shell ends a backend that takes five seconds. */
const settleLimit = 1_500;

/** The system's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** What the composition puts into a backend. */
export interface Wiring {
  /** Answers to everything that needs the vault open. */
  handlers(keeper: SessionKeeper): Handlers<CapabilityMethod>;
  /** By what names the audit trail calls what requests are about. */
  nameSubjects(database: Database): NameOf;
  /** Called when the vault was opened, before the first request of its session. */
  opened(open: OpenSession): Promise<void>;
  /** Called when the vault is being locked, after the last request: drop what was kept in memory. */
  closing(): void;
}

/** A backend over a vault folder, with the capabilities that the wiring brings. */
export function createBackend(options: BackendOptions, wiring: Wiring): Backend {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? silentLog;
  const listeners = new Set<(event: WireEvent) => void>();
  let isClosing = false;

  const emit = (event: WireEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const jobs = createJobs(clock, (state) => {
    if (state.finishedAt !== null)
      log(state.status === 'failed' ? 'warn' : 'info', 'job.ended', {
        method: state.method,
        status: state.status,
        milliseconds: Date.parse(state.finishedAt) - Date.parse(state.startedAt),
      });
    emit({ kind: 'event', name: 'job', payload: state });
  });
  const keeper = createSessionKeeper({
    directory: options.directory,
    isDemo: options.isDemo ?? false,
    clock,
    log,
    kdfCost: options.kdfCost ?? defaultKdfCost,
    requireStrongPassphrase: (input) =>
      requireStrongPassphrase(input.passphrase, [
        input.organisation,
        ...input.domains,
        input.user.name,
        input.user.displayName,
      ]),
    opened: (open) => wiring.opened(open),
    async beforeClose() {
      await router.drain();
      wiring.closing();
    },
    isBusy: () => jobs.isBusy(),
    onLocked(reason) {
      emit({ kind: 'event', name: 'locked', payload: { reason } });
    },
  });
  const router = createRouter({
    keeper,
    jobs,
    clock,
    log,
    nameSubjects: (database) => wiring.nameSubjects(database),
    changed(topics) {
      emit({ kind: 'event', name: 'changed', payload: { topics: [...topics] } });
    },
    sessionless: {
      'vault.status': () => keeper.status(),
      'vault.passphraseStrength': (input: { passphrase: string; context: string[] }) =>
        judgePassphrase(input.passphrase, input.context),
      'vault.create': (input) => keeper.create(input),
      'vault.unlock': (input) => keeper.unlock(input),
      'vault.lock': (input: { reason: 'user' | 'idle' | 'system' }) => keeper.lock(input.reason),
      'jobs.list': () => ({ jobs: jobs.list() }),
      'jobs.cancel': (input: { jobId: string }) => ({ cancelled: jobs.cancel(input.jobId) }),
    },
    handlers: { ...wiring.handlers(keeper), ...options.handlers },
  });

  async function handle(method: string, input: unknown, signal: AbortSignal): Promise<unknown> {
    if (isClosing) throw new BriefgeheimError('backend-gone', { retryable: true });
    return await router.handle(method, input, signal);
  }

  async function followJob(jobId: string, callOptions: CallOptions): Promise<unknown> {
    const cancel = () => jobs.cancel(jobId);
    const follow = (event: WireEvent): void => {
      if (event.name !== 'job' || event.payload.id !== jobId || event.payload.status !== 'running') return;
      callOptions.onProgress?.(event.payload.phaseKey, event.payload.done, event.payload.total);
    };
    listeners.add(follow);
    callOptions.signal?.addEventListener('abort', cancel, { once: true });
    if (callOptions.signal?.aborted === true) cancel();
    try {
      const state = await jobs.ended(jobId);
      if (state.error !== null) {
        const { code, ...rest } = state.error;
        throw new BriefgeheimError(code, {
          messageKey: rest.messageKey,
          params: rest.params,
          retryable: rest.retryable,
          ...(rest.causeId === undefined ? {} : { causeId: rest.causeId }),
        });
      }
      return state.result;
    } finally {
      listeners.delete(follow);
      callOptions.signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    keeper,
    handle,
    async call<M extends MethodName>(method: M, input: InputOf<M>, callOptions: CallOptions = {}) {
      const signal = callOptions.signal ?? new AbortController().signal;
      const value = await handle(method, input, signal);
      const isJob =
        contract[method].kind === 'job' && typeof value === 'object' && value !== null && 'jobId' in value;
      // The router has checked the value against the method's own schema.
      return (isJob ? await followJob(String(value.jobId), callOptions) : value) as OutputOf<M>;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (isClosing) return;
      isClosing = true;
      await router.settle(settleLimit);
      await keeper.lock('system');
    },
  };
}
