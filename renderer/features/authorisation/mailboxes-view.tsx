import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Button } from '../../base/button/button.tsx';
import { EmptyState } from '../../base/layout/page.tsx';
import { SeverityIcon } from '../../base/severity/severity-icon.tsx';
import type { TreeNode } from '../../base/tree/tree-node.ts';
import { TreeView } from '../../base/tree/tree-view.tsx';
import { commands } from '../../platform/commands.ts';
import { menuFromContributions, showContextMenu } from '../../platform/context-menu.ts';
import { activeTab } from '../../platform/editor-area.ts';
import { useEditors } from '../../platform/editors.ts';
import { useFormat } from '../../platform/format.ts';
import type { Formatters } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import type { TextFunction } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';

type Classes = OutputOf<'authorisation.tree'>['classes'];

/** The side bar's tree: class, department, mailbox, with the worst finding of each. */
export function MailboxesView() {
  const asked = useBackendQuery('authorisation.tree', {});
  return <Answer asked={asked}>{({ classes }) => <MailboxTree classes={classes} />}</Answer>;
}

function MailboxTree({ classes }: { readonly classes: Classes }) {
  const t = useText();
  const format = useFormat();
  const roots = useMemo(() => toNodes(classes, t, format), [classes, t, format]);
  const current = useEditors(({ area }) => {
    const input = activeTab(area)?.input;
    return input?.kind === 'mailbox' ? `mailbox:${input.argument}` : null;
  });
  const initiallyOpen = useMemo(() => ['class:functional'], []);
  const labels = useMemo<ReadonlyMap<string, string>>(() => {
    const entries = classes.flatMap(({ departments }) =>
      departments.flatMap(({ mailboxes }) =>
        mailboxes.map(({ id, label }) => [`mailbox:${String(id)}`, label] as const),
      ),
    );
    return new Map(entries);
  }, [classes]);
  if (classes.length === 0) {
    return (
      <EmptyState icon="mail" title={t('authorisation.empty.title')} text={t('authorisation.empty.text')}>
        <Button kind="primary" onClick={() => void commands.execute('imports.openFiles')}>
          {t('imports.command.openFiles')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <TreeView
      label={t('authorisation.view.tree')}
      roots={roots}
      initiallyOpen={initiallyOpen}
      reveal={current}
      labels={{
        filter: t('authorisation.tree.filter'),
        noMatch: t('authorisation.tree.noMatch'),
        expandAll: t('authorisation.tree.expandAll'),
        collapseAll: t('authorisation.tree.collapseAll'),
      }}
      onOpen={(ids, { isPermanent, toSide }) => {
        for (const id of ids.filter((one) => labels.has(one))) {
          openObject.mailbox(mailboxId(id), labels.get(id) ?? '', {
            preview: !isPermanent && ids.length === 1,
            toSide,
          });
        }
      }}
      onMenu={(ids, anchor) => {
        const id = ids.find((one) => labels.has(one));
        if (id !== undefined) {
          showContextMenu({
            label: t('authorisation.mailbox'),
            anchor,
            groups: menuFromContributions(
              'tree/item',
              { kind: 'mailbox', id: mailboxId(id), label: labels.get(id) ?? '' },
              { rowKind: 'mailbox' },
            ),
          });
        }
      }}
    />
  );
}

function mailboxId(nodeId: string): number {
  return Number(nodeId.slice('mailbox:'.length));
}

function toNodes(classes: Classes, t: TextFunction, format: Formatters): readonly TreeNode[] {
  return classes.map(({ mailboxClass, departments }) => ({
    id: `class:${mailboxClass}`,
    label: t(`authorisation.class.${mailboxClass}`),
    detail: format.number(departments.reduce((sum, { mailboxes }) => sum + mailboxes.length, 0)),
    children: departments.map(({ department, mailboxes }) => ({
      id: `department:${mailboxClass}:${department ?? ''}`,
      label: department ?? t('authorisation.noDepartment'),
      detail: format.number(mailboxes.length),
      children: mailboxes.map((mailbox) => ({
        id: `mailbox:${String(mailbox.id)}`,
        label: mailbox.label,
        icon: 'mail',
        ...(mailbox.primarySmtp === null || mailbox.primarySmtp === mailbox.label
          ? {}
          : { detail: mailbox.primarySmtp }),
        ...(mailbox.worst === null
          ? {}
          : {
              mark: <SeverityIcon severity={mailbox.worst} />,
              markLabel: t(`common.severity.${mailbox.worst}`),
            }),
      })),
    })),
  }));
}
