/** How grave a log line is. */
export type LogLevel = 'info' | 'warn' | 'error';
/** Writes one event as one line. Field values are short; secrets are never passed, and redacted by name if they are. */
export type Log = (level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>) => void;
/** A log that writes JSON lines, one event one line, to the given sink (standard error in the backend). */
export declare function createLog(write: (line: string) => void, now?: () => Date): Log;
/** A log that keeps nothing. */
export declare const silentLog: Log;
/** Writes unsafe characters as `\uXXXX`; what JSON has escaped itself stays as it is. */
export declare function escapeUnsafe(text: string): string;
