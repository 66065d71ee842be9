import type { Database } from '../../base/ports.ts';
import type { Anchor } from './anchors.ts';
/** A checkpoint as it lies in the table: the same statement as an anchor, kept inside the database. */
export interface Checkpoint {
    readonly at: string;
    readonly user_id: string;
    readonly last_event: number;
    readonly chain_head: string;
    readonly signature: string;
}
/** Keeps a signed statement about the head of the audit trail. */
export declare function recordCheckpoint(database: Database, statement: Anchor): void;
/** All checkpoints, oldest first. */
export declare function readCheckpoints(database: Database): readonly Checkpoint[];
