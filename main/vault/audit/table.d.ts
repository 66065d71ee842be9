import type { Database } from '../../base/ports.ts';
/** Pages through the audit trail, newest first. */
export declare const auditPager: import("../../base/keyset.ts").KeysetPager<{
    id: number;
    at: string;
    actor: string;
    action: string;
    auditClass: string;
    outcome: "cancelled" | "failed" | "started" | "succeeded" | "refused";
    subject: string;
    details: string;
    hash: string;
}>;
/** The state of the trail: it only grows, so its last number says it all. */
export declare function auditVersion(database: Database): string;
