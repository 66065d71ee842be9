import { Suspense, useId } from 'react';
import { IconButton } from '../base/button/button.tsx';
import { Icon } from '../base/theme/icon.tsx';
import { useWhen } from '../platform/context-keys.ts';
import { menuFromContributions, showContextMenu } from '../platform/context-menu.ts';
import type { ViewContribution } from '../platform/contribution.ts';
import { useText } from '../platform/language.ts';
import { changeLayout, toggled, useLayout } from '../platform/layout.ts';
import { registry } from '../platform/registry.ts';
import { useActiveContainer } from './containers.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { CommandButton } from './command-button.tsx';

const inlineActions = 3;

/** The actions of a view: the first few as buttons, the rest behind "more". */
function ViewActions({ view }: { view: ViewContribution }) {
  const t = useText();
  const groups = menuFromContributions('view/title', undefined, { view: view.id });
  const rows = groups.flat();
  const shown = rows.filter((row) => row.icon !== undefined).slice(0, inlineActions);
  const rest = groups.map((group) => group.filter((row) => !shown.includes(row)));
  return (
    <div className="view-actions">
      {shown.map((row) => (
        <CommandButton key={row.id} id={row.id} argument={{ view: view.id }} />
      ))}
      {rest.flat().length === 0 ? null : (
        <IconButton
          icon="ellipsis"
          label={t('common.more')}
          onClick={(event) =>
            showContextMenu({ label: t('common.more'), anchor: event.currentTarget, groups: rest })
          }
        />
      )}
    </div>
  );
}

function View({ view, isAlone }: { view: ViewContribution; isAlone: boolean }) {
  const t = useText();
  const id = useId();
  const collapsed = useLayout((state) => state.collapsedViews);
  const isOpen = isAlone || !collapsed.includes(view.id);
  const isShown = useWhen(view.when);
  if (!isShown) {
    return null;
  }
  const Component = view.component;
  const title = t(view.title);
  return (
    <section className={`view ${isOpen ? 'is-open' : ''}`} aria-label={title} data-view={view.id}>
      {isAlone ? null : (
        <div className="view-header">
          <h3>
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => changeLayout({ collapsedViews: toggled(collapsed, view.id) })}
            >
              <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
              <span>{title}</span>
            </button>
          </h3>
          <ViewActions view={view} />
        </div>
      )}
      {isOpen ? (
        <div id={id} className="view-body">
          <ErrorBoundary>
            <Suspense fallback={null}>
              <Component />
            </Suspense>
          </ErrorBoundary>
        </div>
      ) : null}
    </section>
  );
}

/** The bar beside the activity bar: the views of the chosen capability, each collapsible. */
export function SideBar() {
  const t = useText();
  const container = useActiveContainer();
  if (container === undefined) {
    return null;
  }
  const views = registry().views.filter((view) => view.container === container.id);
  const [only] = views;
  return (
    <aside className="side-bar" aria-label={t(container.title)} data-part="sideBar" tabIndex={-1}>
      <header className="part-header">
        <h2>{t(container.title)}</h2>
        {views.length === 1 && only !== undefined ? <ViewActions view={only} /> : null}
      </header>
      <div className="views">
        {views.map((view) => (
          <View key={view.id} view={view} isAlone={views.length === 1} />
        ))}
      </div>
    </aside>
  );
}
