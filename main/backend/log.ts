/** How grave a log line is. */
export type LogLevel = 'info' | 'warn' | 'error';

/** Writes one event as one line. Field values are short; secrets are never passed, and redacted by name if they are. */
export type Log = (level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>) => void;

const longestLine = 8_000;
const longestField = 2_000;
const secretName = /pass(phrase|word)|totp|secret|token|credential|^key$|privatekey|databasekey/i;

/**
 * Characters that could forge a second line, steer a terminal or turn the reading direction: C0 and C1 controls, the
 * Unicode line separators, marks and overrides of direction, and the byte-order mark.
 */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A log that writes JSON lines, one event one line, to the given sink (standard error in the backend). */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (level, event, fields = {}) => {
    const line = JSON.stringify({ at: now().toISOString(), level, event, ...redact(fields, 0) });
    const safe = escapeUnsafe(line);
    write(
      safe.length <= longestLine
        ? `${safe}\n`
        : `${escapeUnsafe(JSON.stringify({ at: now().toISOString(), level, event: event.slice(0, 200), cut: true }))}\n`,
    );
  };
}

/** One log that writes to several. */
export function bothLogs(first: Log, second: Log): Log {
  return (level, event, fields) => {
    first(level, event, fields);
    second(level, event, fields);
  };
}

/** A log that keeps nothing. */
export const silentLog: Log = () => undefined;

/** Writes unsafe characters as `\uXXXX`; what JSON has escaped itself stays as it is. */
export function escapeUnsafe(text: string): string {
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Fields as they may be written: secrets redacted by name, long texts cut, bytes left out. */
export function redact(fields: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      secretName.test(name) ? '[redacted]' : plain(value, depth),
    ]),
  );
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'string')
    return value.length <= longestField ? value : `${value.slice(0, longestField)}…`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return value;
  if (value instanceof Error) return plain(value.stack ?? value.message, depth);
  if (depth > 3) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 50).map((entry) => plain(entry, depth + 1));
  // Buffers are keys more often than not.
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if (typeof value === 'object') return redact({ ...value }, depth + 1);
  return typeof value;
}
