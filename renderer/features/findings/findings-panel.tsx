import { useMemo } from 'react';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import { EmptyState } from '../../base/layout/page.tsx';
import { SeverityIcon } from '../../base/severity/severity-icon.tsx';
import { TreeView } from '../../base/tree/tree-view.tsx';
import type { TreeNode } from '../../base/tree/tree-node.ts';
import { Button } from '../../base/button/button.tsx';
import { commands } from '../../platform/commands.ts';
import { useEditors } from '../../platform/editors.ts';
import { activeTab } from '../../platform/editor-area.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { actorText, findingText } from '../../workbench/pieces/finding-text.ts';
import { openObject, severityOrder } from '../../workbench/pieces/objects.ts';
import { showFindingMenu } from './finding-menu.ts';
import { openFindingsQuery } from './findings-data.ts';

/** The panel: open findings grouped by severity; Enter opens, F8 walks, the menu has the decisions. */
export function FindingsPanel() {
  const found = useBackendQuery('findings.list', openFindingsQuery);
  return (
    <Answer asked={found}>
      {(page) => <OpenFindings findings={page.rows} unfiltered={page.unfiltered} />}
    </Answer>
  );
}

function OpenFindings({
  findings,
  unfiltered,
}: {
  readonly findings: readonly FindingRow[];
  readonly unfiltered: number;
}) {
  const t = useText();
  const format = useFormat();
  const current = useEditors(({ area }) => {
    const input = activeTab(area)?.input;
    return input?.kind === 'finding' ? input.argument : null;
  });
  const byCode = useMemo(() => new Map(findings.map((finding) => [finding.code, finding])), [findings]);
  const roots = useMemo<readonly TreeNode[]>(
    () =>
      severityOrder.flatMap((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length === 0
          ? []
          : [
              {
                id: `severity:${severity}`,
                label: t(`common.severity.${severity}`),
                detail: format.number(group.length),
                lead: <SeverityIcon severity={severity} />,
                children: group.map((finding) => ({
                  id: finding.code,
                  label: findingText(finding),
                  detail: `${finding.rule} · ${actorText(finding.remedy.who)}`,
                  lead: <SeverityIcon severity={severity} />,
                })),
              },
            ];
      }),
    [findings, t, format],
  );
  const open = useMemo(() => roots.map((root) => root.id), [roots]);
  if (findings.length === 0) {
    return unfiltered === 0 ? <NothingYet /> : <AllClear />;
  }
  return (
    <TreeView
      label={t('findings.title')}
      roots={roots}
      initiallyOpen={open}
      reveal={current}
      labels={{
        filter: t('findings.filter'),
        noMatch: t('findings.noMatch'),
        expandAll: t('findings.expandAll'),
        collapseAll: t('findings.collapseAll'),
      }}
      onOpen={(codes, { isPermanent, toSide }) => {
        for (const code of codes) {
          const finding = byCode.get(code);
          if (finding !== undefined) {
            openObject.finding(code, findingText(finding), { preview: !isPermanent, toSide });
          }
        }
      }}
      onMenu={(codes, anchor) => {
        const finding = byCode.get(codes[0] ?? '');
        if (finding !== undefined) {
          showFindingMenu(finding, anchor);
        }
      }}
    />
  );
}

function NothingYet() {
  const t = useText();
  return (
    <EmptyState icon="checklist" title={t('findings.empty.title')} text={t('findings.empty.text')}>
      <Button kind="primary" icon="add" onClick={() => void commands.execute('imports.openFiles')}>
        {t('imports.open')}
      </Button>
    </EmptyState>
  );
}

function AllClear() {
  const t = useText();
  return (
    <EmptyState icon="pass" title={t('findings.allClear.title')} text={t('findings.allClear.text')}>
      <Button onClick={() => void commands.execute('findings.openRules')}>
        {t('findings.command.rules')}
      </Button>
    </EmptyState>
  );
}
