import type { BuiltDirectory, ResolvedReference } from '../base/picture.ts';
import type { Database } from '../base/ports.ts';

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

/**
 * Replaces the directory's projection tables by a new picture. The caller holds the transaction. `reachCounts` says for
 * each person how many mailboxes they reach besides their own.
 */
export function writeDirectory(
  database: Database,
  directory: BuiltDirectory,
  reachCounts: ReadonlyMap<number, number>,
  references: Iterable<ResolvedReference>,
): void {
  database.exec('DELETE FROM identity; DELETE FROM person; DELETE FROM reference_resolution;');
  const insertIdentity = database.prepare(
    `INSERT INTO identity (id, source, kind, label, upn, primary_smtp, user_type, is_enabled, is_external,
       soft_deleted_at, department, person_id, snapshot_id, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const identity of directory.identities.values()) {
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
  }
  const insertPerson = database.prepare(
    `INSERT INTO person (id, display_name, primary_address, employee_number, department, function_title, function_code,
       care_provider_type, manager_id, manager_state, employment, employed_from, employed_until, is_external, is_enabled,
       mfa, account_count, reach_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const person of directory.persons.values()) {
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
  }
  const insertReference = database.prepare(
    'INSERT OR IGNORE INTO reference_resolution (reference_id, state, identity_id, candidates) VALUES (?, ?, ?, ?)',
  );
  for (const { referenceId, state, identityId, candidates } of references) {
    insertReference.run(referenceId, state, identityId, JSON.stringify(candidates));
  }
}
