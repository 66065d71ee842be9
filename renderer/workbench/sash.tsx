import { Separator } from 'react-resizable-panels';
import { useText } from '../platform/language.ts';

/** The line between two parts: drag it, move it with the arrow keys, or double-click it for the first size. */
export function Sash({ isVertical }: { isVertical: boolean }) {
  const t = useText();
  return (
    <Separator
      className={`sash ${isVertical ? 'is-vertical' : 'is-horizontal'}`}
      aria-label={t('workbench.sash.label')}
    />
  );
}
