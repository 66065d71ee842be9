import { Suspense, useCallback, useEffect, useMemo } from 'react';
import type { Breadcrumb } from '../platform/contribution.ts';
import type { EditorGroup, EditorTab } from '../platform/editor-area.ts';
import { editors, tabId, useEditors } from '../platform/editors.ts';
import { useText } from '../platform/language.ts';
import { registry } from '../platform/registry.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { EditorTabs } from './editor-tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useTabDrag } from './tab-drag.ts';
import { tabLabel } from './tab-label.ts';
import { Watermark } from './watermark.tsx';

/** One editor, with what it may tell the workbench. */
function EditorHost({
  groupId,
  tab,
  isTop,
  isActive,
}: {
  groupId: string;
  tab: EditorTab;
  isTop: boolean;
  isActive: boolean;
}) {
  const { key } = tab;
  const setLabel = useCallback((label: string) => editors.setLabel(groupId, key, label), [groupId, key]);
  const setState = useCallback((state: unknown) => editors.setState(groupId, key, state), [groupId, key]);
  const setBreadcrumbs = useCallback(
    (crumbs: readonly Breadcrumb[]) => editors.setBreadcrumbs(groupId, key, crumbs),
    [groupId, key],
  );
  const setDirty = useCallback(
    (isDirty: boolean, save?: () => Promise<boolean>) => editors.setDirty(groupId, key, isDirty, save),
    [groupId, key],
  );
  const contribution = registry().editors.get(tab.input.kind);
  if (contribution === undefined) {
    return null;
  }
  const Component = contribution.component;
  return (
    <div className="editor-host" hidden={!isTop} data-editor-kind={tab.input.kind}>
      <ErrorBoundary>
        <Suspense fallback={<div className="editor-loading" />}>
          <Component
            argument={tab.input.argument}
            groupId={groupId}
            isActive={isActive}
            state={tab.state}
            setLabel={setLabel}
            setState={setState}
            setBreadcrumbs={setBreadcrumbs}
            setDirty={setDirty}
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** Tabs that are drawn: the top one, and those with unsaved changes, which must not lose them while hidden. */
function useMountedTabs(group: EditorGroup): readonly EditorTab[] {
  const live = useEditors((state) => state.live);
  return useMemo(
    () =>
      group.tabs.filter(
        (tab) => tab.key === group.activeKey || live[tabId(group.id, tab.key)]?.isDirty === true,
      ),
    [group, live],
  );
}

/** One group of editors: tabs, breadcrumbs, and the editor on top. */
export function EditorGroupView({ groupId }: { groupId: string }) {
  const t = useText();
  const group = useEditors(({ area }) => area.groups[groupId]);
  const isActiveGroup = useEditors(({ area }) => area.activeGroupId === groupId);
  if (group === undefined) {
    return null;
  }
  return <Group group={group} isActiveGroup={isActiveGroup} label={t('workbench.editor.group')} />;
}

function Group({
  group,
  isActiveGroup,
  label,
}: {
  group: EditorGroup;
  isActiveGroup: boolean;
  label: string;
}) {
  const mounted = useMountedTabs(group);
  const top = group.tabs.find((tab) => tab.key === group.activeKey);
  const target = useTabDrag((state) => state.target);
  const zone = target?.kind === 'editor' && target.groupId === group.id ? target.zone : null;
  const { id } = group;

  // The group that holds the focus is the active one, however the focus came there.
  const activate = useCallback(() => editors.focusGroup(id), [id]);
  useEffect(() => {
    if (isActiveGroup && top !== undefined) {
      document.title = tabLabel(top);
    }
  }, [isActiveGroup, top]);

  return (
    <section
      className={`editor-group ${isActiveGroup ? 'is-active' : ''}`}
      aria-label={label}
      data-group={id}
      onFocusCapture={activate}
      onPointerDownCapture={activate}
    >
      {group.tabs.length === 0 ? null : <EditorTabs group={group} isActiveGroup={isActiveGroup} />}
      {top === undefined ? null : <Breadcrumbs group={group} tab={top} />}
      <div className="editor-drop" data-editor-drop={id}>
        {top === undefined ? (
          <Watermark />
        ) : (
          <div
            className="editor-content"
            role="tabpanel"
            id={`editor-${id}`}
            aria-labelledby={`tab-${tabId(id, top.key)}`}
            data-editor-content={id}
            tabIndex={-1}
          >
            {mounted.map((tab) => (
              <EditorHost
                key={tab.key}
                groupId={id}
                tab={tab}
                isTop={tab.key === top.key}
                isActive={isActiveGroup && tab.key === top.key}
              />
            ))}
          </div>
        )}
        {zone === null ? null : <div className={`drop-preview is-${zone}`} />}
      </div>
    </section>
  );
}
