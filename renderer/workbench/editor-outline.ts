import { goToRowEvent } from '../base/grid/go-to-row.ts';

/** A heading in the editor on top, and how to go there. */
export interface EditorHeading {
  readonly id: string;
  readonly label: string;
  readonly level: number;
  show(): void;
}

function activeContent(): HTMLElement | null {
  return document.querySelector('.editor-group.is-active .editor-host:not([hidden])');
}

/** The headings of the editor on top, in reading order. */
export function headingsOfActiveEditor(): readonly EditorHeading[] {
  const headings = [...(activeContent()?.querySelectorAll<HTMLElement>('h1, h2, h3, h4') ?? [])];
  return headings.map((element, index) => ({
    id: `heading-${String(index)}`,
    label: element.textContent.trim(),
    level: Number(element.tagName.slice(1)),
    show() {
      element.tabIndex = -1;
      element.scrollIntoView({ block: 'start' });
      element.focus({ preventScroll: true });
    },
  }));
}

function activeGrid(): HTMLElement | null {
  return activeContent()?.querySelector<HTMLElement>('[role=grid][aria-rowcount]') ?? null;
}

/** How many rows the grid of the editor on top has (its header not counted); null without a grid. */
export function rowCountOfActiveEditor(): number | null {
  const count = Number(activeGrid()?.getAttribute('aria-rowcount') ?? Number.NaN);
  return Number.isFinite(count) && count > 1 ? count - 1 : null;
}

/** Asks the grid of the editor on top to show and select a row, from 1. */
export function goToRow(row: number): void {
  activeGrid()?.dispatchEvent(new CustomEvent(goToRowEvent, { detail: row, bubbles: true }));
}
