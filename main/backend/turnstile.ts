import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
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
export function createTurnstile(database: Database): Turnstile {
  const active = new Set<string>();
  let transactionOwner: string | null = null;

  async function enter(owner: string, signal?: AbortSignal): Promise<void> {
    while (
      database.open &&
      database.inTransaction &&
      transactionOwner !== owner &&
      signal?.aborted !== true
    ) {
      await pause(2);
    }
    if (!database.inTransaction) transactionOwner = null;
  }

  return {
    enter,
    async letOthersThrough(owner, signal) {
      if (database.open && database.inTransaction) transactionOwner = owner;
      await nextTurn();
      await enter(owner, signal);
    },
    begin(owner) {
      active.add(owner);
    },
    end(owner) {
      active.delete(owner);
      const isLeftOpen =
        database.open && database.inTransaction && (transactionOwner === owner || active.size === 0);
      if (isLeftOpen) {
        database.exec('ROLLBACK');
        transactionOwner = null;
      }
      return isLeftOpen;
    },
  };
}
