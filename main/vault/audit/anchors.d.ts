import { z } from 'zod';
import type { KeyObject } from 'node:crypto';
/** A statement, outside the database, of how far the audit trail had come when a session ended. One line of JSON each. */
export declare const anchor: z.ZodObject<{
    vaultId: z.ZodUUID;
    at: z.ZodISODateTime;
    userId: z.ZodUUID;
    counter: z.ZodNumber;
    chainHead: z.ZodString;
    signature: z.ZodString;
}, z.core.$strict>;
/** See {@link anchor}. */
export type Anchor = z.infer<typeof anchor>;
/** What an anchor's (and a checkpoint's) signature is over. */
export declare function anchorBytes(statement: Omit<Anchor, 'signature'>): Buffer;
/** Signs a statement. */
export declare function signAnchor(statement: Omit<Anchor, 'signature'>, signingKey: KeyObject): Anchor;
/** Appends an anchor to anchors.jsonl and waits until it is on disk. */
export declare function appendAnchor(path: string, entry: Anchor): void;
/** The anchors of a vault, oldest first, and how many lines could not be read. A missing file has none. */
export declare function readAnchors(path: string): {
    readonly anchors: readonly Anchor[];
    readonly unreadable: number;
};
