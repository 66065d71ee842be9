import { parseArgs } from 'node:util';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import {
  backendShutdown,
  wireRequest,
  type BackendReady,
  type WireEvent,
  type WireResponse,
} from '../../shared/contract/wire.ts';
import { createDemoClock } from '../demo/demo-clock.ts';
import { demoUser, fillDemoVault } from '../demo/demo-vault.ts';
import { minimumKdfCost } from '../vault/crypto/passphrase-key.ts';
import type { Backend } from './backend.ts';
import { composeBackend } from './composition.ts';
import { asKnownError } from './failures.ts';
import { createLogBuffer } from './log-buffer.ts';
import { bothLogs, createLog } from './log.ts';

/**
 * The backend as a child process of the shell: requests come in and answers go out over the channel that the parent
 * made. It ends when asked to, when the parent goes away, and on the usual signals; always with the vault locked.
 */
const writtenLog = createLog((line) => process.stderr.write(line));
/** What the window's log panel shows; a backend writes to both logs by itself. */
const keptLog = createLogBuffer();
const log = bothLogs(writtenLog, keptLog.log);

/** Requests under way by their id, so that they can be cancelled. */
const underWay = new Map<string, AbortController>();

function send(message: WireResponse | WireEvent | BackendReady): void {
  // The callback takes the error of a parent that is gone; 'disconnect' deals with that.
  if (process.connected) process.send?.(message, undefined, {}, () => undefined);
}

async function answer(backend: Backend, id: string, method: string, input: unknown): Promise<void> {
  if (underWay.has(id)) return;
  const stop = new AbortController();
  underWay.set(id, stop);
  try {
    send({ kind: 'response', id, ok: true, value: await backend.handle(method, input, stop.signal) });
  } catch (error) {
    const known = error instanceof BriefgeheimError ? error : asKnownError(error, log, method);
    send({ kind: 'response', id, ok: false, error: known.wire });
  } finally {
    underWay.delete(id);
  }
}

/** Takes requests and ends in good order; events go out from the moment that the backend is ready. */
function listen(backend: Backend): void {
  let isEnding = false;
  const end = (reason: string): void => {
    if (isEnding) return;
    isEnding = true;
    log('info', 'backend.ending', { reason });
    backend
      .close()
      .catch((error: unknown) => log('error', 'backend.close-failed', { error }))
      .finally(() => process.exit(0));
  };
  process.on('message', (message) => {
    const request = wireRequest.safeParse(message);
    if (request.success) {
      if (request.data.kind === 'cancel') underWay.get(request.data.id)?.abort();
      else void answer(backend, request.data.id, request.data.method, request.data.input);
    } else if (backendShutdown.safeParse(message).success) end('shutdown');
    else log('warn', 'message.refused');
  });
  process.on('disconnect', () => end('parent-gone'));
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
}

/** A vault with made-up data: filled the first time, opened again when this process took the place of one that died. */
async function openDemo(directory: string): Promise<Backend> {
  const clock = createDemoClock();
  const backend = composeBackend({
    directory,
    isDemo: true,
    clock,
    kdfCost: minimumKdfCost,
    log: writtenLog,
    keptLog,
  });
  listen(backend);
  const { state } = await backend.call('vault.status', {});
  if (state === 'none') {
    await fillDemoVault({ backend, clock, seed: 'briefgeheim', now: new Date() });
  } else {
    await backend.call('vault.unlock', { userName: demoUser.name, passphrase: demoUser.passphrase });
  }
  return backend;
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { vault: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  if (values.vault === undefined || process.send === undefined) {
    log('error', 'backend.unusable-start');
    process.exit(2);
  }
  process.title = 'briefgeheim-backend';
  process.on('uncaughtException', (error) => {
    log('error', 'backend.uncaught', { error });
    process.exit(70);
  });
  process.on('unhandledRejection', (error) => log('error', 'backend.unhandled', { error }));
  let backend: Backend;
  if (values.demo) {
    backend = await openDemo(values.vault);
  } else {
    backend = composeBackend({ directory: values.vault, log: writtenLog, keptLog });
    listen(backend);
  }
  backend.onEvent(send);
  send({ kind: 'ready', nodeVersion: process.version, processId: process.pid });
}

await start();
