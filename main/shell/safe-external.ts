import { shell } from 'electron';
import { allowedExternal } from './external-addresses.ts';

/**
 * The one way out to the browser or the mail program. Opens the address and gives true when it is on the allow-list;
 * gives false and does nothing otherwise.
 */
export async function openExternalSafely(address: string): Promise<boolean> {
  const allowed = allowedExternal(address);
  if (allowed === null) {
    return false;
  }
  await shell.openExternal(allowed);
  return true;
}
