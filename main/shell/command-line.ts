import { parseArgs } from 'node:util';

/** What the console was started with. */
export interface StartOptions {
  /** A throw-away vault with a made-up organisation. */
  readonly isDemo: boolean;
  /** Where preferences, window state and logs live; null for the user's usual place. */
  readonly userDataDirectory: string | null;
  /** The vault's directory; null for `vault` in the user data directory. */
  readonly vaultDirectory: string | null;
}

/** Reads `--demo`, `--user-data-dir DIR` and `--vault DIR`; the many switches of Chromium are left alone. */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      demo: { type: 'boolean' },
      'user-data-dir': { type: 'string' },
      vault: { type: 'string' },
    },
  });
  const textOf = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? value : null;
  return {
    isDemo: values['demo'] === true,
    userDataDirectory: textOf(values['user-data-dir']),
    vaultDirectory: textOf(values['vault']),
  };
}
