import type { Translation } from '../catalogue.ts';
import type { nlError } from '../nl/error.ts';

/** English texts: errors. */
export const enError: Translation<typeof nlError> = {
  'error.invalid-input': 'The request cannot be used: {{problem}}. Nothing was changed.',
  'error.not-permitted':
    'Your role may not do this. Nothing was changed. Ask somebody who has the right role.',
  'error.locked': 'The vault is locked. Unlock it and try again.',
  'error.already-unlocked': 'The vault is open already. Lock it first to go on as somebody else.',
  'error.not-found': 'This does not exist, or no longer: {{subject}}.',
  'error.conflict': 'Somebody else changed this in the meantime. Refresh and try again.',
  'error.wrong-passphrase': 'The user name or passphrase is wrong. The vault was not opened and not changed.',
  'error.too-many-tries': 'Too many failed tries. Try again in {{seconds}} seconds.',
  'error.weak-passphrase':
    'This passphrase is too easy to guess. Choose a longer one, four or five unrelated words for example.',
  'error.vault-missing': 'There is no vault in {{directory}}. Check the folder or create a new vault.',
  'error.vault-exists':
    'There is a vault in {{directory}} already. Nothing was overwritten. Choose another folder.',
  'error.vault-damaged':
    'The vault is damaged: {{part}}. Nothing was changed. Restore a backup, or ask for help before you go on.',
  'error.vault-newer':
    'This vault was made by a newer version ({{found}}) than this console knows ({{known}}). Update the console. Nothing was changed.',
  'error.vault-in-use':
    'Another window or command has the vault open (process {{process}}). Close that first.',
  'error.vault-unsuitable-place':
    'A vault cannot lie on a network drive: {{directory}}. Choose a folder on this computer.',
  'error.unreadable-file': '{{file}} cannot be read: {{problem}}. Nothing was stored.',
  'error.unknown-format': '{{file}} is no export that the console recognises. Columns found: {{columns}}.',
  'error.lossy-export':
    '{{file}} holds “System.Collections.ArrayList” instead of rights: the rights were lost when it was exported. Export again with: {{command}}',
  'error.file-too-large': '{{file}} is larger than {{limit}} MB and was not read.',
  'error.write-failed': '{{file}} cannot be written: {{problem}}.',
  'error.cancelled': 'Cancelled.',
  'error.timeout': 'This took too long and was stopped. Nothing was left half changed. Try again.',
  'error.backend-gone': 'The backend process stopped and is being started again. What was confirmed is kept.',
  'error.internal':
    'Something went wrong in the console itself (mark {{cause}}). What was confirmed is kept.',
};
