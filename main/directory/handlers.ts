import type { directoryContract } from '../../shared/contract/directory.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { DirectoryPicture } from '../base/picture.ts';
import type { Database, Handlers, RequestContext } from '../base/ports.ts';
import { reportingLine } from './managers.ts';
import { createPersonGrid, personFrom, personRowOf, personSelect } from './person-grid.ts';

type DirectoryMethod = keyof typeof directoryContract;

/** What the handlers need of other capabilities. */
export interface DirectoryPorts {
  /** The directory of now; main/authorisation keeps the picture that it is a part of. */
  directory(context: RequestContext): DirectoryPicture;
  /** Changes whenever the projection tables were replaced. */
  version(database: Database): number;
}

/** Answers every `directory.*` method. */
export function createDirectoryHandlers(ports: DirectoryPorts): Handlers<DirectoryMethod> {
  const personGrid = createPersonGrid();
  return {
    'directory.persons': (query, { database }) => {
      const page = personGrid.page(database, query, String(ports.version(database)));
      return { ...page, rows: [...page.rows] };
    },

    'directory.person': ({ personId }, context) => {
      const record = context.database
        .prepare<[number], Record<string, unknown>>(
          `SELECT ${personSelect} FROM ${personFrom} WHERE p.id = ?`,
        )
        .get(personId);
      if (record === undefined) {
        throw new BriefgeheimError('not-found', { params: { subject: `person ${String(personId)}` } });
      }
      const directory = ports.directory(context);
      const line = reportingLine(directory.persons, personId);
      return {
        person: personRowOf(record),
        accounts: (directory.persons.get(personId)?.identityIds ?? []).flatMap((id) => {
          const identity = directory.identities.get(id);
          if (identity === undefined) return [];
          const { source, label, upn, primarySmtp, userType, isEnabled, snapshotId, seenAt } = identity;
          return [
            { identityId: id, source, label, upn, primarySmtp, userType, isEnabled, snapshotId, seenAt },
          ];
        }),
        reportingLine: line.ids.flatMap((id) => {
          const person = directory.persons.get(id);
          return person === undefined ? [] : [{ id, displayName: person.displayName }];
        }),
        reportingLineState: line.state,
      };
    },

    'directory.departments': (_input, { database }) => ({
      departments: database
        .prepare<[], { name: string; persons: number }>(
          `SELECT department AS name, count(*) AS persons FROM person
           WHERE department IS NOT NULL GROUP BY department`,
        )
        .all()
        .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    }),
  };
}
