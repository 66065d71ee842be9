import { useEffect } from 'react';
import { create } from 'zustand';
import { Icon } from '../base/theme/icon.tsx';
import { groupOf } from '../platform/editor-area.ts';
import { editors, useEditors } from '../platform/editors.ts';
import { useText } from '../platform/language.ts';
import { registry } from '../platform/registry.ts';
import { tabLabel } from './tab-label.ts';

const useSwitcher = create<{ readonly index: number | null }>(() => ({ index: null }));

/** Goes on (1) or back (-1) through the tabs of the active group, most recently used first; letting go of Ctrl opens. */
export function stepSwitcher(step: 1 | -1): void {
  const { area } = useEditors.getState();
  const count = groupOf(area, area.activeGroupId).recentKeys.length;
  if (count > 0) {
    useSwitcher.setState(({ index }) => ({ index: ((index ?? 0) + step + count) % count }));
  }
}

function accept(): void {
  const { index } = useSwitcher.getState();
  const { area } = useEditors.getState();
  const key = index === null ? undefined : groupOf(area, area.activeGroupId).recentKeys[index];
  useSwitcher.setState({ index: null });
  if (key !== undefined) {
    editors.activate(area.activeGroupId, key);
  }
}

/** The list that Ctrl+Tab shows while Ctrl is held. */
export function EditorSwitcher() {
  const t = useText();
  const index = useSwitcher((state) => state.index);
  const isOpen = index !== null;
  const area = useEditors((state) => state.area);
  useEffect(() => {
    if (!isOpen) {
      return;
    }
    function onKeyUp(event: KeyboardEvent): void {
      if (event.key === 'Control') {
        accept();
      }
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape') {
        event.preventDefault();
        useSwitcher.setState({ index: null });
      }
    }
    function cancel(): void {
      useSwitcher.setState({ index: null });
    }
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('blur', cancel);
    return () => {
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('blur', cancel);
    };
  }, [isOpen]);
  if (index === null) {
    return null;
  }
  const group = groupOf(area, area.activeGroupId);
  const rows = group.recentKeys.flatMap((key) => group.tabs.find((tab) => tab.key === key) ?? []);
  return (
    <div className="quick-input switcher" role="dialog" aria-label={t('workbench.switcher.label')}>
      <ul role="listbox" aria-label={t('workbench.switcher.label')}>
        {rows.map((tab, at) => (
          <li
            key={tab.key}
            role="option"
            aria-selected={at === index}
            className={`quick-row ${at === index ? 'is-active' : ''}`}
            onPointerDown={() => {
              useSwitcher.setState({ index: at });
              accept();
            }}
          >
            <Icon name={registry().editors.get(tab.input.kind)?.icon ?? 'file'} />
            <span className="quick-label">{tabLabel(tab)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
