/** How this machine starts Electron in tests; see scripts/lib/window-user.mjs. */
export interface LaunchPlan {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly isSandboxed: boolean;
  readonly userId: number | undefined;
  readonly note: string | undefined;
}
/** The plan of this machine: which Electron, as which user, with the sandbox or why not. */
export declare const launchPlan: () => LaunchPlan;
/** Hands a file or folder to the user that Electron runs as. */
export declare const giveToWindowUser: (path: string) => void;
/** The display that windows show on: the one of the environment, else one virtual display for this whole process. */
export declare function displayName(): Promise<string>;
