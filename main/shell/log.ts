import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How serious a line is. */
export type LogLevel = 'info' | 'warning' | 'error';
/** What a line tells: numbers, yes or no, and short texts of the program itself. Never what a user typed. */
export type LogDetails = Readonly<Record<string, string | number | boolean | null>>;

const largestFile = 1_000_000;
const longestText = 500;
const secretNames = /pass|secret|token|key|input|value|totp/i;
const mailAddresses = /[^\s@<>"']+@[^\s@<>"']+/g;
/** Controls, line separators and direction marks: they could forge or hide lines in a terminal. */
const invisible = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

let target: string | null = null;

/** Starts logging to `shell.jsonl` in the given folder; before that, lines are dropped. */
export function openLog(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  target = join(directory, 'shell.jsonl');
}

/**
 * Writes one line of JSON: time (UTC), level, event and details, with secrets, mail addresses and invisible
 * characters taken out. At 1 MB the file is kept once as `shell.1.jsonl`. A log that cannot be written is no reason
 * to stop working, so failures are ignored.
 */
export function record(level: LogLevel, event: string, details: LogDetails): void {
  if (target === null) {
    return;
  }
  const line = formatLine(new Date(), level, event, details);
  try {
    if (sizeOf(target) + line.length > largestFile) {
      const older = target.replace(/\.jsonl$/, '.1.jsonl');
      rmSync(older, { force: true });
      renameSync(target, older);
    }
    appendFileSync(target, line, { mode: 0o600 });
  } catch {
    target = null;
  }
}

/** One line of the log, ended by a line feed. */
export function formatLine(at: Date, level: LogLevel, event: string, details: LogDetails): string {
  const safe = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, redact(name, value)]),
  );
  return `${JSON.stringify({ at: at.toISOString(), level, event, ...safe })}\n`;
}

function redact(name: string, value: string | number | boolean | null): string | number | boolean | null {
  if (secretNames.test(name)) {
    return '[redacted]';
  }
  if (typeof value !== 'string') {
    return value;
  }
  return value
    .slice(0, longestText)
    .replace(mailAddresses, '[address]')
    .replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
