import { setTimeout as pause } from 'node:timers/promises';
import { contract, isMethodName, type MethodName } from '../../shared/contract/contract.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { MethodDefinition } from '../../shared/contract/kernel.ts';
import { isPermitted } from '../../shared/catalogue/roles.ts';
import type { Clock, Database, Handlers, JobContext } from '../base/ports.ts';
import { createAuditRecorder, type RunningEntry } from './audit-recorder.ts';
import type { NameOf } from './audit-subject.ts';
import { cancelled, asKnownError, invalidInput } from './failures.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { OpenSession, SessionKeeper } from './session.ts';

/** The methods that work without an open vault; the backend itself answers them. */
export type SessionlessMethod =
  | 'vault.status'
  | 'vault.passphraseStrength'
  | 'vault.create'
  | 'vault.unlock'
  | 'vault.lock'
  | 'jobs.list'
  | 'jobs.cancel';

/** The methods that capabilities answer, with the vault open. */
export type CapabilityMethod = Exclude<MethodName, SessionlessMethod>;

/** Answers a method without an open vault. */
export type SessionlessHandlers = {
  readonly [M in SessionlessMethod]: (input: never, signal: AbortSignal) => unknown;
};

/** What a router needs. */
export interface RouterOptions {
  readonly keeper: SessionKeeper;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Log;
  readonly sessionless: SessionlessHandlers;
  readonly handlers: Handlers<CapabilityMethod>;
  /** Tells the windows which answers are stale. */
  readonly changed: (topics: readonly string[]) => void;
  /** By what names the audit trail calls what requests are about. */
  readonly nameSubjects: (database: Database) => NameOf;
}

/** Takes requests one by one and answers each, or throws a BriefgeheimError. */
export interface Router {
  handle(method: string, input: unknown, signal: AbortSignal): Promise<unknown>;
  /** Breaks off what runs and waits until it has ended, at most some seconds. */
  drain(): Promise<void>;
  /** Waits until the requests under way have ended, at most so many milliseconds. */
  settle(milliseconds: number): Promise<void>;
}

type Work = (input: never, context: JobContext) => unknown;

/** How long a lock waits for requests that do not listen to being broken off. */
const drainLimit = 2_000;

/** The router over all methods. */
export function createRouter(options: RouterOptions): Router {
  const { keeper, jobs, log, clock } = options;
  const running = new Set<Promise<unknown>>();
  const stops = new Set<AbortController>();
  const recorder = createAuditRecorder(clock, options.nameSubjects);
  let count = 0;

  function contextOf(open: OpenSession, owner: string, method: MethodName, signal: AbortSignal): JobContext {
    return {
      database: open.vault.database,
      session: open.session,
      clock,
      signal,
      audit: {
        record(action, subject, details) {
          open.record({ action, auditClass: contract[method].audit, outcome: 'succeeded', subject, details });
        },
      },
      changed(...topics) {
        options.changed(topics);
      },
      jobId: owner,
      progress: () => undefined,
      async checkpoint() {
        await open.turnstile.letOthersThrough(owner, signal);
        if (signal.aborted) throw cancelled();
      },
      summary: () => undefined,
    };
  }

  /** Runs a handler and makes sure that it leaves no transaction open behind it. */
  async function run(open: OpenSession, work: Work, input: unknown, context: JobContext): Promise<unknown> {
    await open.turnstile.enter(context.jobId, context.signal);
    if (context.signal.aborted) throw cancelled();
    open.turnstile.begin(context.jobId);
    try {
      return await work(input as never, context);
    } finally {
      if (open.turnstile.end(context.jobId))
        log('error', 'request.left-transaction-open', { owner: context.jobId });
    }
  }

  async function answer(
    open: OpenSession,
    method: CapabilityMethod,
    definition: MethodDefinition,
    input: unknown,
    signal: AbortSignal,
  ): Promise<unknown> {
    const work: Work = options.handlers[method];
    count += 1;
    const owner = `request-${String(count)}`;
    await open.turnstile.enter(owner, signal);
    const entry = recorder.begin(open, method, definition, input);
    if (definition.kind === 'job') return startJob(open, method, definition, work, input, entry);
    try {
      const value = await withLimit(definition, signal, (limited) =>
        run(open, work, input, contextOf(open, owner, method, limited)),
      );
      const output = checkOutput(definition, value);
      await open.turnstile.enter(owner);
      entry.end('succeeded', {});
      return output;
    } catch (error) {
      throw await endWith(open, entry, method, owner, error);
    }
  }

  function startJob(
    open: OpenSession,
    method: CapabilityMethod,
    definition: MethodDefinition,
    work: Work,
    input: unknown,
    entry: RunningEntry,
  ): { jobId: string } {
    const jobId = jobs.start(method, { subject: entry.subject }, async (control) => {
      const context: JobContext = {
        ...contextOf(open, control.id, method, control.signal),
        progress: control.progress,
        summary: control.summary,
      };
      try {
        const output = checkOutput(definition, await run(open, work, input, context));
        await open.turnstile.enter(control.id);
        entry.end('succeeded', { job: control.id });
        return output;
      } catch (error) {
        throw await endWith(open, entry, method, control.id, error);
      }
    });
    return { jobId };
  }

  /** Ends a request by its limit or its caller's wish. A command that has begun is waited for: it must not be half done. */
  async function withLimit(
    definition: MethodDefinition,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<unknown> {
    const stop = new AbortController();
    stops.add(stop);
    let timer: NodeJS.Timeout | undefined;
    let forward: (() => void) | undefined;
    try {
      const ended = new Promise<never>((_, reject) => {
        forward = () => {
          stop.abort();
          if (definition.kind === 'query') reject(cancelled());
        };
        signal.addEventListener('abort', forward, { once: true });
        if (definition.timeoutMs > 0) {
          timer = setTimeout(() => {
            stop.abort();
            reject(new BriefgeheimError('timeout', { retryable: true }));
          }, definition.timeoutMs);
        }
      });
      if (signal.aborted) throw cancelled();
      return await Promise.race([track(work(stop.signal)), ended]);
    } finally {
      clearTimeout(timer);
      if (forward !== undefined) signal.removeEventListener('abort', forward);
      stops.delete(stop);
    }
  }

  function track<Result>(promise: Promise<Result>): Promise<Result> {
    running.add(promise);
    const done = () => running.delete(promise);
    promise.then(done, done);
    return promise;
  }

  /** Writes down how a request failed and says in which of the closed errors. */
  async function endWith(
    open: OpenSession,
    entry: RunningEntry,
    method: MethodName,
    owner: string,
    error: unknown,
  ): Promise<BriefgeheimError> {
    // The lock closed the database under a request that did not listen to being broken off.
    if (!open.vault.database.open) return new BriefgeheimError('locked', { retryable: true, cause: error });
    const known = asKnownError(error, log, method);
    await open.turnstile.enter(owner);
    entry.end(known.code === 'cancelled' ? 'cancelled' : 'failed', { error: known.code });
    return known;
  }

  async function settle(milliseconds: number): Promise<void> {
    await Promise.race([Promise.allSettled([...running]), pause(milliseconds, undefined, { ref: false })]);
  }

  return {
    settle,
    async handle(method, rawInput, signal) {
      if (!isMethodName(method))
        throw new BriefgeheimError('invalid-input', { params: { problem: 'method' } });
      const definition: MethodDefinition = contract[method];
      const parsed = definition.input.safeParse(rawInput);
      if (!parsed.success) throw invalidInput(parsed.error);
      if (isSessionless(method)) {
        try {
          return checkOutput(definition, await options.sessionless[method](parsed.data as never, signal));
        } catch (error) {
          throw asKnownError(error, log, method);
        }
      }
      const open = keeper.current();
      if (open === null) throw new BriefgeheimError('locked', { retryable: true });
      // The log panel asks by itself while it is open; that is nobody at work.
      if (method !== 'workspace.log') keeper.touch();
      if (definition.permission === null || !isPermitted(open.session.roles, definition.permission)) {
        await open.turnstile.enter('refusal', signal);
        recorder.refuse(open, method, definition, parsed.data);
        throw new BriefgeheimError('not-permitted');
      }
      return await answer(open, method, definition, parsed.data, signal);
    },
    async drain() {
      for (const stop of stops) stop.abort();
      const ended = Promise.allSettled([jobs.cancelAll(), ...running]);
      await Promise.race([ended, pause(drainLimit, undefined, { ref: false })]);
      jobs.forget();
      recorder.forget();
    },
  };
}

const sessionless: ReadonlySet<MethodName> = new Set<SessionlessMethod>([
  'vault.status',
  'vault.passphraseStrength',
  'vault.create',
  'vault.unlock',
  'vault.lock',
  'jobs.list',
  'jobs.cancel',
]);

function isSessionless(method: MethodName): method is SessionlessMethod {
  return sessionless.has(method);
}

/** What leaves the backend has the form that the contract promises; anything else is our own mistake. */
function checkOutput(definition: MethodDefinition, value: unknown): unknown {
  return definition.output.parse(value);
}

/** The open session of a handler that runs; `locked` when the vault was locked in the meantime. */
export function requireOpen(keeper: SessionKeeper): OpenSession {
  const open = keeper.current();
  if (open === null) throw new BriefgeheimError('locked', { retryable: true });
  return open;
}
