import type { authorisationContract, MailboxClass } from '../../shared/contract/authorisation.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { loadGrants, loadSnapshots } from '../base/fact-store.ts';
import type { PictureMailbox } from '../base/picture.ts';
import type { Database, Handlers, JobContext } from '../base/ports.ts';
import { compareSnapshotGrants, type MailboxLookup } from './changes.ts';
import { mailboxDetailsOf } from './details.ts';
import { findMailbox } from './find-mailbox.ts';
import { createMailboxGrid, findingsVersion } from './mailbox-grid.ts';
import { accessMatrix } from './matrix.ts';
import type { BuiltPicture } from './picture.ts';
import type { FindingsPort, PictureChangedPort } from './ports.ts';
import { reachOf } from './reach.ts';
import type { PictureService } from './service.ts';
import { mailboxTree } from './tree.ts';

type AuthorisationMethod = keyof typeof authorisationContract;

/** What the handlers need of other capabilities. */
export interface AuthorisationPorts {
  readonly pictures: PictureService;
  readonly findingsFor: FindingsPort;
  /** Runs after the administrator's word changed the picture. */
  readonly pictureChanged: PictureChangedPort;
}

function notFound(subject: string): BriefgeheimError {
  return new BriefgeheimError('not-found', { params: { subject } });
}

function requireMailbox(picture: BuiltPicture, mailboxId: number): PictureMailbox {
  const mailbox = picture.mailboxes.get(mailboxId);
  if (mailbox === undefined) throw notFound(`mailbox ${String(mailboxId)}`);
  return mailbox;
}

/** The latest decision about a mailbox, for the reason that was given. */
function latestDecision(database: Database, mailboxId: number) {
  const record = database
    .prepare<
      [number],
      { mailbox_class: MailboxClass | null; compensating_measure: string | null; reason: string }
    >(
      `SELECT mailbox_class, compensating_measure, reason FROM mailbox_decision
       WHERE mailbox_id = ? ORDER BY id DESC LIMIT 1`,
    )
    .get(mailboxId);
  return record === undefined
    ? null
    : {
        mailboxClass: record.mailbox_class,
        compensatingMeasure: record.compensating_measure,
        reason: record.reason,
      };
}

/** Answers every `authorisation.*` method. */
export function createAuthorisationHandlers(ports: AuthorisationPorts): Handlers<AuthorisationMethod> {
  const { pictures } = ports;
  const mailboxGrid = createMailboxGrid();

  function pictureFor(context: JobContext, at: string | undefined): BuiltPicture {
    return at === undefined ? pictures.currentPicture(context) : pictures.pictureAt(context, at);
  }

  /** Finds a mailbox in a picture, else in the one of the moment that the snapshot describes. */
  function lookupFrom(context: JobContext, picture: BuiltPicture): MailboxLookup {
    return (referenceId, snapshot) => {
      for (const known of [picture, null]) {
        const looked = known ?? pictures.pictureAt(context, snapshot.takenAt);
        const id = looked.mailboxOf(referenceId, snapshot.source);
        if (id !== null) return { id, label: looked.mailboxes.get(id)?.label ?? '' };
      }
      return null;
    };
  }

  function details(context: JobContext, picture: BuiltPicture, mailbox: PictureMailbox, isCurrent: boolean) {
    return mailboxDetailsOf(context.database, picture, mailbox, {
      isCurrent,
      // Findings are about now; beside an earlier picture they would be about something else.
      findings: isCurrent ? ports.findingsFor(context.database, 'mailbox', mailbox.id) : [],
      decision: latestDecision(context.database, mailbox.id),
      lookup: lookupFrom(context, picture),
    });
  }

  return {
    'authorisation.mailboxes': (query, { database }) => {
      const version = `${String(pictures.version(database))}.${findingsVersion(database)}`;
      const page = mailboxGrid.page(database, query, version);
      return { ...page, rows: [...page.rows] };
    },

    'authorisation.tree': (_input, { database }) => mailboxTree(database),

    'authorisation.mailbox': ({ mailboxId, at }, context) => {
      const picture = pictureFor(context, at);
      return details(context, picture, requireMailbox(picture, mailboxId), at === undefined);
    },

    'authorisation.who': ({ mailbox, at }, context) => {
      const picture = pictureFor(context, at);
      return details(context, picture, findMailbox(picture, mailbox), at === undefined);
    },

    'authorisation.reach': ({ personId, at }, context) => {
      const picture = pictureFor(context, at);
      const person = picture.directory.persons.get(personId);
      if (person === undefined) throw notFound(`person ${String(personId)}`);
      return {
        personId,
        label: person.displayName,
        at: picture.at,
        isCurrent: at === undefined,
        entries: reachOf(context.database, picture, personId, lookupFrom(context, picture)),
        findings: at === undefined ? [...ports.findingsFor(context.database, 'person', personId)] : [],
      };
    },

    'authorisation.matrix': (filter, context) => accessMatrix(pictures.currentPicture(context), filter),

    'authorisation.compare': ({ from, to }, context) => {
      const snapshots = new Map(
        loadSnapshots(context.database, null).map((snapshot) => [snapshot.id, snapshot]),
      );
      const [before, after] = [snapshots.get(from), snapshots.get(to)];
      if (before === undefined) throw notFound(`snapshot ${String(from)}`);
      if (after === undefined) throw notFound(`snapshot ${String(to)}`);
      const picture = pictures.currentPicture(context);
      const side = (snapshot: typeof before) => ({
        snapshot,
        grants: loadGrants(context.database, snapshot.id, null),
        speaksOfAll: snapshot.scope === 'organisation',
      });
      const isComparable = before.source === after.source;
      const { changes, unchanged, notComparable } = isComparable
        ? compareSnapshotGrants(picture, side(before), side(after), lookupFrom(context, picture))
        : { changes: [], unchanged: 0, notComparable: [...new Set([...before.aspects, ...after.aspects])] };
      return {
        changes: [...changes],
        added: changes.filter(({ change }) => change === 'added').length,
        removed: changes.filter(({ change }) => change === 'removed').length,
        unchanged,
        notComparable: [...notComparable],
      };
    },

    'authorisation.classify': async ({ mailboxId, mailboxClass, compensatingMeasure, reason }, context) => {
      requireMailbox(pictures.currentPicture(context), mailboxId);
      context.database
        .prepare(
          `INSERT INTO mailbox_decision (mailbox_id, mailbox_class, compensating_measure, reason, decided_at, decided_by)
           VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .run(
          mailboxId,
          mailboxClass,
          compensatingMeasure === '' ? null : compensatingMeasure,
          reason,
          context.clock.now().toISOString(),
          context.session.userId,
        );
      await ports.pictureChanged(context);
      context.changed('authorisation', 'directory', 'findings');
      return { mailboxId };
    },
  };
}
