import type { AuditRow } from '../../../shared/contract/vault.ts';
import type { AuditClass } from '../../../shared/contract/kernel.ts';
import type { AuditDetails, Clock, Database } from '../../base/ports.ts';
/** What one entry says; time, number and hashes are added by the trail. */
export interface AuditEntry {
    readonly sessionId: string | null;
    readonly actorId: string;
    readonly actor: string;
    readonly action: string;
    readonly auditClass: AuditClass;
    readonly outcome: AuditRow['outcome'];
    readonly subject: string;
    readonly details: AuditDetails;
}
/** Where a chain stands: the number and hash of its last row; `id` is 0 while there is none. */
export interface ChainHead {
    readonly id: number;
    readonly hash: string;
}
/** Appends to the audit trail of an open vault. */
export interface AuditTrail {
    append(entry: AuditEntry): void;
    head(): ChainHead;
}
/** The audit trail of a database. Every append is on disk when it returns, unless the caller has a transaction open. */
export declare function createAuditTrail(database: Database, vaultId: string, clock: Clock): AuditTrail;
