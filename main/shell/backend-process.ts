import { spawn } from 'node:child_process';

/**
 * A running backend as the host sees it. Behind this adapter it is a Node child process today; Electron's
 * utilityProcess could take its place without the host noticing.
 */
export interface BackendProcess {
  readonly processId: number | undefined;
  /** Sends one message; messages to a process that is gone are dropped. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, whether it ended by itself, was killed, or never started (`code` null, `signal` null). */
  onExit(listener: (code: number | null, signal: string | null) => void): void;
  kill(): void;
}

/** What to start: the Node program, the backend's entry file, its arguments, and whether its messages are shown. */
export interface BackendCommand {
  readonly node: string;
  readonly entry: string;
  readonly arguments: readonly string[];
  readonly showsDiagnostics: boolean;
}

/** What the backend needs of the environment: where home and temp are, language and time zone; nothing else. */
const passedOn: readonly string[] = [
  'HOME',
  'USERPROFILE',
  'LOCALAPPDATA',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'LC_ALL',
  'TZ',
  'SystemRoot',
  'windir',
];

/** The environment given to the backend: a few names of ours, so that NODE_OPTIONS and the like cannot change it. */
export function minimalEnvironment(environment: Readonly<NodeJS.ProcessEnv>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of passedOn) {
    const value = environment[name];
    if (value !== undefined) {
      kept[name] = value;
    }
  }
  return kept;
}

/** Starts the backend on its own Node with a channel of JSON messages. */
export function spawnNodeBackend(command: BackendCommand): BackendProcess {
  const diagnostics = command.showsDiagnostics ? 'inherit' : 'ignore';
  const child = spawn(command.node, [command.entry, ...command.arguments], {
    stdio: ['ignore', diagnostics, diagnostics, 'ipc'],
    serialization: 'json',
    env: minimalEnvironment(process.env),
    windowsHide: true,
  });
  return {
    processId: child.pid,
    send: (message) => {
      if (child.connected) {
        // The callback takes the error of a process that ends while we send; onExit tells about that.
        child.send(message as object, () => undefined);
      }
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      let isDone = false;
      const end = (code: number | null, signal: string | null): void => {
        if (!isDone) {
          isDone = true;
          listener(code, signal);
        }
      };
      child.once('exit', end);
      child.once('error', () => end(null, null));
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
