import type { AuditDetails } from '../base/ports.ts';
/** What an audit entry says about a request's input: the fields that the contract names, and what was searched for. */
export declare function auditSubject(
  input: unknown,
  fields: readonly string[] | undefined,
): {
  readonly subject: string;
  readonly details: AuditDetails;
};
