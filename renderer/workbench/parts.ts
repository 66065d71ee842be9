import { contextKeys } from '../platform/context-keys.ts';

/** The parts that F6 goes through, in the order of the screen. */
export const partOrder = ['activityBar', 'sideBar', 'editor', 'panel', 'statusBar'] as const;
/** See {@link partOrder}. */
export type PartId = (typeof partOrder)[number];

const lastFocused = new Map<string, Element>();
const focusable =
  'a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), select, textarea, [tabindex="0"]';

function partElement(part: PartId): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${part}"]`);
}

function partOf(element: Element | null): PartId | null {
  const id = element?.closest<HTMLElement>('[data-part]')?.dataset['part'];
  return partOrder.find((part) => part === id) ?? null;
}

/** Remembers where the focus was in each part, and keeps the context key `focusedPart`. Gives back the removal. */
export function watchFocus(): () => void {
  function onFocus(event: FocusEvent): void {
    const element = event.target instanceof Element ? event.target : null;
    const part = partOf(element);
    contextKeys.set('focusedPart', part ?? '');
    if (part !== null && element !== null) {
      lastFocused.set(part, element);
    }
  }
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

/** The view of the side bar where the focus is or was last, or the first that is shown. */
export function lastFocusedView(): string | undefined {
  const view =
    lastFocused.get('sideBar')?.closest<HTMLElement>('.side-bar [data-view]') ??
    document.querySelector<HTMLElement>('.side-bar [data-view]');
  return view?.dataset['view'];
}

function focusWithin(root: HTMLElement): void {
  const first = [...root.querySelectorAll<HTMLElement>(focusable)].find(
    (element) => element.getClientRects().length > 0,
  );
  (first ?? root).focus({ preventScroll: true });
}

/** Moves the focus into a part: to where it was before, else to the first thing that takes it. False when not shown. */
export function focusPart(part: PartId): boolean {
  if (part === 'editor') {
    return focusActiveEditor();
  }
  const root = partElement(part);
  if (root === null) {
    return false;
  }
  const last = lastFocused.get(part);
  if (last instanceof HTMLElement && root.contains(last) && last.getClientRects().length > 0) {
    last.focus({ preventScroll: true });
  } else {
    focusWithin(root);
  }
  return true;
}

/** Moves the focus into the editor on top of the active group, or to the watermark of an empty one. */
export function focusActiveEditor(): boolean {
  const group = document.querySelector<HTMLElement>('.editor-group.is-active');
  const content = group?.querySelector<HTMLElement>('[data-editor-content]') ?? group;
  if (content === null) {
    return false;
  }
  if (!content.contains(document.activeElement)) {
    const last = lastFocused.get('editor');
    const shown = content.querySelector<HTMLElement>('.editor-host:not([hidden])') ?? content;
    if (last instanceof HTMLElement && shown.contains(last)) {
      last.focus({ preventScroll: true });
    } else {
      focusWithin(shown === content ? content : shown);
    }
    if (!content.contains(document.activeElement)) {
      content.focus({ preventScroll: true });
    }
  }
  return true;
}

/** Moves the focus to the next (1) or previous (-1) part that is shown. */
export function cyclePart(step: 1 | -1): void {
  const current = partOf(document.activeElement);
  const start = current === null ? (step === 1 ? -1 : 0) : partOrder.indexOf(current);
  for (let distance = 1; distance <= partOrder.length; distance += 1) {
    const at = (start + step * distance + partOrder.length * 2) % partOrder.length;
    const part = partOrder[at];
    if (part !== undefined && focusPart(part)) {
      return;
    }
  }
}
