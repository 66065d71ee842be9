import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WireEvent, WireResponse } from '../../../shared/contract/wire.ts';
import { startBackendHost, type BackendHost } from '../../../main/shell/backend-host.ts';
import {
  minimalEnvironment,
  spawnNodeBackend,
  type BackendProcess,
} from '../../../main/shell/backend-process.ts';
import { createFileTokens } from '../../../main/shell/file-tokens.ts';

/** A real child process that answers by method: echoes, stays silent, dies, or says what it should not. */
const program = `
process.on('message', (message) => {
  if (message.kind === 'shutdown') {
    if (process.argv.includes('--stubborn')) return;
    setTimeout(() => process.exit(0), 50);
    return;
  }
  if (message.kind === 'cancel') {
    process.send({ kind: 'response', id: message.id, ok: true, value: 'cancelled' });
    return;
  }
  if (message.method === 'audit.list') return;
  if (message.method === 'jobs.list') process.exit(3);
  if (message.method === 'workspace.tasks') {
    process.send({ kind: 'event', name: 'backend', payload: { state: 'ready', attempt: 99 } });
    process.send({ kind: 'event', name: 'nonsense', payload: {} });
    process.send('text');
    process.send({ kind: 'response', id: 'of-nobody', ok: true, value: 1 });
  }
  process.send({ kind: 'response', id: message.id, ok: true, value: { input: message.input, environment: Object.keys(process.env) } });
});
process.on('disconnect', () => process.exit(0));
if (process.argv.includes('--dying')) process.exit(1);
if (!process.argv.includes('--mute')) process.send({ kind: 'ready', nodeVersion: process.version, processId: process.pid });
`;

const directory = mkdtempSync(join(tmpdir(), 'briefgeheim-host-'));
const entry = join(directory, 'backend.mjs');
let host: BackendHost | undefined;
let processes: BackendProcess[] = [];

beforeAll(() => {
  writeFileSync(entry, program);
});
afterEach(async () => {
  await host?.shutdown();
  host = undefined;
  processes = [];
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function begin(...given: string[]) {
  const heard: (WireResponse | WireEvent)[] = [];
  const notes: string[] = [];
  const started = startBackendHost({
    start: () => {
      const backend = spawnNodeBackend({
        node: process.execPath,
        entry,
        arguments: given,
        showsDiagnostics: false,
      });
      processes.push(backend);
      return backend;
    },
    tokens: createFileTokens(),
    restartDelays: [10, 20],
    readyTimeout: 1000,
    drainTimeout: 300,
    note: (event) => notes.push(event),
  });
  host = started;
  started.connect((message) => heard.push(message));
  const answerTo = async (id: string): Promise<WireResponse> => {
    await expect.poll(() => heard.some((one) => one.kind === 'response' && one.id === id)).toBe(true);
    const found = heard.find((one) => one.kind === 'response' && one.id === id);
    if (found?.kind !== 'response') {
      throw new Error('no answer');
    }
    return found;
  };
  const states = () =>
    heard.flatMap((one) => (one.kind === 'event' && one.name === 'backend' ? [one.payload.state] : []));
  return { started, heard, notes, answerTo, states };
}

const request = (id: string, method: string, input: unknown = {}) => ({ kind: 'request', id, method, input });

describe('the backend host', () => {
  test('a request made before the backend is ready is answered under its own id', async () => {
    const { started, answerTo } = begin();
    started.receive(request('w1', 'vault.status', { some: 'input' }));
    expect(await answerTo('w1')).toMatchObject({ ok: true, value: { input: { some: 'input' } } });
  });

  test('the child gets no more of the environment than it needs', async () => {
    process.env['BRIEFGEHEIM_SECRET_OF_TEST'] = 'x';
    const { started, answerTo } = begin();
    started.receive(request('w1', 'vault.status'));
    const answer = await answerTo('w1');
    delete process.env['BRIEFGEHEIM_SECRET_OF_TEST'];
    const names = (answer.ok ? answer.value : { environment: ['no answer'] }) as { environment: string[] };
    const allowed =
      /^(HOME|USERPROFILE|LOCALAPPDATA|TMPDIR|TEMP|TMP|LANG|LC_ALL|TZ|SystemRoot|windir|NODE_CHANNEL_\w+)$/;
    expect(names.environment.filter((name) => !allowed.test(name))).toEqual([]);
    expect(minimalEnvironment({ NODE_OPTIONS: '--require=/x', HOME: '/h', LD_PRELOAD: '/y' })).toEqual({
      HOME: '/h',
    });
  });

  test.each([
    ['no object', 'text'],
    ['an unknown kind', { kind: 'shutdown', id: 'w1' }],
    ['an unknown method', request('w1', 'vault.exportKey')],
    ['a name of the prototype', request('w1', 'constructor')],
    ['a field too many', { ...request('w1', 'vault.status'), session: 'x' }],
    ['a raw path', request('w1', 'imports.inspect', { files: ['/etc/passwd'] })],
  ])('refuses %s without troubling the backend', async (_name, message) => {
    const { started, heard, answerTo } = begin();
    started.receive(message);
    if (typeof message === 'string') {
      expect(heard.filter(({ kind }) => kind === 'response')).toEqual([]);
    } else {
      expect(await answerTo('w1')).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  test('an id that is still in use is refused', async () => {
    const { started, answerTo } = begin();
    started.receive(request('w1', 'audit.list'));
    started.receive(request('w1', 'vault.status'));
    expect(await answerTo('w1')).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('a cancel reaches the backend under the id it knows', async () => {
    const { started, answerTo } = begin();
    started.receive(request('w1', 'audit.list'));
    started.receive({ kind: 'cancel', id: 'w1' });
    expect(await answerTo('w1')).toMatchObject({ ok: true, value: 'cancelled' });
  });

  test('what the backend should not say does not reach the window', async () => {
    const { started, heard, notes, answerTo, states } = begin();
    started.receive(request('w1', 'workspace.tasks'));
    await answerTo('w1');
    expect(heard.filter(({ kind }) => kind === 'response')).toHaveLength(1);
    expect(states()).toEqual(['starting', 'ready']);
    expect(notes.filter((note) => note === 'backend-message-refused').length).toBeGreaterThanOrEqual(2);
  });

  test('answers for a page that was loaded anew are dropped', async () => {
    const { started } = begin();
    const later: (WireResponse | WireEvent)[] = [];
    started.receive(request('w1', 'vault.status'));
    started.connect((message) => later.push(message));
    started.receive(request('w1', 'vault.status', { second: true }));
    await expect.poll(() => later.filter(({ kind }) => kind === 'response').length).toBe(1);
    expect(later.find(({ kind }) => kind === 'response')).toMatchObject({
      value: { input: { second: true } },
    });
  });

  test('kill -9: everything outstanding is answered, the vault is told locked, and a new one takes over', async () => {
    const { started, heard, answerTo, states } = begin();
    started.receive(request('w1', 'audit.list'));
    await expect.poll(states).toContain('ready');
    process.kill(processes[0]?.processId ?? 0, 'SIGKILL');
    expect(await answerTo('w1')).toMatchObject({
      ok: false,
      error: { code: 'backend-gone', retryable: true },
    });
    expect(heard).toContainEqual({ kind: 'event', name: 'locked', payload: { reason: 'backend' } });
    started.receive(request('w2', 'vault.status'));
    expect(await answerTo('w2')).toMatchObject({ ok: true });
    expect(states()).toEqual(['starting', 'ready', 'restarting', 'ready']);
  });

  test('a backend that keeps dying is given up after five new starts', async () => {
    const { started, answerTo, states } = begin('--dying');
    await expect.poll(states, { timeout: 10_000 }).toContain('failed');
    expect(processes).toHaveLength(6);
    started.receive(request('w1', 'vault.status'));
    expect(await answerTo('w1')).toMatchObject({ ok: false, error: { code: 'backend-gone' } });
  });

  test('a backend that never says it is ready is ended and counts as died', async () => {
    const { notes, states } = begin('--mute');
    await expect.poll(states, { timeout: 5000 }).toContain('restarting');
    expect(notes).toContain('backend-not-ready');
  });

  test('at shutdown a backend that does not finish is ended; new requests are refused', async () => {
    const { started, notes, answerTo, states } = begin('--stubborn');
    await expect.poll(states).toContain('ready');
    const ending = started.shutdown();
    started.receive(request('w1', 'vault.status'));
    expect(await answerTo('w1')).toMatchObject({ ok: false, error: { code: 'backend-gone' } });
    await ending;
    expect(notes).toContain('backend-killed');
    expect(processes).toHaveLength(1);
  });

  test('the shell’s own questions do not mix with those of the window', async () => {
    const { started, heard } = begin();
    const answer = await started.ask('vault.lock', { reason: 'system' });
    expect(answer).toMatchObject({ ok: true, value: { input: { reason: 'system' } } });
    expect(heard.filter(({ kind }) => kind === 'response')).toEqual([]);
  });

  test('a program that does not exist ends in failed, not in an exception', async () => {
    const states: string[] = [];
    const broken = startBackendHost({
      start: () => spawnNodeBackend({ node: '/no/such/node', entry, arguments: [], showsDiagnostics: false }),
      tokens: createFileTokens(),
      restartDelays: [1],
    });
    broken.connect((message) => {
      if (message.kind === 'event' && message.name === 'backend') {
        states.push(message.payload.state);
      }
    });
    await expect.poll(() => states).toContain('failed');
  });
});
