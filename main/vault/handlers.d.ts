import type { Handlers } from '../base/ports.ts';
import type { OpenVault } from './vault.ts';
/** The methods of the vault that need it open. */
export type VaultMethod = 'vault.verify' | 'vault.saveRecoveryNote' | 'audit.list';
/** Answers them for the vault that is open now. */
export declare function createVaultHandlers(openVault: () => OpenVault): Handlers<VaultMethod>;
