import type { CommandContribution, Contribution } from '../../platform/contribution.ts';
import { bridge } from '../../platform/bridge.ts';
import { editors } from '../../platform/editors.ts';
import { runJob } from '../../platform/jobs.ts';
import { createFormatters } from '../../platform/format.ts';
import { currentLanguage, text } from '../../platform/language.ts';
import { showPanel } from '../../platform/layout.ts';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import { findingText, remedyMail } from '../../workbench/pieces/finding-text.ts';
import { gridInput } from '../../workbench/pieces/grid-preset.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { showDialog } from '../../workbench/pieces/show-dialog.tsx';
import { AssignDialog, ExceptionDialog, ReopenDialog } from './decision-dialogs.tsx';
import { readFindingArgument } from './finding-argument.ts';
import { FindingEditor } from './finding-editor.tsx';
import { FindingsEditor } from './findings-editor.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { FindingsStatus, useOpenFindingCount } from './findings-status.tsx';
import { RulesEditor } from './rules-editor.tsx';
import { solveFinding } from './solve.ts';
import { walkFindings } from './walk.ts';

const unlocked = 'vaultUnlocked && permission.findings.read';

/** A command on the finding that a list or menu hands over; the palette does not offer it. */
function onFinding(
  command: Omit<CommandContribution, 'run' | 'category' | 'isHiddenInPalette'>,
  run: (finding: FindingRow) => void | Promise<void>,
): CommandContribution {
  return {
    ...command,
    category: 'findings.category',
    isHiddenInPalette: true,
    run(argument) {
      const finding = readFindingArgument(argument);
      return finding === null ? undefined : run(finding);
    },
  };
}

/** Findings: the panel, the grid, one finding with its remedy, the rules, and the counts in the status bar. */
export const findingsContribution: Contribution = {
  id: 'findings',
  panels: [
    {
      id: 'findings',
      title: 'findings.title',
      order: 10,
      component: FindingsPanel,
      useBadge: useOpenFindingCount,
    },
  ],
  editors: [
    { kind: 'findings', title: 'findings.listTitle', icon: 'checklist', component: FindingsEditor },
    { kind: 'finding', title: 'findings.one', icon: 'warning', component: FindingEditor },
    { kind: 'rules', title: 'findings.rules.title', icon: 'law', component: RulesEditor, isSingleton: true },
  ],
  statusItems: [
    {
      id: 'findings',
      title: 'findings.title',
      alignment: 'left',
      order: 20,
      component: FindingsStatus,
      when: unlocked,
    },
  ],
  objectKinds: [
    {
      kind: 'finding',
      title: 'findings.one',
      icon: 'warning',
      toEditor: (id, label) => ({ kind: 'finding', argument: id, label }),
    },
  ],
  commands: [
    {
      id: 'findings.showPanel',
      title: 'findings.command.showPanel',
      category: 'findings.category',
      icon: 'checklist',
      when: unlocked,
      keys: [{ key: 'ctrl+shift+m' }],
      run: () => showPanel('findings'),
    },
    {
      id: 'findings.openList',
      title: 'findings.command.openList',
      category: 'findings.category',
      icon: 'checklist',
      when: unlocked,
      // What is over is one filter away; the list starts with what still asks for something.
      run: () =>
        editors.open(
          gridInput('findings', text('findings.listTitle'), [
            { column: 'state', operator: 'is', values: ['open', 'exception'] },
          ]),
        ),
    },
    {
      id: 'findings.openRules',
      title: 'findings.command.rules',
      category: 'findings.category',
      icon: 'law',
      when: unlocked,
      run: () => editors.open({ kind: 'rules', argument: '', label: text('findings.rules.title') }),
    },
    {
      id: 'findings.next',
      title: 'findings.command.next',
      category: 'findings.category',
      icon: 'arrow-down',
      when: unlocked,
      keys: [{ key: 'f8' }],
      menus: [{ menu: 'menubar/go', group: 'findings', order: 1 }],
      run: () => walkFindings(1),
    },
    {
      id: 'findings.previous',
      title: 'findings.command.previous',
      category: 'findings.category',
      icon: 'arrow-up',
      when: unlocked,
      keys: [{ key: 'shift+f8' }],
      menus: [{ menu: 'menubar/go', group: 'findings', order: 2 }],
      run: () => walkFindings(-1),
    },
    {
      id: 'findings.evaluate',
      title: 'findings.command.evaluate',
      category: 'findings.category',
      icon: 'run-all',
      when: unlocked,
      run: async () => {
        await runJob('findings.evaluate', {});
      },
    },
    {
      id: 'findings.open',
      title: 'findings.command.open',
      category: 'findings.category',
      icon: 'go-to-file',
      when: unlocked,
      isHiddenInPalette: true,
      menus: [{ menu: 'finding', group: '1-open', order: 1 }],
      run(argument) {
        const finding = readFindingArgument(argument);
        if (finding !== null) {
          openObject.finding(finding.code, findingText(finding), { preview: false });
        } else if (typeof argument === 'string') {
          // A task names the finding by its number.
          openObject.finding(argument, text('findings.one'), { preview: false });
        }
      },
    },
    onFinding(
      {
        id: 'findings.solve',
        title: 'findings.solve',
        icon: 'tools',
        when: unlocked,
        menus: [{ menu: 'finding', group: '2-decide', order: 1 }],
      },
      solveFinding,
    ),
    onFinding(
      {
        id: 'findings.setException',
        title: 'findings.exception',
        icon: 'shield',
        when: 'permission.findings.decide',
        menus: [{ menu: 'finding', group: '2-decide', order: 2, when: "findingState == 'open'" }],
      },
      (finding) => showDialog((close) => <ExceptionDialog finding={finding} onClose={close} />),
    ),
    onFinding(
      {
        id: 'findings.reopen',
        title: 'findings.reopen',
        icon: 'discard',
        when: 'permission.findings.decide',
        menus: [{ menu: 'finding', group: '2-decide', order: 3, when: "findingState == 'exception'" }],
      },
      (finding) => showDialog((close) => <ReopenDialog finding={finding} onClose={close} />),
    ),
    onFinding(
      {
        id: 'findings.assign',
        title: 'findings.assign',
        icon: 'person-add',
        when: 'permission.findings.decide',
        menus: [{ menu: 'finding', group: '2-decide', order: 4 }],
      },
      (finding) => showDialog((close) => <AssignDialog finding={finding} onClose={close} />),
    ),
    onFinding(
      {
        id: 'findings.copy',
        title: 'findings.command.copy',
        icon: 'copy',
        when: unlocked,
        menus: [{ menu: 'finding', group: '3-copy', order: 1 }],
      },
      (finding) =>
        bridge().copyText(remedyMail(finding, createFormatters(currentLanguage()).date(finding.firstSeen))),
    ),
  ],
};
