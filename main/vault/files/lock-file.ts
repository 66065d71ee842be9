import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import { writeDurably } from './durable.ts';

/** Who holds a vault open. `started` tells a process from a later one that got the same number. */
const holder = z.object({ process: z.number().int(), started: z.string(), host: z.string() });
type Holder = z.infer<typeof holder>;

/** Locks that this very process holds, so that a lock with our own number from an earlier life is recognised as stale. */
const held = new Set<string>();

/**
 * Takes the vault's lock file and returns how to give it back. A lock left behind by a dead process, or copied along
 * from another computer, is taken over. Throws `vault-in-use` with the process number. It is a courtesy that gives a
 * clear message; what really keeps a second writer out is the exclusive lock on the database file.
 */
export function takeLock(path: string): () => void {
  if (held.has(path)) throw inUse(process.pid);
  const content = JSON.stringify({ process: process.pid, started: startOf(process.pid), host: hostname() });
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeDurably(path, content);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || attempt > 2) throw error;
      const current = readHolder(path);
      if (current !== null && isAlive(current)) throw inUse(current.process);
      rmSync(path, { force: true });
    }
  }
  held.add(path);
  return () => {
    if (!held.delete(path)) return;
    rmSync(path, { force: true });
  };
}

function inUse(processId: number): BriefgeheimError {
  return new BriefgeheimError('vault-in-use', { params: { process: processId }, retryable: true });
}

function readHolder(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Half written by a process that died, or gone in the meantime.
    return null;
  }
}

function isAlive({ process: processId, started, host }: Holder): boolean {
  if (host !== hostname() || processId === process.pid) return false;
  try {
    process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return startOf(processId) === started;
}

/** When a process started, in the kernel's ticks; empty where the system does not tell. */
function startOf(processId: number): string {
  try {
    const stat = readFileSync(`/proc/${String(processId)}/stat`, 'utf8');
    // The command name may hold blanks and brackets; the fields after the last bracket are plain.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
