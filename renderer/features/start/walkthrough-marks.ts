import { useEffect } from 'react';
import { commands } from '../../platform/commands.ts';
import { activeTab } from '../../platform/editor-area.ts';
import { useEditors } from '../../platform/editors.ts';
import { reportError } from '../../platform/notifications.ts';
import { changePreferenceValue, usePreferences } from '../../platform/preferences.ts';

/** The steps that are done by doing something once; the vault itself cannot tell. */
export type Mark = 'mailbox' | 'findings' | 'search';

function markId(mark: Mark): string {
  return `walkthrough.${mark}`;
}

function setMark(mark: Mark): void {
  if (usePreferences.getState().values[markId(mark)] !== true) {
    changePreferenceValue(markId(mark), true).catch(reportError);
  }
}

/** Whether the user has done this once on this machine. */
export function useMark(mark: Mark): boolean {
  return usePreferences((state) => state.values[markId(mark)] === true);
}

/** Watches what the user does and ticks the steps; mounted once, with the status bar. */
export function useWalkthroughMarks(): void {
  const kind = useEditors(({ area }) => activeTab(area)?.input.kind ?? null);
  useEffect(() => {
    if (kind === 'mailbox') {
      setMark('mailbox');
    } else if (kind === 'finding') {
      setMark('findings');
    }
  }, [kind]);
  useEffect(
    () =>
      commands.onExecute((id) => {
        if (id === 'workbench.quickOpen') {
          setMark('search');
        }
      }),
    [],
  );
}
