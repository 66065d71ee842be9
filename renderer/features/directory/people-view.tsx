import { useMemo } from 'react';
import type { PersonRow } from '../../../shared/contract/directory.ts';
import { Button } from '../../base/button/button.tsx';
import { EmptyState } from '../../base/layout/page.tsx';
import type { TreeNode } from '../../base/tree/tree-node.ts';
import { TreeView } from '../../base/tree/tree-view.tsx';
import { commands } from '../../platform/commands.ts';
import { menuFromContributions, showContextMenu } from '../../platform/context-menu.ts';
import { activeTab } from '../../platform/editor-area.ts';
import { useEditors } from '../../platform/editors.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';

/** People that the side bar holds; more belong in the grid, which reads them as they come into view. */
const viewLimit = 1000;
const noneOpen: readonly string[] = [];

/** The side bar's people by department. */
export function PeopleView() {
  const asked = useBackendQuery('directory.persons', {
    limit: viewLimit,
    sort: [{ column: 'displayName', direction: 'ascending' }],
  });
  return <Answer asked={asked}>{({ rows }) => <PeopleTree persons={rows} />}</Answer>;
}

function PeopleTree({ persons }: { readonly persons: readonly PersonRow[] }) {
  const t = useText();
  const format = useFormat();
  const byNode = useMemo(
    () => new Map(persons.map((person) => [`person:${String(person.id)}`, person])),
    [persons],
  );
  const roots = useMemo(() => {
    const departments = [...new Set(persons.map((person) => person.department))].toSorted((a, b) =>
      a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'nl'),
    );
    return departments.map((department): TreeNode => {
      const members = persons.filter((person) => person.department === department);
      return {
        id: `department:${department ?? ''}`,
        label: department ?? t('directory.noDepartment'),
        detail: format.number(members.length),
        children: members.map((person) => ({
          id: `person:${String(person.id)}`,
          label: person.displayName,
          icon: 'person',
          ...(person.functionTitle === null ? {} : { detail: person.functionTitle }),
        })),
      };
    });
  }, [persons, t, format]);
  const current = useEditors(({ area }) => {
    const input = activeTab(area)?.input;
    return input?.kind === 'person' ? `person:${input.argument}` : null;
  });
  if (persons.length === 0) {
    return (
      <EmptyState icon="organization" title={t('directory.empty.title')} text={t('directory.empty.text')}>
        <Button onClick={() => void commands.execute('imports.openFiles')}>
          {t('imports.command.openFiles')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <TreeView
      label={t('directory.view')}
      roots={roots}
      initiallyOpen={noneOpen}
      reveal={current}
      labels={{
        filter: t('directory.filter'),
        noMatch: t('directory.noMatch'),
        expandAll: t('directory.expandAll'),
        collapseAll: t('directory.collapseAll'),
      }}
      onOpen={(ids, { isPermanent, toSide }) => {
        for (const id of ids) {
          const person = byNode.get(id);
          if (person !== undefined) {
            openObject.person(person.id, person.displayName, {
              preview: !isPermanent && ids.length === 1,
              toSide,
            });
          }
        }
      }}
      onMenu={(ids, anchor) => {
        const person = byNode.get(ids[0] ?? '');
        if (person !== undefined) {
          showContextMenu({
            label: t('authorisation.person'),
            anchor,
            groups: menuFromContributions(
              'tree/item',
              { kind: 'person', id: person.id, label: person.displayName },
              { rowKind: 'person' },
            ),
          });
        }
      }}
    />
  );
}
