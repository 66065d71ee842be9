import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { z } from 'zod';
import type { passphraseStrength } from '../../../shared/contract/vault.ts';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import { dutchWords } from './dutch-words.ts';
import { wordCeiling } from './word-ceiling.ts';

/** See the contract: what is said of a passphrase. */
export type PassphraseStrength = z.infer<typeof passphraseStrength>;

/**
 * The gate: at least 10^12 guesses. At some ten guesses a second for each graphics card (Argon2id, 256 MiB), a
 * thousand cards need about three years for them.
 */
export const requiredGuessesLog10 = 12;

/** The borders between the scores 0 to 4, as powers of ten: those of zxcvbn, but the highest score is our gate. */
const scoreBorders = [3, 6, 8, requiredGuessesLog10] as const;

let factory: Promise<ZxcvbnFactory> | null = null;

/** The lists are several megabytes unpacked: they are loaded when the first passphrase is judged, not before. */
async function loadFactory(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary, dutch: [...dutchWords] },
    // Comparing with every word for near misses takes seconds, and the gate lies far above what it would find.
    useLevenshteinDistance: false,
    maxLength: 128,
  });
}

/**
 * Judges a passphrase. `context` are words that a guesser of this very vault would try first: the organisation, its
 * domains, the user's names. The guesses are those of zxcvbn, but never more than {@link wordCeiling} allows.
 */
export async function judgePassphrase(
  passphrase: string,
  context: readonly string[],
): Promise<PassphraseStrength> {
  factory ??= loadFactory();
  const text = passphrase.normalize('NFKC');
  const words = contextWords(context);
  const result = (await factory).check(text, words);
  const guessesLog10 = Math.max(0, Math.min(result.guessesLog10, wordCeiling(text, new Set(words))));
  const isAcceptable = guessesLog10 >= requiredGuessesLog10;
  const { warning, suggestions } = result.feedback;
  const keys = suggestions.map((name) => `vault.strength.suggestion.${name}`);
  const more = 'vault.strength.suggestion.anotherWord';
  const score = scoreBorders.filter((border) => guessesLog10 >= border).length;
  // zxcvbn gives no warning for a match in a list that it does not know, such as ours.
  const name = warning === null || warning === '' ? (score <= 1 ? 'common' : null) : warning;
  return {
    score,
    guessesLog10,
    isAcceptable,
    warningKey: name === null ? null : `vault.strength.warning.${name}`,
    suggestionKeys: isAcceptable || keys.includes(more) ? keys : [...keys, more],
  };
}

/** Throws `weak-passphrase` unless the passphrase passes the gate. */
export async function requireStrongPassphrase(passphrase: string, context: readonly string[]): Promise<void> {
  const { isAcceptable } = await judgePassphrase(passphrase, context);
  if (!isAcceptable) throw new BriefgeheimError('weak-passphrase', { retryable: true });
}

/** The context as whole texts and as their parts of three letters and more. */
function contextWords(context: readonly string[]): string[] {
  const whole = context.map((text) => text.normalize('NFKC').toLowerCase().trim());
  const parts = whole.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  const joined = whole.map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ''));
  return [...new Set([...whole, ...joined, ...parts])].filter((word) => word.length >= 3);
}
