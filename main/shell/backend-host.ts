import { contract, isMethodName } from '../../shared/contract/contract.ts';
import { BriefgeheimError, type ErrorCode, type WireError } from '../../shared/contract/errors.ts';
import {
  backendReady,
  wireEvent,
  wireRequest,
  wireResponse,
  type WireEvent,
  type WireRequest,
  type WireResponse,
} from '../../shared/contract/wire.ts';
import type { BackendProcess } from './backend-process.ts';
import { replaceFileTokens } from './file-references.ts';
import { createPathMask } from './path-mask.ts';
import type { FileTokens } from './file-tokens.ts';

type Outgoing = WireResponse | WireEvent;
type Request = Extract<WireRequest, { kind: 'request' }>;
type BackendState = Extract<WireEvent, { name: 'backend' }>['payload'];

/** What the host needs; times in milliseconds, so that tests need not wait. */
export interface BackendHostOptions {
  start(): BackendProcess;
  readonly tokens: FileTokens;
  /** Waits before the first, second, … new start; the last one repeats. */
  readonly restartDelays?: readonly number[];
  /** A backend that is not ready by then is ended and counts as died. */
  readonly readyTimeout?: number;
  /** How long the backend may finish its work at shutdown. */
  readonly drainTimeout?: number;
  /** Tells the log what happened; without any content of messages. */
  note?(event: string, details: Readonly<Record<string, string | number | null>>): void;
}

/** Starts the backend, keeps it alive, and passes checked messages between it and the window. */
export interface BackendHost {
  /** Passes on a message of the window; whatever is wrong with it is answered, never thrown. */
  receive(message: unknown): void;
  /**
   * Takes the one place to which answers and events go, at every load of the page; gives back its removal. Answers to
   * what an earlier page asked are dropped, since a new page counts its requests from the start.
   */
  connect(window: (message: Outgoing) => void): () => void;
  /** Asks something on behalf of the shell itself. */
  ask(method: string, input: unknown): Promise<WireResponse>;
  /** Called with every successful answer to the window, by method. */
  onAnswered(listener: (method: string) => void): void;
  state(): BackendState;
  /** Lets the backend finish, then ends it; resolves when it is gone. */
  shutdown(): Promise<void>;
}

interface Outstanding {
  /** The window's own id, or null for a request of the shell. */
  readonly windowId: string | null;
  readonly method: string;
  readonly answer: (response: WireResponse) => void;
}

const defaultDelays = [200, 1000, 3000, 10_000] as const;
const restartWindow = 60_000;
const mostRestarts = 5;

/**
 * Starts the backend at once. When it ends unexpectedly, all outstanding requests are answered with `backend-gone`,
 * the window hears that the vault is locked, and a new backend is started after a growing wait; after five new
 * starts within a minute it gives up. Requests made while none is ready wait for the next one.
 */
export function startBackendHost(options: BackendHostOptions): BackendHost {
  const delays = options.restartDelays ?? defaultDelays;
  const mask = createPathMask(options.tokens);
  const outstanding = new Map<string, Outstanding>();
  const byWindowId = new Map<string, string>();
  const answeredListeners: ((method: string) => void)[] = [];
  let waiting: { readonly id: string; readonly message: WireRequest }[] = [];
  let sendToWindow: ((message: Outgoing) => void) | null = null;
  let current: BackendProcess | null = null;
  let state: BackendState = { state: 'starting', attempt: 0 };
  let restarts: number[] = [];
  let restartTimer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isEnding = false;
  let whenGone: () => void = () => undefined;

  function tellWindow(message: Outgoing): void {
    sendToWindow?.(message);
  }

  function setState(next: BackendState): void {
    state = next;
    tellWindow({ kind: 'event', name: 'backend', payload: next });
  }

  function launch(): void {
    const backend = options.start();
    current = backend;
    const readyTimer = setTimeout(() => {
      options.note?.('backend-not-ready', { processId: backend.processId ?? null });
      backend.kill();
    }, options.readyTimeout ?? 30_000);
    backend.onMessage((message) => {
      if (current !== backend) {
        return;
      }
      const ready = backendReady.safeParse(message);
      if (ready.success) {
        clearTimeout(readyTimer);
        options.note?.('backend-ready', { processId: ready.data.processId, node: ready.data.nodeVersion });
        becomeReady(backend);
        return;
      }
      take(message);
    });
    backend.onExit((code, signal) => {
      clearTimeout(readyTimer);
      options.note?.('backend-exit', { code, signal });
      if (current === backend) {
        current = null;
        handleExit();
      }
    });
  }

  function becomeReady(backend: BackendProcess): void {
    const queue = waiting;
    waiting = [];
    setState({ state: 'ready', attempt: state.attempt });
    for (const { message } of queue) {
      backend.send(message);
    }
  }

  /** A message of the backend. What does not fit the schemas is dropped: the backend is ours, so it is a defect. */
  function take(message: unknown): void {
    const response = wireResponse.safeParse(message);
    if (response.success) {
      const entry = outstanding.get(response.data.id);
      if (entry !== undefined) {
        settle(response.data.id, entry, response.data);
      }
      return;
    }
    const event = wireEvent.safeParse(message);
    if (event.success && event.data.name !== 'backend') {
      tellWindow(
        event.data.name === 'job'
          ? {
              ...event.data,
              payload: { ...event.data.payload, result: mask.hide(event.data.payload.result) },
            }
          : event.data,
      );
      return;
    }
    options.note?.('backend-message-refused', {});
  }

  function settle(id: string, entry: Outstanding, response: WireResponse): void {
    outstanding.delete(id);
    if (entry.windowId !== null) {
      byWindowId.delete(entry.windowId);
    }
    entry.answer({ ...response, id: entry.windowId ?? id });
    if (response.ok && entry.windowId !== null) {
      for (const listener of answeredListeners) {
        listener(entry.method);
      }
    }
  }

  function forgetWindow(): void {
    for (const [id, entry] of [...outstanding]) {
      if (entry.windowId !== null) {
        outstanding.delete(id);
      }
    }
    byWindowId.clear();
  }

  function failAll(): void {
    waiting = [];
    for (const [id, entry] of [...outstanding]) {
      settle(id, entry, failure(id, 'backend-gone', true));
    }
  }

  function handleExit(): void {
    failAll();
    if (isEnding) {
      whenGone();
      return;
    }
    // The key was in that process only, so the vault is locked from here on.
    tellWindow({ kind: 'event', name: 'locked', payload: { reason: 'backend' } });
    const now = Date.now();
    restarts = restarts.filter((moment) => now - moment < restartWindow);
    if (restarts.length >= mostRestarts) {
      setState({ state: 'failed', attempt: restarts.length });
      return;
    }
    const delay = delays[Math.min(restarts.length, delays.length - 1)] ?? 0;
    restarts.push(now);
    setState({ state: 'restarting', attempt: restarts.length });
    restartTimer = setTimeout(launch, delay);
  }

  function submit(request: Request, entry: Outstanding): void {
    if (isEnding || state.state === 'failed') {
      entry.answer(failure(entry.windowId ?? request.id, 'backend-gone', false));
      return;
    }
    outstanding.set(request.id, entry);
    if (entry.windowId !== null) {
      byWindowId.set(entry.windowId, request.id);
    }
    post(request.id, request);
  }

  function post(id: string, message: WireRequest): void {
    if (current !== null && state.state === 'ready') {
      current.send(message);
    } else {
      waiting.push({ id, message });
    }
  }

  function nextId(): string {
    lastId += 1;
    return `shell-${lastId}`;
  }

  function receive(message: unknown): void {
    const parsed = wireRequest.safeParse(message);
    if (!parsed.success) {
      const id = idOf(message);
      if (id !== null) {
        tellWindow(failure(id, 'invalid-input', false));
      }
      return;
    }
    const request = parsed.data;
    if (request.kind === 'cancel') {
      const id = byWindowId.get(request.id);
      if (id !== undefined) {
        post(id, { kind: 'cancel', id });
      }
      return;
    }
    const { id: windowId, method } = request;
    if (!isMethodName(method) || byWindowId.has(windowId)) {
      tellWindow(failure(windowId, 'invalid-input', false));
      return;
    }
    let input: unknown;
    try {
      input = replaceFileTokens(contract[method].input, request.input, mask.tokens);
    } catch {
      options.note?.('file-reference-refused', { method });
      tellWindow(failure(windowId, 'invalid-input', false));
      return;
    }
    const id = nextId();
    const answer = (response: WireResponse): void => {
      tellWindow(response.ok ? { ...response, value: mask.hide(response.value) } : response);
    };
    submit({ kind: 'request', id, method, input }, { windowId, method, answer });
  }

  launch();

  return {
    receive,
    connect: (window) => {
      forgetWindow();
      sendToWindow = window;
      tellWindow({ kind: 'event', name: 'backend', payload: state });
      return () => {
        if (sendToWindow === window) {
          sendToWindow = null;
        }
      };
    },
    ask: (method, input) =>
      new Promise((resolve) => {
        const id = nextId();
        submit({ kind: 'request', id, method, input }, { windowId: null, method, answer: resolve });
      }),
    onAnswered: (listener) => {
      answeredListeners.push(listener);
    },
    state: () => state,
    shutdown: async () => {
      isEnding = true;
      clearTimeout(restartTimer);
      const backend = current;
      if (backend === null) {
        failAll();
        return;
      }
      const gone = new Promise<void>((resolve) => {
        whenGone = resolve;
      });
      const timer = setTimeout(() => {
        options.note?.('backend-killed', { processId: backend.processId ?? null });
        backend.kill();
      }, options.drainTimeout ?? 5000);
      backend.send({ kind: 'shutdown' });
      await gone;
      clearTimeout(timer);
    },
  };
}

function failure(id: string, code: ErrorCode, retryable: boolean): WireResponse {
  // The page's own code made the message: there is nothing in it that a person could put right.
  const params = code === 'invalid-input' ? { problem: '-' } : {};
  const error: WireError = new BriefgeheimError(code, { retryable, params }).wire;
  return { kind: 'response', id, ok: false, error };
}

/** The id of a message that is otherwise wrong, so that its sender still gets an answer. */
function idOf(message: unknown): string | null {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : null;
  return typeof id === 'string' && id.length > 0 && id.length <= 64 ? id : null;
}
