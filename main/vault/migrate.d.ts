import type { Database } from '../base/ports.ts';
/** The layout that this console knows. */
export declare const knownLayout: number;
/** The layout that a database has. */
export declare function layoutOf(database: Database): number;
/** Brings a database up to the known layout, each step in a transaction of its own. Throws `vault-newer`. */
export declare function migrate(database: Database): void;
