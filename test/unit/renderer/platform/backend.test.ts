import { describe, expect, test } from 'vitest';
import { createBackendClient } from '../../../../renderer/platform/backend.ts';
import { isCoveredBy } from '../../../../renderer/platform/queries.ts';
import { BriefgeheimError } from '../../../../shared/contract/errors.ts';
import type { WireEvent, WireRequest, WireResponse } from '../../../../shared/contract/wire.ts';

/** A channel whose other end the test plays. */
function openChannel() {
  const sent: WireRequest[] = [];
  const listeners = new Set<(message: WireResponse | WireEvent) => void>();
  const client = createBackendClient({
    send: (message) => sent.push(message),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  function answer(message: WireResponse | WireEvent): void {
    for (const listener of listeners) {
      listener(message);
    }
  }
  return { client, sent, answer, listeners };
}

function idOf(message: WireRequest | undefined): string {
  return message?.id ?? '';
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'resolved';
  } catch (error) {
    return error instanceof BriefgeheimError ? error.code : String(error);
  }
}

describe('a call', () => {
  test('gets the answer to its own id, whatever the order', async () => {
    const { client, sent, answer } = openChannel();
    const first = client.call('jobs.cancel', { jobId: 'a' });
    const second = client.call('jobs.cancel', { jobId: 'b' });
    answer({ kind: 'response', id: idOf(sent[1]), ok: true, value: { cancelled: false } });
    answer({ kind: 'response', id: idOf(sent[0]), ok: true, value: { cancelled: true } });
    expect(await Promise.all([first, second])).toEqual([{ cancelled: true }, { cancelled: false }]);
  });

  test('rejects with the closed error that came back', async () => {
    const { client, sent, answer } = openChannel();
    const call = client.call('jobs.list', {});
    const wire = new BriefgeheimError('too-many-tries', { params: { seconds: 8 }, retryable: true }).wire;
    answer({ kind: 'response', id: idOf(sent[0]), ok: false, error: wire });
    await expect(call).rejects.toMatchObject({ wire });
  });

  test('refuses an answer that does not fit the contract', async () => {
    const { client, sent, answer } = openChannel();
    const call = client.call('jobs.cancel', { jobId: 'a' });
    answer({ kind: 'response', id: idOf(sent[0]), ok: true, value: { cancelled: 'yes' } });
    expect(await codeOf(call)).toBe('internal');
  });

  test('of a job answers with its id', async () => {
    const { client, sent, answer } = openChannel();
    const call = client.call('vault.verify', {});
    answer({ kind: 'response', id: idOf(sent[0]), ok: true, value: { jobId: 'j1' } });
    expect(await call).toEqual({ jobId: 'j1' });
  });

  test('is cancelled by its signal, here and in the backend, and a late answer is ignored', async () => {
    const { client, sent, answer } = openChannel();
    const controller = new AbortController();
    const call = client.call('jobs.list', {}, { signal: controller.signal });
    controller.abort();
    expect(await codeOf(call)).toBe('cancelled');
    expect(sent[1]).toEqual({ kind: 'cancel', id: idOf(sent[0]) });
    answer({ kind: 'response', id: idOf(sent[0]), ok: true, value: { jobs: [] } });
    expect(await codeOf(client.call('jobs.list', {}, { signal: controller.signal }))).toBe('cancelled');
    expect(sent).toHaveLength(2);
  });

  test('ends with backend-gone when the client is closed', async () => {
    const { client, listeners } = openChannel();
    const call = client.call('jobs.list', {});
    client.close();
    expect(await codeOf(call)).toBe('backend-gone');
    expect(listeners.size).toBe(0);
  });
});

test('events reach who listens, until they stop', () => {
  const { client, answer } = openChannel();
  const heard: unknown[] = [];
  const stop = client.on('changed', (payload) => heard.push(payload));
  client.on('locked', (payload) => heard.push(payload));
  answer({ kind: 'event', name: 'changed', payload: { topics: ['authorisation'] } });
  answer({ kind: 'event', name: 'locked', payload: { reason: 'idle' } });
  stop();
  answer({ kind: 'event', name: 'changed', payload: { topics: ['findings'] } });
  expect(heard).toEqual([{ topics: ['authorisation'] }, { reason: 'idle' }]);
});

test('a topic covers the method and what is under it, by whole words', () => {
  expect(isCoveredBy('authorisation.mailbox', 'authorisation')).toBe(true);
  expect(isCoveredBy('authorisation.mailbox', 'authorisation.mailbox')).toBe(true);
  expect(isCoveredBy('authorisation.mailboxes', 'authorisation.mailbox')).toBe(false);
  expect(isCoveredBy('findings.list', 'authorisation')).toBe(false);
});
