import type { TriesPart } from './format.ts';
/** How long to wait after so many wrong tries in a row, in seconds: 2, 4, 8 … up to five minutes. */
export declare function delayAfter(failed: number): number;
/**
 * Throws `too-many-tries` with the seconds left while a user must wait. This slows down somebody at the keyboard of
 * this console; whoever has a copy of the file can put the count back, and only Argon2id stands in the way then.
 */
export declare function requireNoDelay(tries: TriesPart, userId: string, now: Date): void;
/** The counts after one more try that is not yet known to be right. */
export declare function withTry(tries: TriesPart, userId: string, now: Date): TriesPart;
/** The counts after a right passphrase. */
export declare function withoutTries(tries: TriesPart, userId: string): TriesPart;
