/** Cost of Argon2id: memory in KiB, number of passes, lanes. */
export interface KdfCost {
    readonly memoryKib: number;
    readonly passes: number;
    readonly parallelism: number;
}
/** What new vaults use: 256 MiB, 3 passes, 4 lanes; about 0.7 s on an office computer. */
export declare const defaultKdfCost: KdfCost;
/** The weakest cost that is ever accepted, on creation and on load (OWASP Password Storage: 19 MiB, 2 passes). */
export declare const minimumKdfCost: KdfCost;
/** The heaviest cost that is accepted on load, so that a crafted file cannot exhaust the machine. */
export declare const maximumKdfCost: KdfCost;
/** Says whether a cost lies between the floor and the ceiling. */
export declare function isAcceptableKdfCost(cost: KdfCost): boolean;
/** Derives 32 bytes from a passphrase (normalised NFKC, UTF-8) by Argon2id version 1.3. The caller wipes the result. */
export declare function derivePassphraseKey(passphrase: string, salt: Buffer, cost: KdfCost): Promise<Buffer>;
