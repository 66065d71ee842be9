import type { Command } from 'commander';
import { resolve } from 'node:path';
import { roles, type Role } from '../../../shared/catalogue/roles.ts';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { exitStatus } from '../exit-status.ts';
import type { CommandTools } from '../program.ts';
import { CliProblem } from '../problem.ts';
import { readPassphrase } from '../secrets.ts';
import { progressNote, withBackend, withVault, type CommandContext } from '../session.ts';
import { table } from '../table.ts';

interface CreateOptions {
  readonly organisation: string;
  readonly domain: string[];
  readonly role: Role[];
  readonly displayName?: string;
}

/** `vault create | status | verify | note`. */
export function addVaultCommands(program: Command, tools: CommandTools): void {
  const { text } = tools;
  const group = tools.group(program, 'vault');

  tools
    .leaf(group, 'vault', 'create')
    .requiredOption('--organisation <name>', text('cli.option.organisation'))
    .requiredOption('--domain <domain...>', text('cli.option.domain'))
    .option('--display-name <name>', text('cli.option.display-name'))
    .addOption(tools.choice('--role <role...>', text('cli.option.role'), roles).makeOptionMandatory())
    .action(
      tools.run<CreateOptions>((context, options) =>
        withBackend(context, async (backend) => {
          const userName = context.options.user;
          if (userName === undefined) throw new CliProblem(exitStatus.unusable, 'cli.user-not-named');
          const passphrase = await readPassphrase(context.cli, context.options, {
            first: context.text('cli.passphrase.new'),
            again: context.text('cli.passphrase.again'),
          });
          const status = await backend.call('vault.create', {
            organisation: options.organisation,
            domains: options.domain,
            user: { name: userName, displayName: options.displayName ?? userName, roles: options.role },
            passphrase,
          });
          context.print(
            status,
            () => `${context.text('cli.vault.created', { directory: status.directory })}\n`,
          );
          context.cli.note(`${context.text('cli.vault.keep-note')}\n`);
          return exitStatus.done;
        }),
      ),
    );

  tools.leaf(group, 'vault', 'status').action(
    tools.run((context) =>
      withBackend(context, async (backend) => {
        const status = await backend.call('vault.status', {});
        context.print(status, () => readableStatus(context, status));
        if (status.state === 'none') return exitStatus.unusable;
        return status.state === 'damaged' || status.state === 'newer'
          ? exitStatus.incomplete
          : exitStatus.done;
      }),
    ),
  );

  tools.leaf(group, 'vault', 'verify').action(
    tools.run((context) =>
      withVault(context, async (backend) => {
        const report = await backend.call(
          'vault.verify',
          {},
          {
            signal: context.cli.signal,
            onProgress: progressNote(context),
          },
        );
        const steps = report.steps.map((step) => ({
          ...step,
          message: context.text(step.messageKey, {
            ...step.params,
            ...(typeof step.params['reason'] === 'string'
              ? { reason: context.text(step.params['reason']) }
              : {}),
          }),
        }));
        context.print({ ...report, steps }, () =>
          table(
            [context.text('cli.heading.step'), context.text('cli.heading.outcome'), ''],
            steps.map((step) => [
              context.text(`cli.verify.step.${step.id}`),
              context.text(`cli.verify.status.${step.status}`),
              step.message,
            ]),
            120,
          ),
        );
        return report.isWhole ? exitStatus.done : exitStatus.incomplete;
      }),
    ),
  );

  tools
    .leaf(group, 'vault', 'note')
    .argument('<file>', text('cli.argument.note-file'))
    .action(
      tools.run((context, _options, [file]) =>
        withVault(context, async (backend) => {
          const target = resolve(file ?? '');
          const { bytes } = await backend.call('vault.saveRecoveryNote', {
            target,
            language: context.options.language,
          });
          context.print(
            { file: target, bytes },
            () => `${context.text('cli.vault.note-saved', { file: target })}\n`,
          );
          return exitStatus.done;
        }),
      ),
    );
}

function readableStatus(context: CommandContext, status: VaultStatus): string {
  const users = status.users.map(
    (user) =>
      `${user.displayName} (${user.name}): ${user.roles.map((role) => context.text(`vault.role.${role}`)).join(', ')}`,
  );
  const facts: [string, string | null][] = [
    ['directory', status.directory],
    ['state', context.text(`cli.vault.state.${status.state}`)],
    ['organisation', status.organisation],
    ['created', status.createdAt],
    ['vault-id', status.vaultId],
    ['users', users.length === 0 ? null : users.join('; ')],
  ];
  const known = facts.flatMap(([name, value]) =>
    value === null ? [] : [[context.text(`cli.vault.fact.${name}`), value]],
  );
  return table([context.text('cli.heading.vault'), ''], known, 200);
}
