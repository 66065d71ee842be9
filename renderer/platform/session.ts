import { create } from 'zustand';
import { permissions, roles, isPermitted } from '../../shared/catalogue/roles.ts';
import type { Permission } from '../../shared/catalogue/roles.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { backend } from './backend.ts';
import { contextKeys } from './context-keys.ts';

/** What is known of the vault and who is signed in; null until the backend has answered. */
export const useVault = create<{ readonly status: VaultStatus | null }>(() => ({ status: null }));

/** Takes in a new status of the vault, and sets the context keys that follow from it. */
export function receiveVaultStatus(status: VaultStatus): void {
  useVault.setState({ status });
  const held = status.session?.roles ?? [];
  contextKeys.set('vaultUnlocked', status.state === 'unlocked');
  contextKeys.set('isDemo', status.isDemo);
  for (const permission of permissions) {
    contextKeys.set(`permission.${permission}`, isPermitted(held, permission));
  }
  for (const role of roles) {
    contextKeys.set(`role.${role}`, held.includes(role));
  }
}

/** Asks the backend how the vault stands. */
export async function refreshVaultStatus(): Promise<VaultStatus> {
  const status = await backend.call('vault.status', {});
  receiveVaultStatus(status);
  return status;
}

/** Whether the roles of this session bring a permission; the backend enforces it, this only shows or hides. */
export function usePermission(permission: Permission): boolean {
  return useVault(({ status }) => isPermitted(status?.session?.roles ?? [], permission));
}
