import { useText } from '../platform/language.ts';
import { followPointer } from './pointer-drag.ts';
import { divideViews, resetViewShares, useViewShares } from './views.ts';

const keyboardStep = 0.05;

function heightOf(viewId: string): number {
  const view = document.querySelector(`.side-bar [data-view="${CSS.escape(viewId)}"]`);
  return view?.getBoundingClientRect().height ?? 0;
}

/** The line between two open views of the side bar: drag it, move it with the arrows, or double-click it. */
export function ViewSash({
  container,
  upper,
  lower,
}: {
  readonly container: string;
  readonly upper: string;
  readonly lower: string;
}) {
  const t = useText();
  const shareOf = useViewShares(container);
  const share = shareOf(upper) / (shareOf(upper) + shareOf(lower));
  return (
    <div
      className="sash is-horizontal view-sash"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={t('workbench.sash.label')}
      aria-valuemin={10}
      aria-valuemax={90}
      aria-valuenow={Math.round(share * 100)}
      onDoubleClick={() => resetViewShares(container)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) {
          event.preventDefault();
          divideViews(container, upper, lower, share + step * keyboardStep);
        }
      }}
      onPointerDown={(down) =>
        followPointer(down, () => {
          const start = down.clientY;
          const first = heightOf(upper);
          const together = first + heightOf(lower);
          return {
            onMove: ({ clientY }) =>
              divideViews(container, upper, lower, (first + clientY - start) / together),
            onDrop: () => undefined,
            onCancel: () => divideViews(container, upper, lower, share),
          };
        })
      }
    />
  );
}
