import fuzzysort from 'fuzzysort';
import { useEffect, useMemo, useState } from 'react';
import { showContextMenu, anchorOf } from '../../platform/context-menu.ts';
import type { CommandContribution, EditorProps } from '../../platform/contribution.ts';
import {
  changeKeybinding,
  collectKeybindings,
  conflictsOf,
  keysText,
  useChord,
} from '../../platform/keybindings.ts';
import type { Keybinding } from '../../platform/keybindings.ts';
import { formatKeys, strokeOf } from '../../platform/keys.ts';
import type { Stroke } from '../../platform/keys.ts';
import { text, useText } from '../../platform/language.ts';
import { reportError } from '../../platform/notifications.ts';
import { useAbout, usePreferences } from '../../platform/preferences.ts';
import { registry } from '../../platform/registry.ts';
import { IconButton } from '../../base/button/button.tsx';
import { Icon } from '../../base/theme/icon.tsx';

interface Row {
  readonly command: CommandContribution;
  readonly label: string;
  readonly bindings: readonly Keybinding[];
  readonly conflicts: readonly Keybinding[];
  readonly isOwn: boolean;
}

/** Records strokes until Enter or a pause; at most two, as in a chord. */
function KeyRecorder({ onDone, onCancel }: { onDone: (notation: string) => void; onCancel: () => void }) {
  const t = useText();
  const platform = useAbout((state) => state.platform);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const notation = formatKeys(strokes, platform);
  useEffect(() => {
    useChord.setState({ isRecording: true });
    return () => useChord.setState({ isRecording: false });
  }, []);
  return (
    <input
      ref={(field) => field?.focus()}
      className="text-input key-recorder"
      readOnly
      aria-label={t('settings.keys.record')}
      placeholder={t('settings.keys.record')}
      value={notation === '' ? '' : keysText(notation)}
      onBlur={onCancel}
      onKeyDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const stroke = strokeOf(event.nativeEvent);
        const isBare = stroke !== null && !stroke.ctrl && !stroke.alt && !stroke.meta && !stroke.shift;
        if (stroke === null) {
          return;
        }
        if (isBare && stroke.key === 'escape') {
          onCancel();
        } else if (isBare && stroke.key === 'enter' && strokes.length > 0) {
          onDone(notation);
        } else {
          setStrokes(strokes.length >= 2 ? [stroke] : [...strokes, stroke]);
        }
      }}
    />
  );
}

function useShortcutRows(): readonly Row[] {
  const t = useText();
  const own = usePreferences((state) => state.keybindings);
  const platform = useAbout((state) => state.platform);
  return useMemo(() => {
    const all = [...registry().commands.values()];
    const bindings = collectKeybindings(all, own, platform);
    return all
      .map((command) => {
        const mine = bindings.filter((one) => one.commandId === command.id);
        return {
          command,
          label: `${t(command.category)}: ${t(command.title)}`,
          bindings: mine,
          conflicts: mine.flatMap((one) => conflictsOf(bindings, one)),
          isOwn: own[command.id] !== undefined,
        };
      })
      .sort(
        (a, b) =>
          Number(a.bindings.length === 0) - Number(b.bindings.length === 0) || a.label.localeCompare(b.label),
      );
  }, [own, platform, t]);
}

function filterRows(rows: readonly Row[], search: string): readonly Row[] {
  const wanted = search.trim();
  if (wanted === '') {
    return rows;
  }
  const hits = fuzzysort.go(wanted, rows, {
    keys: [
      (row) => row.label,
      (row) => row.bindings.map((one) => keysText(one.notation)).join(' '),
      (row) => text(row.command.title, {}, 'en'),
      (row) => row.command.id,
    ],
    threshold: 0.3,
  });
  return hits.map((hit) => hit.obj);
}

/** All commands with their keys: search, record other keys, see conflicts, go back to the default. */
export function KeybindingsEditor({ state, setState }: EditorProps) {
  const t = useText();
  const kept = (state ?? {}) as { readonly search?: string };
  const [search, setSearch] = useState(kept.search ?? '');
  const [recording, setRecording] = useState<string | null>(null);
  const [isSearchingKeys, setSearchingKeys] = useState(false);
  const rows = filterRows(useShortcutRows(), search);
  useEffect(() => setState({ search }), [setState, search]);

  function change(id: string, keys: readonly string[] | null): void {
    setRecording(null);
    changeKeybinding(id, keys).catch(reportError);
  }

  function openMenu(event: React.MouseEvent, row: Row): void {
    event.preventDefault();
    showContextMenu({
      label: row.label,
      anchor: anchorOf(event),
      groups: [
        [
          {
            id: 'change',
            label: t('settings.keys.change'),
            icon: 'edit',
            run: () => setRecording(row.command.id),
          },
          {
            id: 'remove',
            label: t('settings.keys.remove'),
            isDisabled: row.bindings.length === 0,
            run: () => change(row.command.id, []),
          },
          {
            id: 'reset',
            label: t('settings.keys.reset'),
            isDisabled: !row.isOwn,
            run: () => change(row.command.id, null),
          },
        ],
      ],
    });
  }

  return (
    <div className="settings-editor">
      <header className="settings-head">
        <h2 className="visually-hidden">{t('settings.keys.title')}</h2>
        <div className="settings-search">
          {isSearchingKeys ? (
            <KeyRecorder
              onDone={(notation) => {
                setSearch(keysText(notation));
                setSearchingKeys(false);
              }}
              onCancel={() => setSearchingKeys(false)}
            />
          ) : (
            <input
              type="search"
              className="text-input"
              aria-label={t('settings.keys.search')}
              placeholder={t('settings.keys.search')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
          <IconButton
            icon="keyboard"
            label={t('settings.keys.searchByKeys')}
            onClick={() => setSearchingKeys(true)}
          />
          <span className="muted" role="status">
            {t('settings.keys.found', { count: rows.length })}
          </span>
        </div>
      </header>
      <div className="shortcut-scroll" tabIndex={-1}>
        <table className="shortcut-table">
          <thead>
            <tr>
              <th scope="col">{t('settings.keys.command')}</th>
              <th scope="col">{t('settings.keys.keys')}</th>
              <th scope="col">{t('settings.keys.when')}</th>
              <th scope="col">{t('settings.keys.source')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('settings.keys.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.command.id}
                data-command={row.command.id}
                onContextMenu={(event) => openMenu(event, row)}
                onDoubleClick={() => setRecording(row.command.id)}
              >
                <th scope="row">{row.label}</th>
                <td>
                  {recording === row.command.id ? (
                    <KeyRecorder
                      onDone={(notation) => change(row.command.id, [notation])}
                      onCancel={() => setRecording(null)}
                    />
                  ) : (
                    row.bindings.map((one) => (
                      <kbd key={one.notation} className="keys">
                        {keysText(one.notation)}
                      </kbd>
                    ))
                  )}
                  {row.conflicts.length === 0 ? null : (
                    <p className="shortcut-conflict">
                      <Icon name="warning" size={14} className="severity-warning" />
                      {t('settings.keys.conflict', {
                        others: row.conflicts
                          .map((one) => text(registry().commands.get(one.commandId)?.title ?? 'common.none'))
                          .join(', '),
                      })}
                    </p>
                  )}
                </td>
                <td className="mono muted">{row.bindings[0]?.when ?? ''}</td>
                <td className="muted">
                  {row.bindings.length === 0
                    ? ''
                    : t(row.isOwn ? 'settings.keys.own' : 'settings.keys.default')}
                </td>
                <td>
                  <IconButton
                    icon="edit"
                    label={t('settings.keys.changeOf', { title: row.label })}
                    onClick={() => setRecording(row.command.id)}
                  />
                  {row.isOwn ? (
                    <IconButton
                      icon="discard"
                      label={t('settings.keys.resetOf', { title: row.label })}
                      onClick={() => change(row.command.id, null)}
                    />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
