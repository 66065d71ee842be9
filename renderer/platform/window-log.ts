import { create } from 'zustand';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { LogLine } from '../../shared/contract/workspace.ts';

const keptLines = 500;
let lastId = 0;

/** What went wrong in the window itself since the vault was opened, oldest first; in memory only. */
export const useWindowLog = create<{ readonly lines: readonly LogLine[] }>(() => ({ lines: [] }));

/**
 * Writes a line. Of an error only its kind, its code and where it arose are kept, never its message: that may quote
 * what stood on the screen.
 */
export function logWindow(level: LogLine['level'], event: string, error: unknown): void {
  lastId += 1;
  const line: LogLine = {
    id: lastId,
    at: new Date().toISOString(),
    level,
    event,
    details: describeError(error),
  };
  useWindowLog.setState(({ lines }) => ({ lines: [...lines, line].slice(-keptLines) }));
}

/** Forgets all lines; the vault was locked. */
export function forgetWindowLog(): void {
  useWindowLog.setState({ lines: [] });
}

/** Writes down every fault that nobody caught. Gives back the removal. */
export function startWindowLog(): () => void {
  function onError(event: ErrorEvent): void {
    logWindow('error', 'window.uncaught', event.error);
  }
  function onRejection(event: PromiseRejectionEvent): void {
    logWindow('error', 'window.unhandled', event.reason);
  }
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}

function describeError(error: unknown): string {
  if (error instanceof BriefgeheimError) {
    const { code, causeId } = error.wire;
    return JSON.stringify({ code, ...(causeId === undefined ? {} : { causeId }) });
  }
  if (!(error instanceof Error)) {
    return JSON.stringify({ error: typeof error });
  }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/u.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/[a-z]+:[^\s()]*\//u, ''));
  return JSON.stringify({ error: [error.name, ...frames].join(', ') });
}
