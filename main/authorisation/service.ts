import type { MailboxClass } from '../../shared/contract/authorisation.ts';
import { amsterdamDate } from '../base/calendar.ts';
import { factSteps } from '../base/fact-store.ts';
import type { ResolvedReference } from '../base/picture.ts';
import type { Clock, Database } from '../base/ports.ts';
import { atOnce, inSlices, type Steps } from '../base/slices.ts';
import { idsInDatabase } from '../base/stable-ids.ts';
import { stageTables, type TableName } from '../base/staging.ts';
import { pictureSteps, type BuiltPicture, type MailboxDecision } from './picture.ts';
import type { DirectoryPort, SettingsPort } from './ports.ts';
import { authorisationRows, authorisationTables, reachCounts } from './projection.ts';

/** What a picture is asked for with: every request and job has it. */
export interface PictureContext {
  readonly database: Database;
  readonly clock: Clock;
}

/** Pictures of now and of earlier moments. */
export interface PictureService {
  /** The picture of now, as the projection tables hold it; from memory while nothing changed. */
  currentPicture(context: PictureContext): BuiltPicture;
  /**
   * The picture of a moment (UTC): of every file that describes how things stood up to then, also when it was imported
   * later (what was true, not what was known).
   */
  pictureAt(context: PictureContext, at: string): BuiltPicture;
  /** Builds the picture of now and replaces the projection tables by it, in one transaction. */
  rebuildPicture(context: PictureContext): BuiltPicture;
  /**
   * Does the same in slices, with others let through in between, and publishes in one short transaction. What changes
   * the picture in the meantime makes it start again, then without a pause. The caller keeps rebuildings apart.
   */
  rebuildInSlices(context: PictureContext, letOthersThrough: () => Promise<void>): Promise<BuiltPicture>;
  /** The number that changes whenever the projection tables were replaced. */
  version(database: Database): number;
  /** Drops all pictures from memory; called when the vault locks. */
  forget(): void;
}

/** How many pictures of earlier moments stay in memory. */
const keptMoments = 3;

function loadVersion(database: Database): number {
  return database.prepare<[], number>('SELECT version FROM picture_state WHERE id = 1').pluck().get() ?? 0;
}

function loadDecisions(database: Database): ReadonlyMap<number, MailboxDecision> {
  const records = database
    .prepare<
      [],
      {
        mailbox_id: number;
        mailbox_class: MailboxClass | null;
        compensating_measure: string | null;
        reason: string;
      }
    >(
      `SELECT mailbox_id, mailbox_class, compensating_measure, reason FROM mailbox_decision
       WHERE id IN (SELECT max(id) FROM mailbox_decision GROUP BY mailbox_id)`,
    )
    .all();
  return new Map(
    records.map((record) => [
      record.mailbox_id,
      {
        mailboxClass: record.mailbox_class,
        compensatingMeasure: record.compensating_measure,
        reason: record.reason,
      },
    ]),
  );
}

/** The decided classes by the strong keys of the mailboxes, which is what the directory knows accounts by. */
function decidedClasses(
  database: Database,
  decisions: ReadonlyMap<number, MailboxDecision>,
): ReadonlyMap<string, MailboxClass> {
  const keysOf = database
    .prepare<[string], [string, number]>(
      `SELECT key, identity_id FROM identity_key
       WHERE key GLOB 'mailbox/*' AND identity_id IN (SELECT value FROM json_each(?))`,
    )
    .raw();
  const decided = [...decisions].filter(([, decision]) => decision.mailboxClass !== null);
  if (decided.length === 0) return new Map();
  return new Map(
    keysOf.all(JSON.stringify(decided.map(([id]) => id))).flatMap(([key, id]) => {
      const mailboxClass = decisions.get(id)?.mailboxClass ?? null;
      return mailboxClass === null ? [] : [[key.split('/').slice(2).join('/'), mailboxClass] as const];
    }),
  );
}

/** Every reference that a picture resolved, each once, for the projection. */
function resolvedReferences(picture: BuiltPicture): Iterable<ResolvedReference> {
  const references = new Map<number, ResolvedReference>();
  for (const mailbox of picture.mailboxes.values()) {
    for (const { trustee } of mailbox.grants) references.set(trustee.referenceId, trustee);
    for (const { target } of mailbox.forwarding) references.set(target.referenceId, target);
  }
  return references.values();
}

/** A picture whose new ids are not written yet. */
interface Unsaved {
  readonly picture: BuiltPicture;
  readonly saveIds: () => void;
}

/** Changes with everything that a picture of now is built from: files, decisions, settings and ids given out. */
function groundsOf(database: Database): string {
  return JSON.stringify(
    database
      .prepare(
        `SELECT (SELECT version FROM picture_state), (SELECT count(*) FROM snapshot), (SELECT max(id) FROM snapshot),
           (SELECT max(id) FROM mailbox_decision), (SELECT max(id) FROM organisation_settings),
           (SELECT count(*) FROM identity_key), (SELECT count(*) FROM person_key)`,
      )
      .raw()
      .get(),
  );
}

/** Makes the service of one backend. */
export function createPictureService(directory: DirectoryPort, settings: SettingsPort): PictureService {
  let current: {
    readonly database: Database;
    readonly version: number;
    readonly picture: BuiltPicture;
  } | null = null;
  const moments = new Map<string, BuiltPicture>();
  const tables = [...directory.tables, ...authorisationTables];
  let momentsOf: Database | null = null;

  function* build({ database, clock }: PictureContext, at: string | null): Steps<Unsaved> {
    const stored = yield* factSteps(database, at);
    yield;
    const organisation = settings(database);
    const decisions = loadDecisions(database);
    const identityIds = idsInDatabase(database, 'identity');
    const personIds = idsInDatabase(database, 'person');
    const moment = at ?? clock.now().toISOString();
    yield;
    const built = yield* directory.steps({
      at: moment,
      stored,
      domains: organisation.domains,
      careProviderTypes: organisation.careProviderTypes,
      decidedClasses: decidedClasses(database, decisions),
      identityIds,
      personIds,
    });
    const picture = yield* pictureSteps({
      at: moment,
      stored,
      directory: built,
      settings: organisation,
      decisions,
      identityIds,
      isAdministrators: (raw) => directory.isAdministrators(raw),
    });
    return {
      picture,
      saveIds() {
        identityIds.save();
        personIds.save();
      },
    };
  }

  function buildAtOnce(context: PictureContext, at: string | null): BuiltPicture {
    const { picture, saveIds } = atOnce(build(context, at));
    saveIds();
    return picture;
  }

  function* rowsOf(database: Database, picture: BuiltPicture, into: TableName): Steps<void> {
    yield* directory.rows(
      database,
      picture.directory,
      reachCounts(picture),
      resolvedReferences(picture),
      into,
    );
    yield* authorisationRows(database, picture, into);
  }

  function noteVersion({ database, clock }: PictureContext): void {
    database
      .prepare('UPDATE picture_state SET version = version + 1, built_at = ? WHERE id = 1')
      .run(clock.now().toISOString());
  }

  function remember(database: Database, picture: BuiltPicture): BuiltPicture {
    moments.clear();
    current = { database, version: loadVersion(database), picture };
    return picture;
  }

  function rebuild(context: PictureContext): BuiltPicture {
    const { database } = context;
    const picture = database.transaction(() => {
      const made = buildAtOnce(context, null);
      for (const table of tables) database.exec(`DELETE FROM ${table}`);
      atOnce(rowsOf(database, made, (table) => table));
      noteVersion(context);
      return made;
    })();
    return remember(database, picture);
  }

  return {
    currentPicture(context) {
      const version = loadVersion(context.database);
      if (current?.database === context.database && current.version === version) {
        const now = context.clock.now();
        // A console that stays open overnight must not judge by yesterday's date.
        if (amsterdamDate(current.picture.at) !== amsterdamDate(now)) {
          current = { ...current, picture: { ...current.picture, at: now.toISOString() } };
        }
        return current.picture;
      }
      const picture = context.database.transaction(() => buildAtOnce(context, null))();
      current = { database: context.database, version, picture };
      return picture;
    },
    pictureAt(context, at) {
      if (momentsOf !== context.database) moments.clear();
      momentsOf = context.database;
      const key = `${String(loadVersion(context.database))} ${at}`;
      const known = moments.get(key);
      if (known !== undefined) return known;
      const picture = context.database.transaction(() => buildAtOnce(context, at))();
      moments.set(key, picture);
      for (const old of [...moments.keys()].slice(0, -keptMoments)) moments.delete(old);
      return picture;
    },
    rebuildPicture: rebuild,
    async rebuildInSlices(context, letOthersThrough) {
      const { database } = context;
      const before = groundsOf(database);
      const { picture, saveIds } = await inSlices(build(context, null), letOthersThrough);
      const staging = stageTables(database, tables);
      try {
        await inSlices(rowsOf(database, picture, staging.into), letOthersThrough);
        await letOthersThrough();
        const isPublished = database.transaction(() => {
          if (groundsOf(database) !== before) return false;
          saveIds();
          staging.publish();
          noteVersion(context);
          return true;
        })();
        return isPublished ? remember(database, picture) : rebuild(context);
      } finally {
        if (database.open) staging.discard();
      }
    },
    version: loadVersion,
    forget() {
      current = null;
      momentsOf = null;
      moments.clear();
    },
  };
}
