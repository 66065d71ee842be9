import type { Aspect } from '../../base/facts.ts';
import type { PictureGrant } from '../../base/picture.ts';

/** The aspects whose exports hide the remains of deleted accounts unless asked not to. */
export const leftoverAspects: readonly Aspect[] = ['full-access', 'send-as'];

/** Which export a technical right came from, as far as it matters for what that export hides. */
export function aspectOf(grant: PictureGrant): Aspect {
  switch (grant.right) {
    case 'SendAs':
      return 'send-as';
    case 'SendOnBehalf':
      return 'send-on-behalf';
    case 'FolderPermission':
      return 'folders';
    default:
      return 'full-access';
  }
}
