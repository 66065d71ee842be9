import { type ElectronApplication, type Page } from '@playwright/test';
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
export declare function makeDirectories(): ConsoleDirectories;
/** The arguments of one console, the machine's own first. */
export declare function launchArguments(directories: ConsoleDirectories, options: LaunchOptions): string[];
/** What Playwright needs to start the console; also used where a second one must fail to start. */
export declare function launchSettings(
  directories: ConsoleDirectories,
  options: LaunchOptions,
): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  chromiumSandbox: boolean;
  timeout: number;
}>;
/** Starts the real console with folders of its own and waits for its window. */
export declare function launchConsole(options?: LaunchOptions): Promise<RunningConsole>;
/** Removes what a console left. */
export declare function removeDirectories(directories: ConsoleDirectories): void;
