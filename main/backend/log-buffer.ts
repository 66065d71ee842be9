import type { LogLine } from '../../shared/contract/workspace.ts';
import { escapeUnsafe, redact, type Log, type LogLevel } from './log.ts';

/** How many lines are kept; older ones are forgotten. */
const keptLines = 1_000;
const longestDetails = 4_000;
const gravity: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2 };

/** The newest lines of the log, in memory only, for the window's log panel. */
export interface LogBuffer {
  readonly log: Log;
  /** The lines after an id (0 for all) that are at least this grave, oldest first. */
  lines(after: number, level: LogLevel): LogLine[];
}

/**
 * Keeps the newest lines. Of an error only its kind, its code and where it arose are kept: its message may quote a
 * file or a row, and the panel is open to every role.
 */
export function createLogBuffer(now: () => Date = () => new Date()): LogBuffer {
  const kept: LogLine[] = [];
  let lastId = 0;
  return {
    log(level, event, fields = {}) {
      lastId += 1;
      const safe = redact(withoutMessages(fields), 0);
      const details = Object.keys(safe).length === 0 ? '' : escapeUnsafe(JSON.stringify(safe));
      kept.push({
        id: lastId,
        at: now().toISOString(),
        level,
        event: escapeUnsafe(event).slice(0, 200),
        details: details.slice(0, longestDetails),
      });
      if (kept.length > keptLines) kept.shift();
    },
    lines: (after, level) => kept.filter((line) => line.id > after && gravity[line.level] >= gravity[level]),
  };
}

function withoutMessages(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      // What is nested may hold errors too, and nobody can say what else.
      value instanceof Error ? describeError(value) : typeof value === 'object' ? '[object]' : value,
    ]),
  );
}

/** `TypeError ERR_X at readRows (rows.ts:12:3), …`: the frames name files without their folders. */
function describeError(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/u.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[^\s()]*[/\\]/u, ''));
  return [`${error.name}${code}`, ...frames].join(', ');
}
