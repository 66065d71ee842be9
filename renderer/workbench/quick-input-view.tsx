import { useVirtualizer } from '@tanstack/react-virtual';
import fuzzysort from 'fuzzysort';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { IconButton } from '../base/button/button.tsx';
import { Icon } from '../base/theme/icon.tsx';
import { useText } from '../platform/language.ts';
import { reportError } from '../platform/notifications.ts';
import { closeQuickInput, useQuickInput } from '../platform/quick-input.ts';
import type { PickItem, QuickInput } from '../platform/quick-input.ts';

const rowHeight = 26;
const rowsShown = 16;

/** The rows that fit the text, best first; all of them in their own order when there is no text. */
export function filterRows<Item extends PickItem>(rows: readonly Item[], value: string): readonly Item[] {
  const text = value.trim();
  if (text === '') {
    return rows;
  }
  return fuzzysort
    .go(text, rows, {
      keys: [(row) => row.label, (row) => row.description ?? '', (row) => (row.aliases ?? []).join(' ')],
      threshold: 0.28,
    })
    .map((result) => result.obj);
}

interface Answer {
  readonly value: string | null;
  readonly rows: readonly PickItem[];
}

/** The rows for what was typed. Until they are there, the previous ones stay, so that the list does not flicker. */
function useRows(input: QuickInput, value: string): { rows: readonly PickItem[]; isLoading: boolean } {
  const [answer, setAnswer] = useState<Answer>({ value: null, rows: [] });
  useEffect(() => {
    const controller = new AbortController();
    function show(rows: readonly PickItem[]): void {
      if (!controller.signal.aborted) {
        setAnswer({ value, rows: input.isFiltered === true ? rows : filterRows(rows, value) });
      }
    }
    Promise.resolve(input.items(value, controller.signal)).then(show, (error: unknown) => {
      show([]);
      reportError(error);
    });
    return () => controller.abort();
  }, [input, value]);
  return { rows: answer.rows, isLoading: answer.value !== value };
}

function OpenQuickInput({ input }: { input: QuickInput & { readonly id: number } }) {
  const t = useText();
  const listId = useId();
  const [value, setValue] = useState(input.value ?? '');
  const { rows, isLoading } = useRows(input, value);
  const [activeId, setActiveId] = useState<string | null>(input.activeId ?? null);
  const at = Math.max(
    rows.findIndex((row) => row.id === activeId),
    0,
  );
  const active = rows[at];
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 600, height: rowHeight * rowsShown },
  });
  const { onActive } = input;

  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, 0, 'none');
    const { length } = field.current?.value ?? '';
    field.current?.setSelectionRange(length, length);
  }, []);
  useEffect(() => {
    if (active !== undefined) {
      virtual.scrollToIndex(at);
    }
    onActive?.(active ?? null);
  }, [active, at, onActive, virtual]);

  function accept(row: PickItem | undefined, manner: { toSide: boolean; isBackground: boolean }): void {
    if (row !== undefined) {
      input.onAccept(row, manner);
    } else if (input.acceptsText === true) {
      input.onAcceptText?.(value);
    }
  }
  function move(to: number): void {
    const row = rows[(to + rows.length) % Math.max(rows.length, 1)];
    if (row !== undefined) {
      setActiveId(row.id);
    }
  }
  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>): void {
    const page = rowsShown - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(at + page, rows.length - 1),
      PageUp: Math.max(at - page, 0),
    };
    const to = moves[event.key];
    const isAtEnd = field.current?.selectionStart === value.length;
    if (to !== undefined) {
      move(to);
    } else if (event.key === 'Enter') {
      accept(active, { toSide: event.ctrlKey || event.metaKey, isBackground: false });
    } else if (event.key === 'ArrowRight' && input.hasBackground === true && isAtEnd) {
      accept(active, { toSide: false, isBackground: true });
    } else if (event.key === 'Escape') {
      closeQuickInput(true);
    } else if (event.altKey && event.key === 'ArrowLeft' && input.canGoBack === true) {
      input.onBack?.();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const groups = useMemo(
    () => new Set(rows.filter((row, index) => row.group !== rows[index - 1]?.group)),
    [rows],
  );
  const isListShown = rows.length > 0;
  return (
    <div
      className="quick-input"
      role="dialog"
      aria-label={input.label}
      data-part="quickInput"
      onBlur={(event) => {
        if (event.relatedTarget instanceof Element && !event.currentTarget.contains(event.relatedTarget)) {
          closeQuickInput(true);
        }
      }}
    >
      {input.title === undefined && input.step === undefined ? null : (
        <div className="quick-title">
          {input.canGoBack === true ? (
            <IconButton icon="arrow-left" label={t('common.back')} onClick={() => input.onBack?.()} />
          ) : null}
          <span>{input.title}</span>
          {input.step === undefined ? null : (
            <span className="muted">
              {t('workbench.quickInput.step', { number: input.step.number, of: input.step.of })}
            </span>
          )}
        </div>
      )}
      <input
        ref={field}
        className="text-input"
        type="text"
        role="combobox"
        aria-expanded={isListShown}
        aria-controls={isListShown ? listId : undefined}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${String(at)}`}
        aria-autocomplete="list"
        aria-label={input.label}
        placeholder={input.placeholder}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          setValue(event.target.value);
          setActiveId(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={`quick-progress ${isLoading ? 'is-running' : ''}`} aria-hidden="true" />
      {isListShown ? (
        <div
          ref={list}
          className="quick-list"
          role="listbox"
          id={listId}
          aria-label={input.label}
          style={{ height: Math.min(rows.length, rowsShown) * rowHeight }}
        >
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <div
                  key={row.id}
                  id={`${listId}-${String(index)}`}
                  role="option"
                  aria-selected={index === at}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  className={`quick-row ${index === at ? 'is-active' : ''} ${groups.has(row) && index > 0 ? 'is-first' : ''}`}
                  style={{ transform: `translateY(${String(start)}px)` }}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={(event) =>
                    accept(row, { toSide: event.ctrlKey || event.metaKey, isBackground: false })
                  }
                >
                  {row.isChecked === undefined ? null : <Icon name={row.isChecked ? 'check' : 'blank'} />}
                  {row.icon === undefined ? null : <Icon name={row.icon} />}
                  <span className="quick-label">{row.label}</span>
                  {row.description === undefined ? null : (
                    <span className="quick-description">{row.description}</span>
                  )}
                  <span className="quick-end">
                    {row.group !== undefined && groups.has(row) ? (
                      <span className="quick-group">{row.group}</span>
                    ) : null}
                    {row.keys === undefined || row.keys === '' ? null : (
                      <kbd className="keys">{row.keys}</kbd>
                    )}
                  </span>
                </div>
              );
            })}
          </div>
        </div>
      ) : null}
      <p className={rows.length === 0 && !isLoading ? 'quick-empty' : 'visually-hidden'} role="status">
        {isLoading
          ? ''
          : rows.length === 0
            ? (input.emptyText ?? t('common.nothingFound'))
            : t('workbench.quickInput.results', { count: rows.length })}
      </p>
    </div>
  );
}

/** Draws the quick pick that is open (quick-input.ts). ARIA pattern: combobox with a listbox, rows virtualised. */
export function QuickInputView() {
  const current = useQuickInput((state) => state.current);
  useEffect(() => {
    if (current === null) {
      return;
    }
    function onPointerDown(event: PointerEvent): void {
      if (!(event.target instanceof Element) || event.target.closest('[data-part="quickInput"]') === null) {
        closeQuickInput(true);
      }
    }
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => window.removeEventListener('pointerdown', onPointerDown, { capture: true });
  }, [current]);
  return current === null ? null : <OpenQuickInput key={current.id} input={current} />;
}
