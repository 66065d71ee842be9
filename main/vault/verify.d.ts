import type { VerifyReport } from '../../shared/contract/vault.ts';
import type { JobContext } from '../base/ports.ts';
import type { OpenVault } from './vault.ts';
/** Checks the whole vault, step by step; every step runs, also after one that failed. */
export declare function verifyVault(vault: OpenVault, context: JobContext): Promise<VerifyReport>;
