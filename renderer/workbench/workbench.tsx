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
  const sizes = useLayout.getState().sizes['editors'];
  return (
    <div className="editors-and-panel">
      <Group
        id="editors"
        orientation="vertical"
        {...(isVisible && sizes !== undefined ? { defaultLayout: { ...sizes } } : {})}
        onLayoutChanged={(layout, meta) => {
          if (meta.isUserInteraction) {
            rememberSizes('editors', layout);
          }
        }}
      >
        <Panel id="editor-area" minSize={120}>
          <EditorAreaView />
        </Panel>
        {isVisible && !isMaximised ? (
          <>
            <Sash isVertical={false} />
            <Panel
              id="panel"
              minSize={90}
              defaultSize={sizes?.['panel'] === undefined ? 240 : `${String(sizes['panel'])}%`}
              groupResizeBehavior="preserve-pixel-size"
            >
              <PanelPart />
            </Panel>
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
