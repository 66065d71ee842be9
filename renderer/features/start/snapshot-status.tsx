import { Icon } from '../../base/theme/icon.tsx';
import { commands } from '../../platform/commands.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { useWalkthroughMarks } from './walkthrough-marks.ts';

/** How old the newest snapshot is, in the status bar; a click shows the snapshots. */
export function SnapshotStatus() {
  const t = useText();
  const format = useFormat();
  const overview = useBackendQuery('workspace.overview', {});
  useWalkthroughMarks();
  const newest = overview.data?.newestSnapshotAt ?? null;
  return (
    <button
      type="button"
      className="status-button"
      onClick={() => void commands.execute('imports.openSnapshots')}
    >
      <Icon name="history" size={14} />
      <span>
        {newest === null ? t('start.status.none') : t('start.status.age', { ago: format.ago(newest) })}
      </span>
    </button>
  );
}
