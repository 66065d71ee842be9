import { type MethodName } from '../../shared/contract/contract.ts';
import type { Clock, Handlers } from '../base/ports.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { SessionKeeper } from './session.ts';
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
  readonly handlers: Partial<Handlers<CapabilityMethod>>;
  /** Tells the windows which answers are stale. */
  readonly changed: (topics: readonly string[]) => void;
}
/** Takes requests one by one and answers each, or throws a BriefgeheimError. */
export interface Router {
  handle(method: string, input: unknown, signal: AbortSignal): Promise<unknown>;
  /** Breaks off what runs and waits until it has ended, at most some seconds. */
  drain(): Promise<void>;
  /** Waits until the requests under way have ended, at most so many milliseconds. */
  settle(milliseconds: number): Promise<void>;
}
/** The router over all methods. */
export declare function createRouter(options: RouterOptions): Router;
