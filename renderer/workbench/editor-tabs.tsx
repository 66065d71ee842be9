import { useEffect, useRef } from 'react';
import { IconButton } from '../base/button/button.tsx';
import { Icon } from '../base/theme/icon.tsx';
import { commands } from '../platform/commands.ts';
import { anchorOf, menuFromContributions, showContextMenu } from '../platform/context-menu.ts';
import type { EditorGroup, EditorTab } from '../platform/editor-area.ts';
import { editors, tabId, useEditors } from '../platform/editors.ts';
import { useText } from '../platform/language.ts';
import { reportError } from '../platform/notifications.ts';
import { registry } from '../platform/registry.ts';
import { CommandButton, WithTooltip } from './command-button.tsx';
import { dragTab, useTabDrag } from './tab-drag.ts';
import { tabLabel } from './tab-label.ts';

/** What commands of a tab's menu get as argument. */
export interface TabArgument {
  readonly groupId: string;
  readonly key: string;
}

function close(groupId: string, key: string): void {
  editors.close(groupId, key).catch(reportError);
}

function openTabMenu(
  anchor: Parameters<typeof showContextMenu>[0]['anchor'],
  argument: TabArgument,
  tab: EditorTab,
): void {
  showContextMenu({
    label: tabLabel(tab),
    anchor,
    groups: menuFromContributions('editor/tab', argument, {
      tabPinned: tab.isPinned,
      tabPreview: tab.isPreview,
      activeEditor: tab.input.kind,
    }),
  });
}

function Tab({ group, tab, isDropBefore }: { group: EditorGroup; tab: EditorTab; isDropBefore: boolean }) {
  const t = useText();
  const element = useRef<HTMLDivElement>(null);
  const isActive = tab.key === group.activeKey;
  const label = tabLabel(tab);
  const isDirty = useEditors(({ live }) => live[tabId(group.id, tab.key)]?.isDirty ?? false);
  const contribution = registry().editors.get(tab.input.kind);
  const argument: TabArgument = { groupId: group.id, key: tab.key };
  const states = [
    tab.isPreview ? t('workbench.tab.preview') : null,
    tab.isPinned ? t('workbench.tab.pinned') : null,
    isDirty ? t('workbench.tab.dirty') : null,
  ].filter((state) => state !== null);

  useEffect(() => {
    if (isActive) {
      element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [isActive, label]);

  function onKeyDown(event: React.KeyboardEvent): void {
    const at = group.tabs.indexOf(tab);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: group.tabs.length - 1,
    };
    const next = group.tabs[moves[event.key] ?? -1];
    if (next !== undefined) {
      event.preventDefault();
      editors.activate(group.id, next.key);
      requestAnimationFrame(() => document.getElementById(`tab-${tabId(group.id, next.key)}`)?.focus());
    } else if (event.key === 'Delete') {
      close(group.id, tab.key);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void commands.execute('workbench.focusEditor');
    }
  }

  return (
    <div
      ref={element}
      role="presentation"
      data-tab={tab.key}
      className={[
        'tab',
        isActive ? 'is-active' : '',
        tab.isPreview ? 'is-preview' : '',
        tab.isPinned ? 'is-pinned' : '',
        isDirty ? 'is-dirty' : '',
        isDropBefore ? 'is-drop-before' : '',
      ].join(' ')}
      onPointerDown={(event) => {
        // Activated on press, as in any editor; the middle button closes on release (auxclick).
        if (event.button === 0 && !(event.target as Element).closest('.tab-close')) {
          editors.activate(group.id, tab.key);
          dragTab(event, { ...argument, label: label });
        }
      }}
      onMouseDown={(event) => {
        if (event.button === 1) {
          event.preventDefault();
        }
      }}
      onAuxClick={(event) => {
        if (event.button === 1 && !tab.isPinned) {
          close(group.id, tab.key);
        }
      }}
      onDoubleClick={() => editors.keep(group.id, tab.key)}
      onContextMenu={(event) => {
        event.preventDefault();
        openTabMenu(anchorOf(event), argument, tab);
      }}
    >
      <WithTooltip text={[label, ...states].join(' · ')}>
        <div
          role="tab"
          id={`tab-${tabId(group.id, tab.key)}`}
          className="tab-label"
          aria-selected={isActive}
          aria-controls={isActive ? `editor-${group.id}` : undefined}
          aria-label={[label, ...states].join(', ')}
          aria-keyshortcuts="Delete"
          tabIndex={isActive ? 0 : -1}
          onKeyDown={onKeyDown}
        >
          <Icon name={contribution?.icon ?? 'file'} />
          <span>{label}</span>
        </div>
      </WithTooltip>
      {/* Not a control of its own: a button inside a list of tabs is not allowed; Delete and Ctrl+W do the same. */}
      <span
        className="tab-close"
        aria-hidden="true"
        onClick={() =>
          tab.isPinned ? editors.setPinned(group.id, tab.key, false) : close(group.id, tab.key)
        }
      >
        <Icon name={tab.isPinned ? 'pinned' : isDirty ? 'circle-filled' : 'close'} />
      </span>
    </div>
  );
}

function EditorActions({ group, isActiveGroup }: { group: EditorGroup; isActiveGroup: boolean }) {
  const t = useText();
  const tab = group.tabs.find((one) => one.key === group.activeKey);
  if (tab === undefined) {
    return null;
  }
  const argument: TabArgument = { groupId: group.id, key: tab.key };
  const keys = { activeEditor: tab.input.kind, tabPinned: tab.isPinned, tabPreview: tab.isPreview };
  const title = menuFromContributions('editor/title', argument, keys);
  const icons = title.flat().filter((row) => row.icon !== undefined);
  const rest = title.map((rows) => rows.filter((row) => row.icon === undefined));
  return (
    <div className={`editor-actions ${isActiveGroup ? '' : 'is-quiet'}`}>
      {icons.map((row) => (
        <CommandButton key={row.id} id={row.id} argument={argument} />
      ))}
      <IconButton
        icon="ellipsis"
        label={t('workbench.editor.more')}
        onClick={(event) =>
          showContextMenu({
            label: t('workbench.editor.more'),
            anchor: event.currentTarget,
            groups: [
              ...rest,
              group.tabs.map((one) => ({
                id: one.key,
                label: tabLabel(one),
                isChecked: one.key === group.activeKey,
                run: () => editors.activate(group.id, one.key),
              })),
              ...menuFromContributions('editor/tab', argument, keys),
            ],
          })
        }
      />
    </div>
  );
}

/** The tabs of one group, 35 pixels high. ARIA pattern: tabs, with arrow keys; Delete closes. */
export function EditorTabs({ group, isActiveGroup }: { group: EditorGroup; isActiveGroup: boolean }) {
  const t = useText();
  const target = useTabDrag((state) => state.target);
  const dropAt = target?.kind === 'tab' && target.groupId === group.id ? target.index : null;
  const isOpen = group.tabs.length > 0;
  return (
    <div className={`tab-bar ${isActiveGroup ? 'is-active-group' : ''}`}>
      <div
        className="tab-strip"
        data-tab-strip={group.id}
        role={isOpen ? 'tablist' : undefined}
        aria-label={isOpen ? t('workbench.editor.tabs') : undefined}
        onWheel={(event) => {
          event.currentTarget.scrollLeft += event.deltaY === 0 ? event.deltaX : event.deltaY;
        }}
      >
        {group.tabs.map((tab, index) => (
          <Tab key={tab.key} group={group} tab={tab} isDropBefore={dropAt === index} />
        ))}
        <div
          role="presentation"
          className={`tab-rest ${dropAt === group.tabs.length ? 'is-drop-before' : ''}`}
          onDoubleClick={() => void commands.execute('workbench.quickOpen')}
        />
      </div>
      <EditorActions group={group} isActiveGroup={isActiveGroup} />
    </div>
  );
}
