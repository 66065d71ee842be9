import { create } from 'zustand';
import { contextKeys } from './context-keys.ts';
import type { IconName } from './contribution.ts';

/** One row of a quick pick. */
export interface PickItem {
  readonly id: string;
  readonly label: string;
  /** Shown smaller behind the label. */
  readonly description?: string;
  readonly icon?: IconName;
  /** Keys as the user sees them, shown at the right. */
  readonly keys?: string;
  /** A heading above the first row of the group. */
  readonly group?: string;
  /** More text to find the row by, not shown (the English title). */
  readonly aliases?: readonly string[];
  readonly isChecked?: boolean;
}

/** How a row was chosen. */
export interface PickManner {
  /** Ctrl+Enter: open to the side. */
  readonly toSide: boolean;
  /** Right arrow: open in the background, the list stays. */
  readonly isBackground: boolean;
}

/** A quick pick: an input with a list under it. */
export interface QuickInput<Item extends PickItem = PickItem> {
  readonly title?: string;
  readonly placeholder: string;
  /** What the list holds, for screen readers. */
  readonly label: string;
  readonly value?: string;
  readonly step?: { readonly number: number; readonly of: number };
  readonly canGoBack?: boolean;
  /** Row to start on. */
  readonly activeId?: string;
  /** True when rows can be opened in the background with the right arrow. */
  readonly hasBackground?: boolean;
  /** A text for when nothing fits. */
  readonly emptyText?: string;
  /** True when `items` itself filters by the value (a search in the backend). */
  readonly isFiltered?: boolean;
  /** A password or free text needs no rows: Enter accepts the value. */
  readonly acceptsText?: boolean;
  /** The rows for a value; called again while typing. Aborted when the value has changed. */
  items(value: string, signal: AbortSignal): readonly Item[] | Promise<readonly Item[]>;
  /** The row under the cursor changed; for live previews. */
  onActive?(item: Item | null): void;
  onAccept(item: Item, manner: PickManner): void;
  onAcceptText?(value: string): void;
  onBack?(): void;
  /** Dismissed without a choice. */
  onCancel?(): void;
}

/** The open quick pick and the element that gets the focus back. */
export interface QuickInputState {
  readonly current: (QuickInput & { readonly id: number }) | null;
  readonly returnFocus: Element | null;
}

/** The quick pick that is open. */
export const useQuickInput = create<QuickInputState>(() => ({ current: null, returnFocus: null }));
let lastId = 0;

/** Opens a quick pick in place of one that is open (which is cancelled). Focus returns to where it was at the end. */
export function openQuickInput<Item extends PickItem>(input: QuickInput<Item>): void {
  const { current, returnFocus } = useQuickInput.getState();
  current?.onCancel?.();
  // Method parameters are compared both ways, so a session for Item stands where one for PickItem is asked.
  const next = { ...(input as QuickInput), id: ++lastId };
  contextKeys.set('quickInputOpen', true);
  useQuickInput.setState({
    current: next,
    returnFocus: current === null ? document.activeElement : returnFocus,
  });
}

/** Closes the quick pick; the focus goes back exactly where it was, unless something else took it since. */
export function closeQuickInput(isCancelled: boolean): void {
  const { current, returnFocus } = useQuickInput.getState();
  if (current === null) {
    return;
  }
  contextKeys.set('quickInputOpen', false);
  useQuickInput.setState({ current: null, returnFocus: null });
  if (returnFocus instanceof HTMLElement && returnFocus.isConnected) {
    returnFocus.focus({ preventScroll: true });
  }
  if (isCancelled) {
    current.onCancel?.();
  }
}

/** How a simple pick ended. */
export type PickOutcome<Item extends PickItem> =
  | { readonly kind: 'picked'; readonly item: Item; readonly manner: PickManner }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

/** Asks the user to pick one row. With `step` and `canGoBack` it is one step of several. */
export function pick<Item extends PickItem>(
  options: Omit<QuickInput<Item>, 'items' | 'onAccept' | 'onBack' | 'onCancel'> & {
    readonly rows: readonly Item[];
  },
): Promise<PickOutcome<Item>> {
  const { rows, ...rest } = options;
  return new Promise((resolve) => {
    openQuickInput<Item>({
      ...rest,
      items: () => rows,
      onAccept(item, manner) {
        closeQuickInput(false);
        resolve({ kind: 'picked', item, manner });
      },
      onBack() {
        closeQuickInput(false);
        resolve({ kind: 'back' });
      },
      onCancel: () => resolve({ kind: 'cancelled' }),
    });
  });
}

/** One step of {@link pickSteps}: makes its question from the choices so far. */
export type PickStep = (chosen: readonly PickItem[]) => {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly PickItem[];
};

/** Asks several picks in a row with "n of m" and Back; null when dismissed, else one choice for each step. */
export async function pickSteps(steps: readonly PickStep[]): Promise<readonly PickItem[] | null> {
  let chosen: readonly PickItem[] = [];
  while (chosen.length < steps.length) {
    const question = steps[chosen.length]?.(chosen);
    if (question === undefined) {
      return null;
    }
    const outcome = await pick({
      ...question,
      label: question.title,
      step: { number: chosen.length + 1, of: steps.length },
      canGoBack: chosen.length > 0,
    });
    if (outcome.kind === 'cancelled') {
      return null;
    }
    chosen = outcome.kind === 'back' ? chosen.slice(0, -1) : [...chosen, outcome.item];
  }
  return chosen;
}
