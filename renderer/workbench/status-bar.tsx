import { Suspense } from 'react';
import { useWhen } from '../platform/context-keys.ts';
import { anchorOf, showContextMenu } from '../platform/context-menu.ts';
import type { StatusItemContribution } from '../platform/contribution.ts';
import { useText } from '../platform/language.ts';
import { changeLayout, toggled, useLayout } from '../platform/layout.ts';
import { registry } from '../platform/registry.ts';
import { ErrorBoundary } from './error-boundary.tsx';

function StatusItem({ item }: { item: StatusItemContribution }) {
  const isShown = useWhen(item.when);
  const isHidden = useLayout((state) => state.hiddenStatusItems.includes(item.id));
  const Component = item.component;
  return !isShown || isHidden ? null : (
    <div className="status-item" data-status={item.id}>
      <ErrorBoundary>
        <Suspense fallback={null}>
          <Component />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** The bar at the bottom: left the whole console, right the editor on top. Items hide by the context menu. */
export function StatusBar() {
  const t = useText();
  const hidden = useLayout((state) => state.hiddenStatusItems);
  const items = registry().statusItems;

  function openMenu(event: React.MouseEvent): void {
    event.preventDefault();
    showContextMenu({
      label: t('workbench.status.label'),
      anchor: anchorOf(event),
      groups: (['left', 'right'] as const).map((side) =>
        items
          .filter((item) => item.alignment === side)
          .map((item) => ({
            id: item.id,
            label: t(item.title),
            isChecked: !hidden.includes(item.id),
            run: () => changeLayout({ hiddenStatusItems: toggled(hidden, item.id) }),
          })),
      ),
    });
  }

  return (
    <footer
      className="status-bar"
      aria-label={t('workbench.status.label')}
      data-part="statusBar"
      tabIndex={-1}
      onContextMenu={openMenu}
    >
      {(['left', 'right'] as const).map((side) => (
        <div key={side} className={`status-side is-${side}`}>
          {items
            .filter((item) => item.alignment === side)
            .map((item) => (
              <StatusItem key={item.id} item={item} />
            ))}
        </div>
      ))}
    </footer>
  );
}
