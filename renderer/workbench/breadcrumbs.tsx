import { Icon } from '../base/theme/icon.tsx';
import type { Breadcrumb } from '../platform/contribution.ts';
import type { EditorGroup, EditorTab } from '../platform/editor-area.ts';
import { editors, keyOfInput, tabId, useEditors } from '../platform/editors.ts';
import { useText } from '../platform/language.ts';
import { reportError } from '../platform/notifications.ts';
import { pick } from '../platform/quick-input.ts';
import { registry } from '../platform/registry.ts';

const noBreadcrumbs: readonly Breadcrumb[] = [];

/** Offers the siblings of a breadcrumb and opens the chosen one in the same group. */
export async function pickSibling(
  groupId: string,
  tab: EditorTab,
  crumb: Breadcrumb,
  placeholder: string,
): Promise<void> {
  const siblings = (await crumb.siblings?.()) ?? [];
  const outcome = await pick({
    label: crumb.label,
    placeholder,
    activeId: tab.key,
    rows: siblings.map((one) => ({ id: keyOfInput(one.input), label: one.label, input: one.input })),
  });
  if (outcome.kind === 'picked') {
    editors.open(outcome.item.input, {
      groupId,
      preview: !outcome.manner.toSide,
      toSide: outcome.manner.toSide,
    });
  }
}

/** The path to the object above its editor. Segments with siblings open a picker. */
export function Breadcrumbs({ group, tab }: { group: EditorGroup; tab: EditorTab }) {
  const t = useText();
  const crumbs = useEditors(({ live }) => live[tabId(group.id, tab.key)]?.breadcrumbs ?? noBreadcrumbs);
  const kind = registry().editors.get(tab.input.kind);
  if (kind === undefined || crumbs.length === 0) {
    return null;
  }
  return (
    <nav className="breadcrumbs" aria-label={t('workbench.breadcrumbs.label')}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={`${String(index)}-${crumb.label}`}>
            {index === 0 ? <Icon name={kind.icon} size={14} /> : <Icon name="chevron-right" size={14} />}
            {crumb.siblings === undefined ? (
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            ) : (
              <button
                type="button"
                data-breadcrumb={index}
                aria-haspopup="dialog"
                aria-current={index === crumbs.length - 1 ? 'page' : undefined}
                onClick={() =>
                  void pickSibling(group.id, tab, crumb, t('workbench.breadcrumbs.pick')).catch(reportError)
                }
              >
                {crumb.label}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
