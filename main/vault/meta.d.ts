import type { Database } from '../base/ports.ts';
import type { SignedPart } from './keyslots/format.ts';
/** Writes what a new database knows of its own vault. */
export declare function initialiseMeta(database: Database, vaultId: string, signed: SignedPart): void;
/** The id of the vault that the database belongs to. */
export declare function readVaultId(database: Database): string;
/** Remembers which key slots belong to this database, by digest. */
export declare function acceptKeySlots(database: Database, versions: readonly SignedPart[]): void;
/** Says whether the database knows these key slots: an exchanged user or an older copy of the file is not accepted. */
export declare function acceptedKeySlots(database: Database, signed: SignedPart): boolean;
