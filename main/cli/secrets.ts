import { readFileSync, statSync } from 'node:fs';
import type { CliConsole } from './console.ts';
import { exitStatus } from './exit-status.ts';
import { CliProblem } from './problem.ts';

const longestFile = 4096;

/** Where the passphrase may come from. */
export interface PassphraseSource {
  readonly passphraseFile?: string | undefined;
}

/** How the questions on a terminal read. */
export interface PassphraseQuestions {
  readonly first: string;
  /** Asked as well for a new passphrase, against typing errors. */
  readonly again?: string;
}

/**
 * The passphrase: from the file that was named, else from BRIEFGEHEIM_PASSPHRASE, else asked on a terminal. Never from
 * an argument, where every other program on the computer could read it.
 */
export async function readPassphrase(
  cli: CliConsole,
  source: PassphraseSource,
  questions: PassphraseQuestions,
): Promise<string> {
  if (source.passphraseFile !== undefined) return readFromFile(source.passphraseFile);
  const given = cli.environment['BRIEFGEHEIM_PASSPHRASE'];
  if (given !== undefined && given !== '') return given;
  if (!cli.isTerminal) throw new CliProblem(exitStatus.locked, 'cli.passphrase.missing');
  const first = await cli.askHidden(questions.first);
  if (first === null || first === '') throw new CliProblem(exitStatus.locked, 'cli.passphrase.missing');
  if (questions.again !== undefined && (await cli.askHidden(questions.again)) !== first) {
    throw new CliProblem(exitStatus.unusable, 'cli.passphrase.different');
  }
  return first;
}

/** The first line of the file, without its end. */
function readFromFile(path: string): string {
  try {
    if (statSync(path).size > longestFile)
      throw new CliProblem(exitStatus.unusable, 'cli.passphrase.file-too-large', { file: path });
    const [first = ''] = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
    if (first === '') throw new CliProblem(exitStatus.unusable, 'cli.passphrase.file-empty', { file: path });
    return first;
  } catch (error) {
    if (error instanceof CliProblem) throw error;
    throw new CliProblem(exitStatus.unusable, 'cli.passphrase.file-unreadable', { file: path });
  }
}
