import type { Database } from '../base/ports.ts';
/**
 * Keeps requests out of each other's transactions. All share one database connection, so a job that lets others
 * through while it has a transaction open would take their writes, and their audit entries, down with it when it
 * rolls back. Whoever wants in waits until no transaction of somebody else is open.
 */
export interface Turnstile {
  /** Waits until the database is free of others' transactions, or until the signal tells to give up. */
  enter(owner: string, signal?: AbortSignal): Promise<void>;
  /** Lets the event loop turn, then waits like {@link Turnstile.enter}; a transaction that is open now stays the caller's. */
  letOthersThrough(owner: string, signal: AbortSignal): Promise<void>;
  /** Notes that a handler has begun. */
  begin(owner: string): void;
  /** Notes that a handler has ended; rolls back a transaction that it left open and says whether there was one. */
  end(owner: string): boolean;
}
/** A turnstile over a database. */
export declare function createTurnstile(database: Database): Turnstile;
