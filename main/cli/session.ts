import type { Backend } from '../backend/backend.ts';
import { composeBackend } from '../backend/composition.ts';
import { createLog } from '../backend/log.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { translate } from '../base/translate.ts';
import type { CliConsole } from './console.ts';
import { exitStatus, type ExitStatus } from './exit-status.ts';
import { CliProblem } from './problem.ts';
import { readPassphrase } from './secrets.ts';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly vault?: string;
  readonly user?: string;
  readonly passphraseFile?: string;
  readonly totp?: string;
  readonly json: boolean;
  readonly language: Language;
}

/** What a command works with. */
export interface CommandContext {
  readonly cli: CliConsole;
  readonly options: GlobalOptions;
  text(key: string, params?: Readonly<Record<string, string | number>>): string;
  /** Prints the result: the document with `--json`, else the readable text. */
  print(document: unknown, readable: () => string): void;
}

/** Puts a context together. */
export function createContext(cli: CliConsole, options: GlobalOptions): CommandContext {
  return {
    cli,
    options,
    text: (key, params) => translate(options.language, key, params),
    print(document, readable) {
      cli.out(options.json ? `${JSON.stringify(document, null, 2)}\n` : readable());
    },
  };
}

/** Runs a piece of work with a backend over the vault folder, and closes it whatever happens. */
export async function withBackend(
  context: CommandContext,
  work: (backend: Backend) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const { cli, options } = context;
  if (options.vault === undefined) throw new CliProblem(exitStatus.unusable, 'cli.vault-not-named');
  const log = createLog((line) => cli.note(line));
  const backend = composeBackend({
    directory: options.vault,
    log: (level, event, fields) => {
      if (level === 'error') log(level, event, fields);
    },
    ...(cli.kdfCost === undefined ? {} : { kdfCost: cli.kdfCost }),
  });
  try {
    return await work(backend);
  } finally {
    await backend.close();
  }
}

/** Like {@link withBackend}, with the vault unlocked for the user who was named, or the only one there is. */
export async function withVault(
  context: CommandContext,
  work: (backend: Backend) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const { cli, options } = context;
  return await withBackend(context, async (backend) => {
    const status = await backend.call('vault.status', {});
    const [only, ...others] = status.users;
    const userName = options.user ?? (others.length === 0 ? only?.name : undefined);
    if (status.state === 'locked' && userName === undefined) {
      throw new CliProblem(exitStatus.unusable, 'cli.user-not-named');
    }
    const passphrase =
      status.state === 'locked'
        ? await readPassphrase(cli, options, {
            first: context.text('cli.passphrase.question', {
              user: userName ?? '',
              organisation: status.organisation ?? '',
            }),
          })
        : // What is wrong with the folder is said by the unlocking itself.
          'x';
    await backend.call('vault.unlock', {
      userName: userName ?? 'x',
      passphrase,
      ...(options.totp === undefined ? {} : { totp: options.totp }),
    });
    return await work(backend);
  });
}

/** Tells progress on standard error: a new phase at once, and once a second how far it is. */
export function progressNote(
  context: CommandContext,
): (phaseKey: string, done: number, total: number | null) => void {
  let phase = '';
  let toldAt = 0;
  return (phaseKey, done, total) => {
    const now = Date.now();
    if (phaseKey === phase && now - toldAt < 1000) return;
    phase = phaseKey;
    toldAt = now;
    const share = total === null || total === 0 ? '' : ` ${String(Math.floor((done / total) * 100))} %`;
    context.cli.note(`${context.text(phaseKey)}…${share}\n`);
  };
}
