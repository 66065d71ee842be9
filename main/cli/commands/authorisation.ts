import type { Command } from 'commander';
import type { MailboxDetails } from '../../../shared/contract/authorisation.ts';
import { severities, type FindingRow, type Severity } from '../../../shared/contract/findings.ts';
import type { Backend } from '../../backend/backend.ts';
import { exitStatus } from '../exit-status.ts';
import { findingDocument } from '../finding-document.ts';
import { parseInstant } from '../instants.ts';
import type { CommandTools } from '../program.ts';
import { progressNote, withVault, type CommandContext } from '../session.ts';
import { table } from '../table.ts';
import { addImportCommand } from './import.ts';

interface FindingsOptions {
  readonly all?: boolean;
  readonly failOn?: Severity;
}

const pageSize = 1000;

/** `authorisation import | findings | who`. */
export function addAuthorisationCommands(program: Command, tools: CommandTools): void {
  const { text } = tools;
  const group = tools.group(program, 'authorisation');
  addImportCommand(group, 'authorisation', tools);

  tools
    .leaf(group, 'authorisation', 'findings')
    .option('--all', text('cli.option.all'))
    .addOption(tools.choice('--fail-on <severity>', text('cli.option.fail-on'), severities))
    .action(
      tools.run<FindingsOptions>((context, options) =>
        withVault(context, async (backend) => {
          await backend.call(
            'findings.evaluate',
            {},
            { signal: context.cli.signal, onProgress: progressNote(context) },
          );
          const { rules } = await backend.call('findings.rules', {});
          const rows = (await allFindings(backend)).filter(
            (row) => options.all === true || row.state !== 'resolved',
          );
          const findings = rows.map((row) => findingDocument(context, row));
          context.print(
            {
              findings,
              rules: rules.map(
                ({ id, version, criterion, severity, deviates, complies, cannotBeTested }) => ({
                  rule: id,
                  version,
                  criterion,
                  severity,
                  deviates,
                  complies,
                  cannotBeTested,
                }),
              ),
            },
            () => readableFindings(context, findings),
          );
          const { snapshots } = await backend.call('workspace.overview', {});
          if (snapshots === 0) {
            context.cli.note(`${context.text('cli.findings.nothing-imported')}\n`);
            return exitStatus.incomplete;
          }
          return rows.some((row) => failsOn(row, options.failOn)) ? exitStatus.findings : exitStatus.done;
        }),
      ),
    );

  tools
    .leaf(group, 'authorisation', 'who')
    .argument('<mailbox>', text('cli.argument.mailbox'))
    .option('--at <instant>', text('cli.option.at'))
    .action(
      tools.run<{ readonly at?: string }>((context, options, [mailbox]) => {
        const at = options.at === undefined ? {} : { at: parseInstant(options.at, '--at') };
        return withVault(context, async (backend) => {
          const details = await backend.call('authorisation.who', { mailbox: mailbox ?? '', ...at });
          const headline = headlineOf(context, details);
          const findings = details.findings.map((row) => findingDocument(context, row));
          context.print({ headline, ...details, findings }, () => readableAccess(context, headline, details));
          return exitStatus.done;
        });
      }),
    );
}

async function allFindings(backend: Backend): Promise<FindingRow[]> {
  const rows: FindingRow[] = [];
  for (;;) {
    const page = await backend.call('findings.list', {
      start: rows.length,
      limit: pageSize,
      sort: [{ column: 'severity', direction: 'ascending' }],
    });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** Only what stands open and really deviates: an exception was decided on, and what cannot be tested is not a fault. */
function failsOn(row: FindingRow, limit: Severity | undefined): boolean {
  if (limit === undefined || row.state !== 'open' || row.verdict !== 'deviates') return false;
  return severities.indexOf(row.severity) <= severities.indexOf(limit);
}

function readableFindings(
  context: CommandContext,
  findings: readonly ReturnType<typeof findingDocument>[],
): string {
  if (findings.length === 0) return `${context.text('cli.findings.none')}\n`;
  return table(
    ['severity', 'rule', 'subject', 'message', 'state'].map((name) => context.text(`cli.heading.${name}`)),
    findings.map((finding) => [
      context.text(`cli.severity.${finding.severity}`),
      finding.rule,
      finding.subject.label,
      finding.reason ?? finding.message,
      context.text(`cli.state.${finding.state}`),
    ]),
    100,
  );
}

function headlineOf(context: CommandContext, { mailbox, counts }: MailboxDetails): string {
  const { canOpen, canSendAs, canSendOnBehalf, folderOnly, odd } = counts;
  const parts = [
    context.text('cli.who.open', { count: canOpen }),
    context.text('cli.who.send-as', { count: canSendAs }),
    context.text('cli.who.on-behalf', { count: canSendOnBehalf }),
    ...(folderOnly > 0 ? [context.text('cli.who.folder', { count: folderOnly })] : []),
    ...(odd > 0 ? [context.text('cli.who.odd', { count: odd })] : []),
  ];
  return `${mailbox.label}: ${parts.join('; ')}.`;
}

function readableAccess(context: CommandContext, headline: string, details: MailboxDetails): string {
  const rows = details.access.flatMap((entry) =>
    entry.rights.map((right) => [
      entry.label,
      context.text(`cli.trustee.${entry.trusteeKind}`),
      context.text(`cli.meaning.${right.meaning}`),
      [right.right, right.folder, right.folderRole].filter((part) => part !== null).join(' '),
      right.via.join(' → '),
      right.since.slice(0, 10),
    ]),
  );
  const moment = context.text(details.isCurrent ? 'cli.who.now' : 'cli.who.then', { at: details.at });
  const headings = ['who', 'kind', 'meaning', 'right', 'via', 'since'].map((name) =>
    context.text(`cli.heading.${name}`),
  );
  return `${headline}\n${moment}\n\n${table(headings, rows)}`;
}
