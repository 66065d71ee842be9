import { Fragment, Suspense, useId, useState } from 'react';
import { IconButton } from '../base/button/button.tsx';
import { Icon } from '../base/theme/icon.tsx';
import { anchorOf, menuFromContributions, showContextMenu } from '../platform/context-menu.ts';
import type { MenuGroups } from '../platform/context-menu.ts';
import type { ViewContribution } from '../platform/contribution.ts';
import { useText } from '../platform/language.ts';
import { changeLayout, toggled, useLayout } from '../platform/layout.ts';
import { useActiveContainer } from './containers.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { CommandButton } from './command-button.tsx';
import { dropIndex, followPointer } from './pointer-drag.ts';
import { ViewSash } from './view-sash.tsx';
import { moveViewBy, moveViewTo, useViews, useViewShares } from './views.ts';

const inlineActions = 3;

function menuOf(view: ViewContribution, hasSiblingViews: boolean): MenuGroups {
  return menuFromContributions('view/title', { view: view.id }, { view: view.id, hasSiblingViews });
}

/** The actions of a view: the first few as buttons, the rest behind "more". */
function ViewActions({ view, isAlone }: { view: ViewContribution; isAlone: boolean }) {
  const t = useText();
  const groups = menuOf(view, !isAlone);
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

/** What a view of several needs to be dragged to another place. */
interface Dragging {
  onDrag(id: string, clientY: number): void;
  onDrop(id: string, clientY: number): void;
  onCancel(): void;
}

function ViewHeader({
  view,
  isOpen,
  bodyId,
  dragging,
}: {
  view: ViewContribution;
  isOpen: boolean;
  bodyId: string;
  dragging: Dragging;
}) {
  const t = useText();
  const collapsed = useLayout((state) => state.collapsedViews);
  return (
    <div
      className="view-header"
      onContextMenu={(event) => {
        event.preventDefault();
        showContextMenu({ label: t(view.title), anchor: anchorOf(event), groups: menuOf(view, true) });
      }}
    >
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => changeLayout({ collapsedViews: toggled(collapsed, view.id) })}
          onKeyDown={(event) => {
            if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
              event.preventDefault();
              const button = event.currentTarget;
              moveViewBy(view.id, event.key === 'ArrowUp' ? -1 : 1);
              // A view that changes places is taken out of the page for a moment, and loses the focus by that.
              requestAnimationFrame(() => button.focus());
            }
          }}
          onPointerDown={(down) =>
            followPointer(down, () => ({
              onMove: ({ clientY }) => dragging.onDrag(view.id, clientY),
              onDrop: ({ clientY }) => dragging.onDrop(view.id, clientY),
              onCancel: () => dragging.onCancel(),
            }))
          }
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
          <span>{t(view.title)}</span>
        </button>
      </h3>
      <ViewActions view={view} isAlone={false} />
    </div>
  );
}

function View({
  view,
  isAlone,
  isOpen,
  share,
  isDropTarget,
  dragging,
}: {
  view: ViewContribution;
  isAlone: boolean;
  isOpen: boolean;
  share: number;
  isDropTarget: boolean;
  dragging: Dragging;
}) {
  const t = useText();
  const id = useId();
  const Component = view.component;
  return (
    <section
      className={`view ${isOpen ? 'is-open' : ''} ${isDropTarget ? 'is-drop-target' : ''}`}
      style={isOpen ? { flexGrow: share } : undefined}
      aria-label={t(view.title)}
      data-view={view.id}
    >
      {isAlone ? null : <ViewHeader view={view} isOpen={isOpen} bodyId={id} dragging={dragging} />}
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

/** Where a dragged view would come: before the view at this index of those on the screen. */
function placeAt(clientY: number): number {
  const rects = [...document.querySelectorAll('.side-bar [data-view]')].map((view) => {
    const { top: start, height: size } = view.getBoundingClientRect();
    return { start, size };
  });
  return dropIndex(rects, clientY);
}

function Views({ container, views }: { container: string; views: readonly ViewContribution[] }) {
  const collapsed = useLayout((state) => state.collapsedViews);
  const shareOf = useViewShares(container);
  const [dropAt, setDropAt] = useState<number | null>(null);
  const isAlone = views.length === 1;
  const isOpen = (view: ViewContribution): boolean => isAlone || !collapsed.includes(view.id);
  const dragging: Dragging = {
    onDrag: (_id, clientY) => setDropAt(placeAt(clientY)),
    onDrop(id, clientY) {
      setDropAt(null);
      const from = views.findIndex((view) => view.id === id);
      const to = placeAt(clientY);
      moveViewTo(id, to > from ? to - 1 : to);
    },
    onCancel: () => setDropAt(null),
  };
  return (
    <div className={`views ${dropAt === views.length ? 'is-drop-end' : ''}`}>
      {views.map((view, index) => {
        const upper = views.slice(0, index).findLast(isOpen);
        const lower = views.slice(index).find(isOpen);
        return (
          <Fragment key={view.id}>
            {upper === undefined || lower === undefined ? null : (
              <ViewSash container={container} upper={upper.id} lower={lower.id} />
            )}
            <View
              view={view}
              isAlone={isAlone}
              isOpen={isOpen(view)}
              share={shareOf(view.id)}
              isDropTarget={dropAt === index}
              dragging={dragging}
            />
          </Fragment>
        );
      })}
    </div>
  );
}

/** The bar beside the activity bar: the views of the chosen capability, each collapsible, movable and sizeable. */
export function SideBar() {
  const t = useText();
  const container = useActiveContainer();
  const views = useViews(container?.id);
  if (container === undefined) {
    return null;
  }
  const [only] = views;
  return (
    <aside className="side-bar" aria-label={t(container.title)} data-part="sideBar" tabIndex={-1}>
      <header className="part-header">
        <h2>{t(container.title)}</h2>
        {views.length === 1 && only !== undefined ? <ViewActions view={only} isAlone /> : null}
      </header>
      <Views container={container.id} views={views} />
    </aside>
  );
}
