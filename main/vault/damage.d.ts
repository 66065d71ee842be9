import { BriefgeheimError } from '../../shared/contract/errors.ts';
/** The parts of a vault that can be found damaged; each has its own text `vault.damaged.<part>`. */
export type DamagedPart = 'keyslots' | 'keyslots-missing' | 'signature' | 'kdf' | 'slot' | 'database' | 'database-missing' | 'mismatch';
/** The error for a damaged vault, with a text that says which part and what to do. */
export declare function damaged(part: DamagedPart, cause?: unknown): BriefgeheimError;
