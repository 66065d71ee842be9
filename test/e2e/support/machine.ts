/** How this machine starts Electron in tests; see scripts/lib/window-user.mjs. */
export interface LaunchPlan {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly isSandboxed: boolean;
  readonly userId: number | undefined;
  readonly note: string | undefined;
}

interface WindowUserModule {
  launchPlan(): LaunchPlan;
  launchPlanFor(binary: string, name: string): LaunchPlan;
  giveToWindowUser(path: string): void;
}

interface DisplayModule {
  openDisplay(options?: {
    readonly size?: string;
  }): Promise<{ readonly display: string; stop(): Promise<void> }>;
}

const scripts = new URL('../../../scripts/lib/', import.meta.url);
const windowUser = (await import(new URL('window-user.mjs', scripts).href)) as WindowUserModule;
const displays = (await import(new URL('display.mjs', scripts).href)) as DisplayModule;

/** The plan of this machine: which Electron, as which user, with the sandbox or why not. */
export const launchPlan = windowUser.launchPlan;
/** The plan for another Electron program than the console; `name` is that of its wrapper. */
export const launchPlanFor = windowUser.launchPlanFor;
/** Hands a file or folder to the user that Electron runs as. */
export const giveToWindowUser = windowUser.giveToWindowUser;

let display: Promise<string> | undefined;

/** The display that windows show on: the one of the environment, else one virtual display for this whole process. */
export function displayName(): Promise<string> {
  display ??= displays.openDisplay({ size: '1600x1000' }).then((opened) => opened.display);
  return display;
}
