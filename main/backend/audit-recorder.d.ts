import type { MethodName } from '../../shared/contract/contract.ts';
import type { MethodDefinition } from '../../shared/contract/kernel.ts';
import type { AuditRow } from '../../shared/contract/vault.ts';
import type { AuditDetails, Clock } from '../base/ports.ts';
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
/** The recorder over all requests. */
export declare function createAuditRecorder(clock: Clock): AuditRecorder;
