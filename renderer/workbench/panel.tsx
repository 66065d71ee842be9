import { Suspense } from 'react';
import { IconButton } from '../base/button/button.tsx';
import { anchorOf, showContextMenu } from '../platform/context-menu.ts';
import type { MenuAnchor } from '../platform/context-menu.ts';
import type { PanelContribution } from '../platform/contribution.ts';
import { useFormat } from '../platform/format.ts';
import { text, useText } from '../platform/language.ts';
import { changeLayout, panelPositions, showPanel, useLayout } from '../platform/layout.ts';
import { registry } from '../platform/registry.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { CommandButton } from './command-button.tsx';

const noBadge = () => null;

function PanelTab({ panel, isActive }: { panel: PanelContribution; isActive: boolean }) {
  const t = useText();
  const format = useFormat();
  const useBadge = panel.useBadge ?? noBadge;
  const badge = useBadge();
  return (
    <button
      type="button"
      role="tab"
      id={`panel-tab-${panel.id}`}
      className={`panel-tab ${isActive ? 'is-active' : ''}`}
      aria-selected={isActive}
      aria-controls={isActive ? `panel-${panel.id}` : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={() => showPanel(panel.id)}
    >
      {t(panel.title)}
      {badge === null || badge === 0 ? null : <span className="badge">{format.number(badge)}</span>}
    </button>
  );
}

function moveTab(event: React.KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step !== 0 && at >= 0) {
    event.preventDefault();
    const next = tabs[(at + step + tabs.length) % tabs.length];
    next?.click();
    next?.focus();
  }
}

/** The panel that is chosen: the one the user took last, or the first. */
export function useActivePanel(): PanelContribution | undefined {
  const chosen = useLayout((state) => state.activePanel);
  return registry().panels.find((one) => one.id === chosen) ?? registry().panels[0];
}

/** The panel's own menu: on which side of the editors it stands. */
function showPanelMenu(anchor: MenuAnchor): void {
  const { panelPosition } = useLayout.getState();
  showContextMenu({
    label: text('workbench.panel.label'),
    anchor,
    groups: [
      panelPositions.map((position) => ({
        id: position,
        label: text(`workbench.panel.position.${position}`),
        isChecked: position === panelPosition,
        run: () => changeLayout({ panelPosition: position }),
      })),
    ],
  });
}

/** The panel beside or under the editors: findings, tasks, audit trail, log. ARIA pattern: tabs. */
export function PanelPart() {
  const t = useText();
  const active = useActivePanel();
  const isMaximised = useLayout((state) => state.isPanelMaximised);
  const Component = active?.component;
  return (
    <section className="panel" aria-label={t('workbench.panel.label')} data-part="panel" tabIndex={-1}>
      <header
        className="panel-header"
        onContextMenu={(event) => {
          event.preventDefault();
          showPanelMenu(anchorOf(event));
        }}
      >
        {active === undefined ? null : (
          <div
            className="panel-tabs"
            role="tablist"
            aria-label={t('workbench.panel.label')}
            onKeyDown={moveTab}
          >
            {registry().panels.map((one) => (
              <PanelTab key={one.id} panel={one} isActive={one.id === active.id} />
            ))}
          </div>
        )}
        <div className="panel-actions">
          <CommandButton
            id="workbench.toggleMaximisedPanel"
            icon={isMaximised ? 'chevron-down' : 'chevron-up'}
          />
          <IconButton
            icon="ellipsis"
            label={t('workbench.panel.place')}
            aria-haspopup="menu"
            onClick={(event) => showPanelMenu(event.currentTarget)}
          />
          <CommandButton id="workbench.togglePanel" icon="close" />
        </div>
      </header>
      {active === undefined || Component === undefined ? (
        <p className="empty-state">{t('workbench.panel.empty')}</p>
      ) : (
        <div
          className="panel-body"
          role="tabpanel"
          id={`panel-${active.id}`}
          aria-labelledby={`panel-tab-${active.id}`}
          tabIndex={-1}
        >
          <ErrorBoundary key={active.id}>
            <Suspense fallback={null}>
              <Component />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </section>
  );
}
