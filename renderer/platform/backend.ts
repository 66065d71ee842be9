import type { Bridge } from '../../shared/contract/bridge.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { InputOf, JobMethodName, MethodName, OutputOf } from '../../shared/contract/contract.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { jobStarted } from '../../shared/contract/jobs.ts';
import type { WireEvent, WireResponse } from '../../shared/contract/wire.ts';

/** What a call answers: a job method answers with the job's id, every other method with its output. */
export type AnswerOf<M extends MethodName> = M extends JobMethodName
  ? { readonly jobId: string }
  : OutputOf<M>;

/** The names of the events that come without being asked. */
export type EventName = WireEvent['name'];

/** The payload of an event. */
export type EventPayload<Name extends EventName> = Extract<WireEvent, { name: Name }>['payload'];

/** Options of one call. Aborting the signal cancels the request in the backend and rejects with `cancelled`. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** The typed client of the backend process. Rejects with {@link BriefgeheimError} only. */
export interface BackendClient {
  call<M extends MethodName>(method: M, input: InputOf<M>, options?: CallOptions): Promise<AnswerOf<M>>;
  /** Listens to one event; gives back the removal. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

interface PendingCall {
  settle(response: WireResponse): void;
}

type Listeners = { [Name in EventName]: Set<(payload: EventPayload<Name>) => void> };

/** Makes a client over the bridge's message channel. Outputs are checked with the contract's schemas. */
export function createBackendClient(
  channel: Pick<Bridge, 'send' | 'onMessage'>,
): BackendClient & { close(): void } {
  const pending = new Map<string, PendingCall>();
  const listeners: Listeners = { job: new Set(), locked: new Set(), changed: new Set(), backend: new Set() };
  let lastId = 0;

  function tell<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    for (const listener of [...listeners[name]]) {
      listener(payload);
    }
  }

  const stop = channel.onMessage((message) => {
    if (message.kind === 'response') {
      pending.get(message.id)?.settle(message);
      return;
    }
    switch (message.name) {
      case 'job':
        return tell('job', message.payload);
      case 'locked':
        return tell('locked', message.payload);
      case 'changed':
        return tell('changed', message.payload);
      case 'backend':
        return tell('backend', message.payload);
    }
  });

  function call<M extends MethodName>(
    method: M,
    input: InputOf<M>,
    options: CallOptions = {},
  ): Promise<AnswerOf<M>> {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(new BriefgeheimError('cancelled'));
        return;
      }
      const id = `w${String(++lastId)}`;
      function finish(): void {
        pending.delete(id);
        signal?.removeEventListener('abort', cancel);
      }
      function cancel(): void {
        finish();
        channel.send({ kind: 'cancel', id });
        reject(new BriefgeheimError('cancelled'));
      }
      pending.set(id, {
        settle(response) {
          finish();
          if (response.ok) {
            settleAnswer(method, response.value, resolve, reject);
          } else {
            reject(toBriefgeheimError(response.error));
          }
        },
      });
      signal?.addEventListener('abort', cancel);
      channel.send({ kind: 'request', id, method, input });
    });
  }

  return {
    call,
    on(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    close() {
      stop();
      for (const call of [...pending.values()]) {
        call.settle({
          kind: 'response',
          id: '',
          ok: false,
          error: new BriefgeheimError('backend-gone').wire,
        });
      }
    },
  };
}

function settleAnswer<M extends MethodName>(
  method: M,
  value: unknown,
  resolve: (answer: AnswerOf<M>) => void,
  reject: (error: BriefgeheimError) => void,
): void {
  const definition = contract[method];
  const parsed = (definition.kind === 'job' ? jobStarted : definition.output).safeParse(value);
  if (parsed.success) {
    resolve(parsed.data as AnswerOf<M>);
  } else {
    reject(new BriefgeheimError('internal', { params: { cause: method }, cause: parsed.error }));
  }
}

/** Turns an error from the wire into the one that callers catch. */
export function toBriefgeheimError(wire: BriefgeheimError['wire']): BriefgeheimError {
  return new BriefgeheimError(wire.code, {
    messageKey: wire.messageKey,
    params: wire.params,
    retryable: wire.retryable,
    ...(wire.causeId === undefined ? {} : { causeId: wire.causeId }),
  });
}

let client: BackendClient | null = null;

/** Connects {@link backend} to the bridge; called once at start (and by tests with a channel of their own). */
export function connectBackend(channel: Pick<Bridge, 'send' | 'onMessage'>): BackendClient {
  client = createBackendClient(channel);
  return client;
}

/** The backend, for the whole window. `backend.call('method', input, { signal })`. */
export const backend: BackendClient = {
  call(method, input, options) {
    return client === null
      ? Promise.reject(new BriefgeheimError('backend-gone'))
      : client.call(method, input, options);
  },
  on(name, listener) {
    if (client === null) {
      throw new Error('connectBackend comes first');
    }
    return client.on(name, listener);
  },
};
