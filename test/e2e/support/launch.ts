import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { displayName, giveToWindowUser, launchPlan } from './machine.ts';

/** The folders of one console: everything that it may write is under `root`, which is removed with it. */
export interface ConsoleDirectories {
  readonly root: string;
  readonly userData: string;
  readonly vault: string;
  readonly home: string;
  readonly files: string;
}

/** How a test wants its console. */
export interface LaunchOptions {
  /** With the made-up organisation; the console then chooses its own throw-away folders. */
  readonly isDemo?: boolean;
  /** The folders of an earlier console, to see what is still there after a restart. */
  readonly directories?: ConsoleDirectories;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A console that runs. `consoleErrors` are the page's errors so far; a test that expects none asserts it is empty. */
export interface RunningConsole {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly directories: ConsoleDirectories;
  readonly consoleErrors: string[];
  /** Writes a file that the console may read, and gives its path. */
  writeFile(name: string, content: string | Uint8Array): string;
  /** Quits in order; ends the process by its id when it does not quit. The folders stay for a next launch. */
  quit(): Promise<void>;
  /** Quits and removes the folders. */
  close(): Promise<void>;
}

/** Makes the folders of a console, owned by the user that the window runs as. */
export function makeDirectories(): ConsoleDirectories {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'briefgeheim-e2e-')));
  const directories = {
    root,
    userData: join(root, 'user-data'),
    vault: join(root, 'vault'),
    home: join(root, 'home'),
    files: join(root, 'files'),
  };
  for (const directory of [directories.userData, directories.home, directories.files]) {
    mkdirSync(directory, { mode: 0o700 });
  }
  giveToWindowUser(root);
  return directories;
}

/** What is passed on of this process's environment; BRIEFGEHEIM_ names of the caller win over the machine's plan. */
async function environmentFor(
  directories: ConsoleDirectories,
  options: LaunchOptions,
): Promise<Record<string, string>> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[0].startsWith('BRIEFGEHEIM_') && entry[1] !== undefined,
  );
  return {
    PATH: process.env['PATH'] ?? '',
    LANG: 'C.UTF-8',
    TZ: 'Europe/Amsterdam',
    HOME: directories.home,
    XDG_CONFIG_HOME: join(directories.home, '.config'),
    XDG_CACHE_HOME: join(directories.home, '.cache'),
    XDG_RUNTIME_DIR: directories.home,
    TMPDIR: directories.root,
    DISPLAY: await displayName(),
    ...launchPlan().env,
    ...Object.fromEntries(own),
    ...options.env,
  };
}

/** The arguments of one console, the machine's own first. */
export function launchArguments(directories: ConsoleDirectories, options: LaunchOptions): string[] {
  return [
    ...launchPlan().args,
    '--disable-gpu',
    '--lang=nl',
    ...(options.isDemo === true
      ? ['--demo']
      : [`--user-data-dir=${directories.userData}`, `--vault=${directories.vault}`]),
    ...(options.args ?? []),
  ];
}

/** What Playwright needs to start the console; also used where a second one must fail to start. */
export async function launchSettings(directories: ConsoleDirectories, options: LaunchOptions) {
  return {
    executablePath: launchPlan().executablePath,
    args: launchArguments(directories, options),
    env: await environmentFor(directories, options),
    // Else Playwright adds --no-sandbox where it runs as root itself, although Electron does not.
    chromiumSandbox: launchPlan().isSandboxed,
    timeout: 30_000,
  };
}

/** Starts the real console with folders of its own and waits for its window. */
export async function launchConsole(options: LaunchOptions = {}): Promise<RunningConsole> {
  const directories = options.directories ?? makeDirectories();
  const app = await _electron.launch(await launchSettings(directories, options));
  const child = app.process();
  const consoleErrors: string[] = [];
  const quit = async (): Promise<void> => {
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    if (child.exitCode === null && child.signalCode === null) {
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await app.close().catch(() => undefined);
      await ended;
      clearTimeout(timer);
    }
  };
  try {
    const page = await app.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') {
        consoleErrors.push(message.text());
      }
    });
    page.on('pageerror', (error) => consoleErrors.push(String(error)));
    await page.waitForLoadState('load');
    return {
      app,
      page,
      directories,
      consoleErrors,
      writeFile: (name, content) => {
        const path = join(directories.files, name);
        writeFileSync(path, content);
        giveToWindowUser(path);
        return path;
      },
      quit,
      close: async () => {
        await quit();
        removeDirectories(directories);
      },
    };
  } catch (error) {
    await quit();
    throw error;
  }
}

/** Removes what a console left. */
export function removeDirectories(directories: ConsoleDirectories): void {
  if (existsSync(directories.root)) {
    rmSync(directories.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
