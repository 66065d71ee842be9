import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import type { TriesPart } from './format.ts';

/** Wrong tries that cost nothing but the time of the key derivation. */
const freeTries = 5;
const longestDelaySeconds = 300;

/** How long to wait after so many wrong tries in a row, in seconds: 2, 4, 8 … up to five minutes. */
export function delayAfter(failed: number): number {
  return failed < freeTries ? 0 : Math.min(2 ** (failed - freeTries + 1), longestDelaySeconds);
}

/**
 * Throws `too-many-tries` with the seconds left while a user must wait. This slows down somebody at the keyboard of
 * this console; whoever has a copy of the file can put the count back, and only Argon2id stands in the way then.
 */
export function requireNoDelay(tries: TriesPart, userId: string, now: Date): void {
  const entry = tries[userId];
  if (entry === undefined) return;
  const delay = delayAfter(entry.failed) * 1000;
  // A clock that was put back must not lengthen the wait beyond the delay itself.
  const left = Math.min(new Date(entry.lastAt).getTime() + delay - now.getTime(), delay);
  if (left > 0) {
    throw new BriefgeheimError('too-many-tries', {
      params: { seconds: Math.ceil(left / 1000) },
      retryable: true,
    });
  }
}

/** The counts after one more try that is not yet known to be right. */
export function withTry(tries: TriesPart, userId: string, now: Date): TriesPart {
  return { ...tries, [userId]: { failed: (tries[userId]?.failed ?? 0) + 1, lastAt: now.toISOString() } };
}

/** The counts after a right passphrase. */
export function withoutTries(tries: TriesPart, userId: string): TriesPart {
  return Object.fromEntries(Object.entries(tries).filter(([id]) => id !== userId));
}
