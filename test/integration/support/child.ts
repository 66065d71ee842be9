import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WireResponse } from '../../../shared/contract/wire.ts';

/** The real backend in a process of its own, as the shell starts it. */
export interface BackendChild {
  readonly process: ChildProcess;
  /** Everything that it wrote to standard error so far. */
  log(): string;
  ask(method: string, input: unknown): Promise<WireResponse>;
  send(message: unknown): void;
  /** Events and answers in the order in which they came. */
  readonly messages: readonly unknown[];
  exit(): Promise<{ code: number | null; signal: string | null }>;
}

const entry = fileURLToPath(new URL('../../../main/backend/entry.ts', import.meta.url));

/** Starts the backend over a vault folder and waits until it says that it is ready. */
export async function startBackendChild(
  directory: string,
  more: readonly string[] = [],
): Promise<BackendChild> {
  const child = fork(entry, ['--vault', directory, ...more], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const messages: unknown[] = [];
  const waiting = new Map<string, (response: WireResponse) => void>();
  let log = '';
  let lastId = 0;
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  child.on('message', (message) => {
    messages.push(message);
    const response = message as WireResponse | { readonly kind: 'event' };
    if (response.kind === 'response') waiting.get(response.id)?.(response);
  });
  await Promise.race([
    once(child, 'message'),
    ended.then(() => {
      throw new Error(`the backend did not start: ${log}`);
    }),
  ]);
  return {
    process: child,
    messages,
    log: () => log,
    send: (message) => child.send(message as object),
    ask(method, input) {
      lastId += 1;
      const id = `test-${lastId}`;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        child.send({ kind: 'request', id, method, input });
      });
    },
    exit: () => ended,
  };
}
