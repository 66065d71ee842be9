import { type InputOf, type MethodName, type OutputOf } from '../../shared/contract/contract.ts';
import type { WireEvent } from '../../shared/contract/wire.ts';
import type { Clock, Handlers } from '../base/ports.ts';
import { type KdfCost } from '../vault/crypto/passphrase-key.ts';
import { type Log } from './log.ts';
import { type CapabilityMethod } from './router.ts';
import { type SessionKeeper } from './session.ts';
/** How a backend is put together. */
export interface BackendOptions {
  readonly directory: string;
  readonly isDemo?: boolean;
  readonly clock?: Clock;
  readonly log?: Log;
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
/** The system's clock. */
export declare const systemClock: Clock;
/** Puts all capabilities together: the one place where they meet. */
export declare function composeBackend(options: BackendOptions): Backend;
