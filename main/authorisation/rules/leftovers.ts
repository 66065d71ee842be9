import type { Aspect } from '../../base/facts.ts';
import type { PictureGrant, SnapshotInfo } from '../../base/picture.ts';

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

/**
 * Whether the exports of an aspect show a kind of leftover at all. The newest export of the whole organisation decides;
 * a later excerpt that happens to show none takes nothing away, and one that shows some proves nothing for the rest.
 */
export function areShown(
  covering: readonly SnapshotInfo[],
  isShownIn: (snapshot: SnapshotInfo) => boolean,
): boolean {
  const whole = covering.findLast((snapshot) => snapshot.scope === 'organisation');
  return whole === undefined ? covering.some(isShownIn) : isShownIn(whole);
}
