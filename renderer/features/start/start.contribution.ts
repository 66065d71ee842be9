import type { Contribution } from '../../platform/contribution.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { showPanel } from '../../platform/layout.ts';
import { SnapshotStatus } from './snapshot-status.tsx';
import { StartEditor } from './start-editor.tsx';
import { StartView } from './start-view.tsx';
import { TasksPanel, useTaskCount } from './tasks-panel.tsx';
import { walkthroughSteps } from './walkthrough-steps.ts';
import { WelcomeEditor } from './welcome-editor.tsx';

/** Start: what changed since the last time, the first steps, and the tasks. */
export const startContribution: Contribution = {
  id: 'start',
  viewContainers: [
    {
      id: 'start',
      title: 'start.container',
      icon: 'home',
      order: 10,
      position: 'top',
      when: 'vaultUnlocked',
    },
  ],
  views: [{ id: 'start.ways', container: 'start', title: 'start.title', order: 10, component: StartView }],
  panels: [{ id: 'tasks', title: 'start.tasks', order: 30, component: TasksPanel, useBadge: useTaskCount }],
  editors: [
    { kind: 'start', title: 'start.title', icon: 'home', component: StartEditor, isSingleton: true },
    { kind: 'welcome', title: 'start.welcome', icon: 'rocket', component: WelcomeEditor, isSingleton: true },
  ],
  statusItems: [
    {
      id: 'snapshot-age',
      title: 'start.status.title',
      alignment: 'left',
      order: 30,
      component: SnapshotStatus,
      when: 'vaultUnlocked && permission.authorisation.read',
    },
  ],
  walkthrough: walkthroughSteps,
  commands: [
    {
      id: 'start.welcome',
      title: 'start.command.welcome',
      category: 'start.category',
      icon: 'rocket',
      when: 'vaultUnlocked',
      menus: [{ menu: 'menubar/help', group: '1-start', order: 1 }],
      run: () => editors.open({ kind: 'welcome', argument: '', label: text('start.welcome') }),
    },
    {
      id: 'start.showTasks',
      title: 'start.command.tasks',
      category: 'start.category',
      icon: 'tasklist',
      when: 'vaultUnlocked',
      run: () => showPanel('tasks'),
    },
  ],
};
