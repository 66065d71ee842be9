/** A row of the audit trail as it lies in the table. */
export interface AuditRecord {
    readonly id: number;
    readonly at: string;
    readonly session_id: string | null;
    readonly actor_id: string;
    readonly actor: string;
    readonly action: string;
    readonly audit_class: string;
    readonly outcome: string;
    readonly subject: string;
    readonly details: string;
    readonly previous_hash: string;
    readonly hash: string;
}
/** What the first row of a vault's chain has as its predecessor: bound to the vault, so that rows cannot move over. */
export declare function chainStart(vaultId: string): string;
/** The hash of a row: SHA-256 over the canonical JSON of all its other columns, the previous hash among them. */
export declare function hashOf(row: Omit<AuditRecord, 'hash'>): string;
