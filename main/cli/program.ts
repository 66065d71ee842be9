import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { languages, type Language } from '../../shared/i18n/catalogue.ts';
import { translate } from '../base/translate.ts';
import { asKnownError } from '../backend/failures.ts';
import { createLog } from '../backend/log.ts';
import { addAuthorisationCommands } from './commands/authorisation.ts';
import { addDirectoryCommands } from './commands/directory.ts';
import { addVaultCommands } from './commands/vault.ts';
import type { CliConsole } from './console.ts';
import { exitStatus, statusOfError, type ExitStatus } from './exit-status.ts';
import { CliProblem } from './problem.ts';
import { createContext, type CommandContext, type GlobalOptions } from './session.ts';

/** What a command does: the context, its own options, its arguments. */
export type CommandWork<Options> = (
  context: CommandContext,
  options: Options,
  files: readonly string[],
) => Promise<ExitStatus>;

/** How commands are added to the program, all in the same manner. */
export interface CommandTools {
  text(key: string, params?: Readonly<Record<string, string | number>>): string;
  /** A word with commands below it, such as `vault`. */
  group(program: Command, name: string): Command;
  /** A command that does something; its description and example come from the catalogue. */
  leaf(group: Command, groupName: string, name: string): Command;
  /** An option that takes one of some values. */
  choice(flags: string, description: string, values: readonly string[]): Option;
  run<Options = object>(work: CommandWork<Options>): (...given: unknown[]) => Promise<void>;
}

/** Carries out one command line and gives its exit status. Nothing it throws reaches the caller. */
export async function runCommandLine(argv: readonly string[], cli: CliConsole): Promise<ExitStatus> {
  const language = languageOf(argv);
  const isJson = argv.includes('--json');
  const text = (key: string, params?: Readonly<Record<string, string | number>>) =>
    translate(language, key, params);
  let status: ExitStatus = exitStatus.done;
  const program = createProgram(language, cli, (outcome) => {
    status = outcome;
  });

  function fail(outcome: ExitStatus, code: string, message: string): ExitStatus {
    cli.note(`${message}\n`);
    if (isJson) cli.out(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
    return outcome;
  }

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0 || error.code === 'commander.help')
        return error.exitCode === 0 ? exitStatus.done : exitStatus.unusable;
      return fail(exitStatus.unusable, 'invalid-input', usageMessage(error, text));
    }
    if (error instanceof CliProblem)
      return fail(
        error.status,
        error.status === exitStatus.locked ? 'locked' : 'invalid-input',
        text(error.key, error.params),
      );
    const known =
      error instanceof BriefgeheimError
        ? error
        : asKnownError(
            error,
            createLog((line) => cli.note(line)),
            'command-line',
          );
    const { code, messageKey, params } = known.wire;
    return fail(statusOfError(code), code, text(messageKey, params));
  }
}

function createProgram(language: Language, cli: CliConsole, finish: (status: ExitStatus) => void): Command {
  const text = (key: string, params?: Readonly<Record<string, string | number>>) =>
    translate(language, key, params);
  const program = new Command('briefgeheim');

  const prepare = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({
        writeOut: (part) => cli.out(part),
        writeErr: (part) => cli.note(part),
        outputError: () => undefined,
      })
      .configureHelp({
        showGlobalOptions: true,
        styleTitle: (title) => text(`cli.help.title.${title.replace(/[^a-z]/gi, '').toLowerCase()}`),
      })
      .helpOption('-h, --help', text('cli.help.option'))
      .helpCommand(false);

  const tools: CommandTools = {
    text,
    group: (parent, name) => prepare(parent.command(name)).description(text(`cli.group.${name}`)),
    leaf(group, groupName, name) {
      const key = `cli.command.${groupName}.${name}`;
      return prepare(group.command(name))
        .description(text(key))
        .allowExcessArguments(false)
        .addHelpText('after', `\n${text('cli.help.example')}\n  ${text(`${key}.example`)}`);
    },
    choice: (flags, description, values) =>
      new Option(flags, `${description} (${values.join(' | ')})`).argParser(
        (value: string, previous: string | string[] | undefined): string | string[] | undefined => {
          if (!values.includes(value)) throw new InvalidArgumentError(values.join(' | '));
          return flags.includes('...') ? [previous ?? [], value].flat() : value;
        },
      ),
    run:
      <Options>(work: CommandWork<Options>) =>
      async (...given: unknown[]) => {
        const command = given.at(-1);
        if (!(command instanceof Command)) throw new TypeError('commander passes the command last');
        const common = command.optsWithGlobals<Partial<GlobalOptions>>();
        const context = createContext(cli, { ...common, json: common.json === true, language });
        finish(await work(context, command.opts() as Options, command.args));
      },
  };

  prepare(program)
    .description(text('cli.description'))
    .option('--vault <dir>', text('cli.option.vault'))
    .option('--user <name>', text('cli.option.user'))
    .option('--passphrase-file <file>', text('cli.option.passphrase-file'))
    .option('--totp <code>', text('cli.option.totp'))
    .option('--json', text('cli.option.json'))
    .addOption(tools.choice('--language <language>', text('cli.option.language'), languages))
    .addHelpText('after', `\n${text('cli.help.statuses')}`);
  addVaultCommands(program, tools);
  addDirectoryCommands(program, tools);
  addAuthorisationCommands(program, tools);
  return program;
}

/** The language is needed before the options are parsed: their descriptions are in it. */
function languageOf(argv: readonly string[]): Language {
  const given = argv.findLast(
    (word, index) => argv[index - 1] === '--language' || word.startsWith('--language='),
  );
  const name = given?.replace('--language=', '');
  return languages.find((language) => language === name) ?? 'nl';
}

/** What commander says in English, in the language of the command. */
function usageMessage(error: CommanderError, text: CommandTools['text']): string {
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const key = error.code.replace('commander.', 'cli.usage.');
  const known = text(key, { subject });
  return known === key ? error.message : known;
}
