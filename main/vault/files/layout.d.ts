/** Where the parts of a vault lie in its folder (docs/ARCHITECTURE.md, "The vault"). */
export interface VaultLayout {
    readonly directory: string;
    readonly keySlots: string;
    readonly database: string;
    readonly evidence: string;
    readonly anchors: string;
    readonly lock: string;
}
/** The layout of the vault in a folder. */
export declare function vaultLayout(directory: string): VaultLayout;
