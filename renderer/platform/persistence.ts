import { z } from 'zod';
import { backend } from './backend.ts';
import { fromSaved, toSaved } from './editor-area-schema.ts';
import { editors, useEditors } from './editors.ts';
import { changeLayout, defaultLayout, panelPositions, useLayout } from './layout.ts';
import type { LayoutState } from './layout.ts';
import { reportError } from './notifications.ts';

const texts = z.array(z.string());
const savedParts = z
  .object({
    isSideBarVisible: z.boolean(),
    isPanelVisible: z.boolean(),
    isPanelMaximised: z.boolean(),
    panelPosition: z.enum(panelPositions),
    isStatusBarVisible: z.boolean(),
    activeContainer: z.string().nullable(),
    activePanel: z.string().nullable(),
    sizes: z.record(z.string(), z.record(z.string(), z.number())),
    collapsedViews: texts,
    containerOrder: texts,
    viewOrder: texts,
    hiddenContainers: texts,
    hiddenStatusItems: texts,
    recentCommands: texts,
  })
  .partial();
const savedLayout = z.object({ version: z.literal(1), parts: savedParts, editors: z.unknown() });

const saveDelay = 600;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastSaved = '';
let stopWatching: (() => void) | null = null;

function snapshot(): z.input<typeof savedLayout> {
  const parts = Object.fromEntries(
    Object.entries(useLayout.getState()).filter(([name]) => name in savedParts.shape),
  ) as z.infer<typeof savedParts>;
  return { version: 1, parts, editors: toSaved(useEditors.getState().area) };
}

/** Keeps the layout now, when it changed; used before the vault is locked. */
export async function saveLayoutNow(): Promise<void> {
  clearTimeout(timer);
  if (stopWatching === null) {
    return;
  }
  const layout = snapshot();
  const asText = JSON.stringify(layout);
  if (asText !== lastSaved) {
    lastSaved = asText;
    await backend.call('workspace.saveLayout', { layout });
  }
}

/**
 * Reads the layout of this user back, and from then on keeps every change (debounced).
 * True when there was none yet: the first session of this user.
 */
export async function startPersistence(): Promise<boolean> {
  forgetPersistence();
  const { layout } = await backend.call('workspace.layout', {});
  const parsed = savedLayout.safeParse(layout);
  if (parsed.success) {
    const known = Object.entries(parsed.data.parts).filter(([, value]) => value !== undefined);
    changeLayout({ ...defaultLayout, ...(Object.fromEntries(known) as Partial<LayoutState>) });
    editors.restore(fromSaved(parsed.data.editors));
  } else {
    changeLayout(defaultLayout);
    editors.restore(null);
  }
  lastSaved = JSON.stringify(snapshot());
  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void saveLayoutNow().catch(reportError), saveDelay);
  }
  const stops = [useLayout.subscribe(schedule), useEditors.subscribe(schedule)];
  stopWatching = () => stops.forEach((stop) => stop());
  return !parsed.success;
}

/** Stops keeping the layout; the vault is locked. */
export function forgetPersistence(): void {
  clearTimeout(timer);
  stopWatching?.();
  stopWatching = null;
}
