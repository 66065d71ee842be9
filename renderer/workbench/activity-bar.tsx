import { useRef, useState } from 'react';
import { Icon } from '../base/theme/icon.tsx';
import { anchorOf, menuFromContributions, showContextMenu } from '../platform/context-menu.ts';
import type { ViewContainerContribution } from '../platform/contribution.ts';
import { useFormat } from '../platform/format.ts';
import { useText } from '../platform/language.ts';
import { changeLayout, showContainer, toggled, useLayout } from '../platform/layout.ts';
import { useActiveContainer, useContainers } from './containers.ts';
import { WithTooltip } from './command-button.tsx';
import { dropIndex, followPointer } from './pointer-drag.ts';

const noBadge = () => null;

function moveRoving(event: React.KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next =
    event.key === 'ArrowDown'
      ? at + 1
      : event.key === 'ArrowUp'
        ? at - 1
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? buttons.length - 1
            : null;
  if (next !== null) {
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length]?.focus();
  }
}

function ActivityButton({
  container,
  isActive,
  isFocusable,
  onReorder,
}: {
  container: ViewContainerContribution;
  isActive: boolean;
  isFocusable: boolean;
  onReorder: (id: string, clientY: number, isDrop: boolean) => void;
}) {
  const t = useText();
  const format = useFormat();
  const useBadge = container.useBadge ?? noBadge;
  const badge = useBadge();
  const isSideBarVisible = useLayout((state) => state.isSideBarVisible);
  const title = t(container.title);
  const label =
    badge === null || badge === 0 ? title : t('workbench.activity.badge', { title, count: badge });
  return (
    <WithTooltip text={label}>
      <button
        type="button"
        className={`activity-button ${isActive ? 'is-active' : ''}`}
        aria-label={label}
        aria-pressed={isActive && isSideBarVisible}
        tabIndex={isFocusable ? 0 : -1}
        data-container={container.id}
        onClick={() =>
          isActive && isSideBarVisible
            ? changeLayout({ isSideBarVisible: false })
            : showContainer(container.id)
        }
        onPointerDown={(event) =>
          followPointer(event, () => ({
            onMove: (move) => onReorder(container.id, move.clientY, false),
            onDrop: (drop) => onReorder(container.id, drop.clientY, true),
            onCancel: () => onReorder(container.id, Number.NaN, true),
          }))
        }
      >
        <Icon name={container.icon} size={24} />
        {badge === null || badge === 0 ? null : (
          <span className="badge activity-badge" aria-hidden="true">
            {badge > 99 ? '99+' : format.number(badge)}
          </span>
        )}
      </button>
    </WithTooltip>
  );
}

/** The bar at the left edge: one button for each capability, the account and the settings at the bottom. */
export function ActivityBar() {
  const t = useText();
  const containers = useContainers();
  const hidden = useLayout((state) => state.hiddenContainers);
  const active = useActiveContainer();
  const list = useRef<HTMLDivElement>(null);
  const [dropAt, setDropAt] = useState<number | null>(null);
  const top = containers.filter((one) => one.position === 'top' && !hidden.includes(one.id));
  const bottom = containers.filter((one) => one.position === 'bottom' && !hidden.includes(one.id));

  function reorder(id: string, clientY: number, isDrop: boolean): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const rects = buttons.map((button) => {
      const { top: start, height: size } = button.getBoundingClientRect();
      return { start, size };
    });
    if (Number.isNaN(clientY)) {
      setDropAt(null);
      return;
    }
    const index = dropIndex(rects, clientY);
    if (!isDrop) {
      setDropAt(index);
      return;
    }
    setDropAt(null);
    const ids = top.map((one) => one.id);
    const from = ids.indexOf(id);
    const others = ids.filter((one) => one !== id);
    const at = index > from ? index - 1 : index;
    changeLayout({
      containerOrder: [...others.slice(0, at), id, ...others.slice(at), ...bottom.map((one) => one.id)],
    });
  }

  function openMenu(event: React.MouseEvent): void {
    event.preventDefault();
    showContextMenu({
      label: t('workbench.activity.label'),
      anchor: anchorOf(event),
      groups: [
        containers
          .filter((one) => one.position === 'top')
          .map((one) => ({
            id: one.id,
            label: t(one.title),
            isChecked: !hidden.includes(one.id),
            run: () => changeLayout({ hiddenContainers: toggled(hidden, one.id) }),
          })),
        [
          {
            id: 'reset',
            label: t('workbench.activity.reset'),
            run: () => changeLayout({ hiddenContainers: [], containerOrder: [] }),
          },
        ],
      ],
    });
  }

  return (
    <nav
      className="activity-bar"
      aria-label={t('workbench.activity.label')}
      data-part="activityBar"
      onContextMenu={openMenu}
    >
      <div
        ref={list}
        className="activity-list"
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t('workbench.activity.views')}
        onKeyDown={moveRoving}
      >
        {top.map((one, index) => (
          <div key={one.id} className={`activity-slot ${dropAt === index ? 'is-drop-before' : ''}`}>
            <ActivityButton
              container={one}
              isActive={one.id === active?.id}
              isFocusable={active === undefined || !top.includes(active) ? index === 0 : one.id === active.id}
              onReorder={reorder}
            />
          </div>
        ))}
        <div className={`activity-slot ${dropAt === top.length ? 'is-drop-before' : ''}`} />
      </div>
      <div
        className="activity-list"
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t('workbench.activity.global')}
        onKeyDown={moveRoving}
      >
        {bottom.map((one, index) => (
          <ActivityButton
            key={one.id}
            container={one}
            isActive={one.id === active?.id}
            isFocusable={index === 0}
            onReorder={() => undefined}
          />
        ))}
        <MenuButton
          icon="account"
          label={t('workbench.activity.account')}
          menu="account"
          isFocusable={bottom.length === 0}
        />
        <MenuButton
          icon="settings-gear"
          label={t('workbench.activity.manage')}
          menu="activity"
          isFocusable={false}
        />
      </div>
    </nav>
  );
}

function MenuButton({
  icon,
  label,
  menu,
  isFocusable,
}: {
  icon: string;
  label: string;
  menu: 'account' | 'activity';
  isFocusable: boolean;
}) {
  return (
    <WithTooltip text={label}>
      <button
        type="button"
        className="activity-button"
        aria-label={label}
        aria-haspopup="menu"
        tabIndex={isFocusable ? 0 : -1}
        onClick={(event) => {
          const { right, bottom } = event.currentTarget.getBoundingClientRect();
          showContextMenu({ label, anchor: { x: right, y: bottom }, groups: menuFromContributions(menu) });
        }}
      >
        <Icon name={icon} size={24} />
      </button>
    </WithTooltip>
  );
}
