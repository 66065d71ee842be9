import { useEffect } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { useText } from '../platform/language.ts';
import { rememberSizes, useLayout } from '../platform/layout.ts';
import { ActivityBar } from './activity-bar.tsx';
import { EditorAreaView } from './editor-area-view.tsx';
import { EditorSwitcher } from './editor-switcher.tsx';
import { PanelPart } from './panel.tsx';
import { watchFocus } from './parts.ts';
import { Sash } from './sash.tsx';
import { SideBar } from './side-bar.tsx';
import { StatusBar } from './status-bar.tsx';

function EditorsAndPanel() {
  const isVisible = useLayout((state) => state.isPanelVisible && !state.isZen);
  const isMaximised = useLayout((state) => state.isPanelMaximised);
  const position = useLayout((state) => state.panelPosition);
  const isBeside = position !== 'bottom';
  // Each position has its own size; the one under the editors has the name it always had.
  const part = isBeside ? `editors.${position}` : 'editors';
  const sizes = useLayout.getState().sizes[part];
  const id = isBeside ? `panel-${position}` : 'panel';
  const isShown = isVisible && !isMaximised;
  const panel = (
    <Panel
      key={id}
      id={id}
      minSize={isBeside ? 220 : 90}
      defaultSize={sizes?.[id] === undefined ? (isBeside ? 360 : 240) : `${String(sizes[id])}%`}
      groupResizeBehavior="preserve-pixel-size"
    >
      <PanelPart />
    </Panel>
  );
  return (
    <div className="editors-and-panel">
      <Group
        id="editors"
        orientation={isBeside ? 'horizontal' : 'vertical'}
        {...(isVisible && sizes !== undefined ? { defaultLayout: { ...sizes } } : {})}
        onLayoutChanged={(layout, meta) => {
          if (meta.isUserInteraction) {
            rememberSizes(part, layout);
          }
        }}
      >
        {isShown && position === 'left' ? (
          <>
            {panel}
            <Sash isVertical />
          </>
        ) : null}
        {/* Never moved among its siblings, so that editors keep their state when the panel goes elsewhere. */}
        <Panel id="editor-area" minSize={isBeside ? 200 : 120}>
          <EditorAreaView />
        </Panel>
        {isShown && position !== 'left' ? (
          <>
            <Sash isVertical={isBeside} />
            {panel}
          </>
        ) : null}
      </Group>
      {isVisible && isMaximised ? (
        <div className="maximised-panel">
          <PanelPart />
        </div>
      ) : null}
    </div>
  );
}

/** The whole workbench, drawn while the vault is open. */
export function Workbench() {
  const t = useText();
  const isSideBarVisible = useLayout((state) => state.isSideBarVisible && !state.isZen);
  const isStatusBarVisible = useLayout((state) => state.isStatusBarVisible && !state.isZen);
  const isZen = useLayout((state) => state.isZen);
  const sizes = useLayout.getState().sizes['body'];
  useEffect(watchFocus, []);
  return (
    <div className="workbench">
      <h1 className="visually-hidden">{t('common.product')}</h1>
      <div className="workbench-body">
        {isZen ? null : <ActivityBar />}
        <Group
          id="body"
          orientation="horizontal"
          {...(isSideBarVisible && sizes !== undefined ? { defaultLayout: { ...sizes } } : {})}
          onLayoutChanged={(layout, meta) => {
            if (meta.isUserInteraction) {
              rememberSizes('body', layout);
            }
          }}
        >
          {isSideBarVisible ? (
            <>
              <Panel
                id="side-bar"
                minSize={170}
                maxSize="60%"
                defaultSize={sizes?.['side-bar'] === undefined ? 280 : `${String(sizes['side-bar'])}%`}
                groupResizeBehavior="preserve-pixel-size"
              >
                <SideBar />
              </Panel>
              <Sash isVertical />
            </>
          ) : null}
          <Panel id="centre" minSize={200}>
            <EditorsAndPanel />
          </Panel>
        </Group>
      </div>
      {isStatusBarVisible ? <StatusBar /> : null}
      <EditorSwitcher />
    </div>
  );
}
