import { create } from 'zustand';
import { contextKeys } from './context-keys.ts';

/** The sides of the editors where the panel can stand. */
export const panelPositions = ['left', 'bottom', 'right'] as const;
/** See {@link panelPositions}. */
export type PanelPosition = (typeof panelPositions)[number];

/** Where the parts of the window stand: what is shown, how large, in which order. Kept in the vault per user. */
export interface LayoutState {
  readonly isSideBarVisible: boolean;
  readonly isPanelVisible: boolean;
  readonly isPanelMaximised: boolean;
  readonly panelPosition: PanelPosition;
  readonly isStatusBarVisible: boolean;
  readonly isZen: boolean;
  readonly activeContainer: string | null;
  readonly activePanel: string | null;
  /** Percentages by part id, as the split groups report them; of the views of a container their shares. */
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly collapsedViews: readonly string[];
  readonly containerOrder: readonly string[];
  /** Views that were moved within their container, in the order of the user. */
  readonly viewOrder: readonly string[];
  readonly hiddenContainers: readonly string[];
  readonly hiddenStatusItems: readonly string[];
  readonly recentCommands: readonly string[];
}

/** The layout of a first session. */
export const defaultLayout: LayoutState = {
  isSideBarVisible: true,
  isPanelVisible: false,
  isPanelMaximised: false,
  panelPosition: 'bottom',
  isStatusBarVisible: true,
  isZen: false,
  activeContainer: null,
  activePanel: null,
  sizes: {},
  collapsedViews: [],
  containerOrder: [],
  viewOrder: [],
  hiddenContainers: [],
  hiddenStatusItems: [],
  recentCommands: [],
};

/** The layout; the component renders again when what it selects changes. */
export const useLayout = create<LayoutState>(() => defaultLayout);

useLayout.subscribe((state) => {
  contextKeys.set('sideBarVisible', state.isSideBarVisible);
  contextKeys.set('panelVisible', state.isPanelVisible);
  contextKeys.set('panelMaximised', state.isPanelMaximised);
  contextKeys.set('zen', state.isZen);
});

/** Changes the layout. */
export function changeLayout(change: Partial<LayoutState>): void {
  useLayout.setState(change);
}

/** Shows a place of the activity bar in the side bar. */
export function showContainer(id: string): void {
  changeLayout({ activeContainer: id, isSideBarVisible: true, isZen: false });
}

/** Shows a tab of the panel. */
export function showPanel(id: string): void {
  changeLayout({ activePanel: id, isPanelVisible: true, isZen: false });
}

/** Remembers sizes that the user gave the children of a part, in percentages. */
export function rememberSizes(part: string, sizes: Readonly<Record<string, number>>): void {
  useLayout.setState((state) => ({ sizes: { ...state.sizes, [part]: sizes } }));
}

/** A list without an item that is in it, or with one that is not. */
export function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
