import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { createAuthorisationHandlers } from '../authorisation/handlers.ts';
import { authorisationFormats } from '../authorisation/formats/all.ts';
import { authorisationRules, bindAuthorisationRules } from '../authorisation/rules/catalogue.ts';
import { createPictureService, type PictureService } from '../authorisation/service.ts';
import type { Clock, Database, Handlers, RequestContext } from '../base/ports.ts';
import { directoryFormats } from '../directory/formats/all.ts';
import { createDirectoryHandlers } from '../directory/handlers.ts';
import { directoryService } from '../directory/service.ts';
import { evaluateFindings } from '../findings/evaluate.ts';
import { createFindingsHandlers } from '../findings/handlers.ts';
import { findingsAbout } from '../findings/rows.ts';
import { createImportsHandlers } from '../imports/handlers.ts';
import { createVaultHandlers } from '../vault/handlers.ts';
import { createWorkspaceHandlers } from '../workspace/handlers.ts';
import { readOrganisationSettings } from '../workspace/organisation.ts';
import { createBackend, systemClock, type Backend, type BackendOptions } from './backend.ts';
import { requireOpen, type CapabilityMethod } from './router.ts';
import { createLogBuffer, type LogBuffer } from './log-buffer.ts';
import { bothLogs, silentLog } from './log.ts';
import type { SessionKeeper } from './session.ts';
import { subjectNames } from './subject-names.ts';

/** What rebuilding and evaluating need: any request has it, and so has a vault that was just opened. */
interface Derivation {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Lets other requests through. Unlike a job's checkpoint it never throws: what was stored is there to stay, so what is
 * derived from it must follow. Whoever has a transaction open meanwhile would take our writes down with it.
 */
async function breathe(database: Database): Promise<void> {
  await nextTurn();
  while (database.open && database.inTransaction) await pause(2);
}

/**
 * One derivation at a time: it lets other requests through, and one of those could change the picture under the rules
 * that are judging it. Work waits for its turn and never asks for another turn within it.
 */
type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Puts all capabilities together: the one place where they meet. */
export function composeBackend(options: BackendOptions): Backend {
  const pictures = createPictureService(directoryService, readOrganisationSettings);
  const inTurn = createTurns();
  const kept = options.keptLog ?? createLogBuffer();
  const log = bothLogs(options.log ?? silentLog, kept.log);
  return createBackend(
    { ...options, log },
    {
      handlers: (keeper) => allHandlers(keeper, pictures, inTurn, kept),
      async opened({ vault: { database } }) {
        if (isPictureBehind(database))
          await inTurn(() => deriveAgain({ database, clock: options.clock ?? systemClock }, pictures));
      },
      closing: () => pictures.forget(),
      nameSubjects: subjectNames,
    },
  );
}

function allHandlers(
  keeper: SessionKeeper,
  pictures: PictureService,
  inTurn: InTurn,
  kept: LogBuffer,
): Handlers<CapabilityMethod> {
  const vault = createVaultHandlers(() => requireOpen(keeper).vault);
  const directory = createDirectoryHandlers({
    directory: (context) => pictures.currentPicture(context).directory,
    version: (database) => pictures.version(database),
  });
  const authorisation = createAuthorisationHandlers({
    pictures,
    findingsFor: findingsAbout,
    pictureChanged: (context) => inTurn(() => deriveAgain(context, pictures)),
  });
  const findings = createFindingsHandlers({
    boundRules: (context) => bindAuthorisationRules(pictures.currentPicture(context)),
    describeRules: describeRules,
  });
  const workspace = createWorkspaceHandlers({
    grids: {
      'authorisation.mailboxes': authorisation['authorisation.mailboxes'],
      'directory.persons': directory['directory.persons'],
      'findings.list': findings['findings.list'],
      'audit.list': vault['audit.list'],
    },
    logLines: (after, level) => kept.lines(after, level),
    async settingsSaved(settings, context) {
      keeper.applySettings(settings);
      await inTurn(() => deriveAgain(context, pictures));
      context.changed('authorisation', 'directory');
    },
  });
  const imports = createImportsHandlers({
    formats: [...authorisationFormats, ...directoryFormats],
    async afterImport(context) {
      context.progress('job.phase.picture', 0, null);
      await inTurn(() => deriveAgain(context, pictures));
    },
  });
  return {
    ...vault,
    ...directory,
    ...authorisation,
    ...findings,
    'findings.evaluate': (input, context) =>
      inTurn(async () => findings['findings.evaluate'](input, context)),
    ...workspace,
    ...imports,
  };
}

/** Rebuilds the picture of now from the facts and lets the rules judge it. */
async function deriveAgain(context: Derivation, pictures: PictureService): Promise<void> {
  await pictures.rebuildInSlices(context, () => breathe(context.database));
  await evaluate(context, pictures);
}

async function evaluate({ database, clock }: Derivation, pictures: PictureService): Promise<void> {
  await evaluateFindings(
    { database, clock, onRule: () => breathe(database), breathe: () => breathe(database) },
    bindAuthorisationRules(pictures.currentPicture({ database, clock })),
  );
}

/** The rules with the parameters that the organisation has set, for the list of rules. */
function describeRules({ database }: RequestContext) {
  const settings = readOrganisationSettings(database);
  return authorisationRules.map((rule) => ({
    id: rule.id,
    version: rule.version,
    criterion: rule.criterion,
    severity: rule.severity,
    remedy: rule.remedy,
    parameters: rule.parameters(settings),
  }));
}

/** Whether the program ended between a change and the rebuilding that follows it, or before the rules had run. */
function isPictureBehind(database: Database): boolean {
  return (
    database
      .prepare<[], number>(
        `SELECT EXISTS (SELECT 1 FROM snapshot, picture_state
         WHERE picture_state.built_at IS NULL OR snapshot.recorded_at > picture_state.built_at)
         OR EXISTS (SELECT 1 FROM picture_state
         WHERE built_at < (SELECT max(saved_at) FROM organisation_settings)
         OR built_at < (SELECT max(decided_at) FROM mailbox_decision)
         OR built_at > (SELECT ifnull(max(evaluated_at), '') FROM rule_run))`,
      )
      .pluck()
      .get() === 1
  );
}
