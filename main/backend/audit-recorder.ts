import type { MethodName } from '../../shared/contract/contract.ts';
import type { MethodDefinition } from '../../shared/contract/kernel.ts';
import type { AuditRow } from '../../shared/contract/vault.ts';
import type { AuditDetails, Clock, Database } from '../base/ports.ts';
import { auditSubject, type NameOf } from './audit-subject.ts';
import type { OpenSession } from './session.ts';

/** The audit entry of one request, from its start to its end. */
export interface RunningEntry {
  readonly subject: string;
  end(outcome: AuditRow['outcome'], details: AuditDetails): void;
}

/** Writes what the audit class of each request asks for. */
export interface AuditRecorder {
  /**
   * What changes something is written before it begins and again when it ends. What only reads is written once, with
   * its outcome, before the answer leaves the backend.
   */
  begin(open: OpenSession, method: MethodName, definition: MethodDefinition, input: unknown): RunningEntry;
  /** A request that the session's roles do not allow. */
  refuse(open: OpenSession, method: MethodName, definition: MethodDefinition, input: unknown): void;
  /** Starts afresh for the next session. */
  forget(): void;
}

/**
 * The same question by the same session counts as one reading for this long, in milliseconds: scrolling through a list
 * and a view that refreshes itself would otherwise bury the trail under repetitions.
 */
const sameReading = 5 * 60_000;
const remembered = 2_000;

/** The recorder over all requests. `nameSubjects` says by what names the trail calls what requests are about. */
export function createAuditRecorder(
  clock: Clock,
  nameSubjects: (database: Database) => NameOf = () => () => null,
): AuditRecorder {
  const readings = new Map<string, number>();

  function isRepeated(key: string): boolean {
    const now = clock.now().getTime();
    const last = readings.get(key);
    if (last !== undefined && now >= last && now - last < sameReading) return true;
    readings.delete(key);
    readings.set(key, now);
    if (readings.size > remembered) readings.delete(readings.keys().next().value ?? '');
    return false;
  }

  return {
    begin(open, method, definition, input) {
      const names = nameSubjects(open.vault.database);
      const { subject, details } = auditSubject(input, definition.auditSubject, names);
      const auditClass = definition.audit;
      if (auditClass === 'none') return { subject, end: () => undefined };
      const isReading = auditClass === 'read' || auditClass === 'search';
      if (!isReading) open.record({ action: method, auditClass, outcome: 'started', subject, details });
      const key = JSON.stringify([open.session.userId, open.session.startedAt, method, subject, details]);
      return {
        subject,
        end(outcome, more) {
          if (isReading && outcome === 'succeeded' && isRepeated(key)) return;
          open.record({
            action: method,
            auditClass,
            outcome,
            subject,
            details: isReading ? { ...details, ...more } : more,
          });
        },
      };
    },
    refuse(open, method, definition, input) {
      const names = nameSubjects(open.vault.database);
      const { subject, details } = auditSubject(input, definition.auditSubject, names);
      open.record({ action: method, auditClass: definition.audit, outcome: 'refused', subject, details });
    },
    forget() {
      readings.clear();
    },
  };
}
