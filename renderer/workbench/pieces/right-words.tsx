import type { Meaning, TechnicalRight } from '../../../shared/contract/authorisation.ts';
import { Badge } from '../../base/layout/page.tsx';
import { useText } from '../../platform/language.ts';

/** A right in the words of the norm, with the technical right small beside it: `Mandaat SendAs`. */
export function RightWords({
  meaning,
  right,
  folder,
  folderRole,
  isDeny = false,
}: {
  readonly meaning: Meaning;
  readonly right: TechnicalRight;
  readonly folder: string | null;
  readonly folderRole: string | null;
  readonly isDeny?: boolean;
}) {
  const t = useText();
  return (
    <span className="right-words">
      <span className="right-words__meaning">{t(`authorisation.meaning.${meaning}`)}</span>
      <span className="muted">
        {folderRole ?? right}
        {folder === null ? '' : `, ${t('authorisation.folder', { folder })}`}
      </span>
      {isDeny ? <Badge tone="warning">{t('authorisation.deny')}</Badge> : null}
    </span>
  );
}
