import { backend } from '../platform/backend.ts';
import { commands } from '../platform/commands.ts';
import { contextKeys } from '../platform/context-keys.ts';
import type { CommandContribution, EditorInput } from '../platform/contribution.ts';
import { editors, keyOfInput, useEditors } from '../platform/editors.ts';
import { commandKeys } from '../platform/keybindings.ts';
import { currentLanguage, text } from '../platform/language.ts';
import { changeLayout, useLayout } from '../platform/layout.ts';
import { closeQuickInput, openQuickInput } from '../platform/quick-input.ts';
import type { PickItem, PickManner } from '../platform/quick-input.ts';
import { registry } from '../platform/registry.ts';
import { headingsOfActiveEditor, goToRow, rowCountOfActiveEditor } from './editor-outline.ts';
import { tabLabel } from './tab-label.ts';
import { filterRows } from './quick-input-view.tsx';

/** A row of quick access, with what choosing it does. */
interface AccessRow extends PickItem {
  choose(manner: PickManner): void;
}

const recentAtMost = 12;
const searchPause = 90;

/** The commands, recently used ones first and apart, found by title, category and the English title. */
export function commandRows(
  all: readonly CommandContribution[],
  recent: readonly string[],
  run: (id: string) => void,
): readonly AccessRow[] {
  const isDutch = currentLanguage() === 'nl';
  function row(command: CommandContribution, group: string): AccessRow {
    const category = text(command.category);
    const label = `${category}: ${text(command.title)}`;
    return {
      id: command.id,
      label,
      keys: commandKeys(command.id),
      group,
      ...(isDutch
        ? { aliases: [text(command.title, {}, 'en'), text(command.category, {}, 'en'), command.id] }
        : { aliases: [command.id] }),
      choose: () => run(command.id),
    };
  }
  const offered = all.filter(
    (command) => command.isHiddenInPalette !== true && contextKeys.holds(command.when),
  );
  const used = recent.flatMap((id) => offered.find((command) => command.id === id) ?? []);
  const others = offered.filter((command) => !recent.includes(command.id));
  return [
    ...used.map((command) => row(command, text('workbench.palette.recent'))),
    ...others
      .map((command) => row(command, text('workbench.palette.others')))
      .sort((a, b) => a.label.localeCompare(b.label, currentLanguage())),
  ];
}

function openInput(input: EditorInput, manner: PickManner): void {
  editors.open(input, { preview: false, toSide: manner.toSide, isBackground: manner.isBackground });
  if (!manner.isBackground) {
    closeQuickInput(false);
    requestAnimationFrame(() => void commands.execute('workbench.focusEditor'));
  }
}

/** What was opened last, for an empty quick open. */
function recentRows(): readonly AccessRow[] {
  const { area } = useEditors.getState();
  const open = editors
    .groups()
    .flatMap((group) => group.recentKeys.flatMap((key) => group.tabs.find((tab) => tab.key === key) ?? []));
  const closed = area.closed.map(({ tab }) => tab);
  const seen = new Set<string>();
  return [...open, ...closed]
    .filter((tab) => !seen.has(tab.key) && seen.add(tab.key).size > 0)
    .slice(0, recentAtMost)
    .map((tab) => ({
      id: keyOfInput(tab.input),
      label: tabLabel(tab),
      icon: registry().editors.get(tab.input.kind)?.icon ?? 'file',
      group: text('workbench.quickOpen.recent'),
      choose: (manner) => openInput({ ...tab.input, label: tab.label }, manner),
    }));
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function objectRows(
  value: string,
  signal: AbortSignal,
  isGrouped: boolean,
): Promise<readonly AccessRow[]> {
  const wanted = value.trim();
  const recent = filterRows(recentRows(), wanted);
  if (wanted === '') {
    return recent;
  }
  // A short pause, so that fast typing asks (and records in the audit trail) one search, not one per letter.
  await wait(searchPause, signal);
  if (signal.aborted) {
    return [];
  }
  const { hits } = await backend.call(
    'workspace.search',
    { text: wanted, limit: isGrouped ? 200 : 50 },
    { signal },
  );
  const rows = hits.flatMap((hit): AccessRow[] => {
    const kind = registry().objectKinds.get(hit.kind);
    if (kind === undefined) {
      return [];
    }
    return [
      {
        id: `${hit.kind}/${hit.id}`,
        label: hit.label,
        description: hit.description,
        icon: kind.icon,
        group: text(kind.title),
        choose: (manner) => openInput(kind.toEditor(hit.id, hit.label), manner),
      },
    ];
  });
  return isGrouped ? [...rows].sort((a, b) => (a.group ?? '').localeCompare(b.group ?? '')) : rows;
}

function runCommand(id: string): void {
  closeQuickInput(false);
  const { recentCommands } = useLayout.getState();
  changeLayout({
    recentCommands: [id, ...recentCommands.filter((one) => one !== id)].slice(0, recentAtMost),
  });
  void commands.execute(id);
}

function headingRows(): readonly AccessRow[] {
  return headingsOfActiveEditor().map(({ id, label, level, show }) => ({
    id,
    label,
    icon: 'symbol-string',
    description: level > 2 ? '›'.repeat(level - 2) : '',
    choose() {
      closeQuickInput(false);
      show();
    },
  }));
}

function rowRows(value: string): readonly AccessRow[] {
  const count = rowCountOfActiveEditor();
  const wanted = Number.parseInt(value, 10);
  if (count === null || Number.isNaN(wanted)) {
    return [];
  }
  const row = Math.min(Math.max(wanted, 1), count);
  return [
    {
      id: 'row',
      label: text('workbench.goToRow.row', { row, count }),
      icon: 'arrow-right',
      choose() {
        closeQuickInput(false);
        goToRow(row);
      },
    },
  ];
}

/** The prefixes of quick access; the empty one finds objects. */
export const accessPrefixes = ['', '>', '@', '#', ':', '?'] as const;
/** See {@link accessPrefixes}. */
export type AccessPrefix = (typeof accessPrefixes)[number];

const prefixHelp = {
  '': 'workbench.quickOpen.help.objects',
  '>': 'workbench.quickOpen.help.commands',
  '@': 'workbench.quickOpen.help.headings',
  '#': 'workbench.quickOpen.help.all',
  ':': 'workbench.quickOpen.help.row',
  '?': 'workbench.quickOpen.help.help',
} as const;

function helpRows(): readonly AccessRow[] {
  return accessPrefixes
    .filter((prefix) => prefix !== '?')
    .map((prefix) => ({
      id: `prefix${prefix}`,
      label: prefix === '' ? '…' : prefix,
      description: text(prefixHelp[prefix]),
      choose: () => openQuickAccess(prefix),
    }));
}

/** Splits what was typed into the prefix and the rest. */
export function splitPrefix(value: string): { readonly prefix: AccessPrefix; readonly rest: string } {
  const prefix = accessPrefixes.find((one) => one !== '' && value.startsWith(one)) ?? '';
  return { prefix, rest: value.slice(prefix.length) };
}

function rowsFor(value: string, signal: AbortSignal): readonly AccessRow[] | Promise<readonly AccessRow[]> {
  const { prefix, rest } = splitPrefix(value);
  switch (prefix) {
    case '':
      return objectRows(rest, signal, false);
    case '>':
      return filterRows(
        commandRows([...registry().commands.values()], useLayout.getState().recentCommands, runCommand),
        rest,
      );
    case '@':
      return filterRows(headingRows(), rest);
    case '#':
      return objectRows(rest, signal, true);
    case ':':
      return rowRows(rest);
    case '?':
      return filterRows(helpRows(), rest);
  }
}

/** Opens quick access with a prefix: `>` the command palette, none quick open over every object. */
export function openQuickAccess(prefix: AccessPrefix): void {
  openQuickInput<AccessRow>({
    label: text(prefix === '>' ? 'workbench.palette.label' : 'workbench.quickOpen.label'),
    placeholder: text('workbench.quickOpen.placeholder'),
    value: prefix,
    isFiltered: true,
    hasBackground: prefix === '',
    items: rowsFor,
    onAccept: (row, manner) => row.choose(manner),
  });
}
