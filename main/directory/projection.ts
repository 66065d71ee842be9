import type { BuiltDirectory, ResolvedReference } from '../base/picture.ts';
import type { Database } from '../base/ports.ts';
import { stepThrough, type Steps } from '../base/slices.ts';
import type { TableName } from '../base/staging.ts';

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

/** The tables that hold the directory's part of the picture. */
export const directoryTables = ['identity', 'person', 'reference_resolution'] as const;

/**
 * Writes the rows of a new picture into empty tables. `reachCounts` says for each person how many mailboxes they reach
 * besides their own.
 */
export function* directoryRows(
  database: Database,
  directory: BuiltDirectory,
  reachCounts: ReadonlyMap<number, number>,
  references: Iterable<ResolvedReference>,
  into: TableName,
): Steps<void> {
  const insertIdentity = database.prepare(
    `INSERT INTO ${into('identity')} (id, source, kind, label, upn, primary_smtp, user_type, is_enabled, is_external,
       soft_deleted_at, department, person_id, snapshot_id, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  yield* stepThrough(directory.identities.values(), (identity) => {
    insertIdentity.run(
      identity.id,
      identity.source,
      identity.kind,
      identity.label,
      identity.upn,
      identity.primarySmtp,
      identity.userType,
      bit(identity.isEnabled),
      Number(identity.isExternal),
      identity.softDeletedAt,
      identity.department,
      identity.personId,
      identity.snapshotId,
      identity.seenAt,
    );
  });
  const insertPerson = database.prepare(
    `INSERT INTO ${into('person')} (id, display_name, primary_address, employee_number, department, function_title, function_code,
       care_provider_type, manager_id, manager_state, employment, employed_from, employed_until, is_external, is_enabled,
       mfa, account_count, reach_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  yield* stepThrough(directory.persons.values(), (person) => {
    insertPerson.run(
      person.id,
      person.displayName,
      person.primaryAddress,
      person.employeeNumber,
      person.department,
      person.functionTitle,
      person.functionCode,
      person.careProviderType,
      person.managerId,
      person.managerState,
      person.employment,
      person.employedFrom,
      person.employedUntil,
      Number(person.isExternal),
      bit(person.isEnabled),
      person.mfa.state,
      person.identityIds.length,
      reachCounts.get(person.id) ?? 0,
    );
  });
  const insertReference = database.prepare(
    `INSERT INTO ${into('reference_resolution')} (reference_id, state, identity_id, candidates) VALUES (?, ?, ?, ?)`,
  );
  yield* stepThrough(references, ({ referenceId, state, identityId, candidates }) => {
    insertReference.run(referenceId, state, identityId, JSON.stringify(candidates));
  });
}
