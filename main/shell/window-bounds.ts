import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './atomic-file.ts';

const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  isMaximized: z.boolean(),
});
/** Where the window was, in device-independent pixels of the whole desktop. */
export type WindowBounds = z.infer<typeof bounds>;

const windowState = z.object({ lastDisplay: z.string(), byDisplay: z.record(z.string().max(40), bounds) });
type WindowState = z.infer<typeof windowState>;

/** A display as far as placing a window is concerned. */
export interface DisplayArea {
  readonly id: string;
  readonly workArea: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

const preferredSize = { width: 1440, height: 900 };
/** Smallest size at which the workbench still works, in device-independent pixels. */
export const smallestSize = { width: 800, height: 500 };

/** Reads and writes window.json: the window's place for each display that it was ever on. */
export function openWindowBounds(directory: string): {
  restore(displays: readonly DisplayArea[]): WindowBounds;
  save(displayId: string, place: WindowBounds): void;
} {
  const path = join(directory, 'window.json');
  let state = readState(path);
  return {
    restore: (displays) => placeWindow(state, displays),
    save: (displayId, place) => {
      state = { lastDisplay: displayId, byDisplay: { ...state.byDisplay, [displayId]: place } };
      mkdirSync(directory, { recursive: true });
      writeWhole(path, JSON.stringify(state));
    },
  };
}

/**
 * Where the window goes: where it was on the display of last time, else where it was on the first display, else in
 * the middle of it; always wholly inside the work area, so that no title bar is out of reach.
 */
export function placeWindow(state: WindowState, displays: readonly DisplayArea[]): WindowBounds {
  const display = displays.find(({ id }) => id === state.lastDisplay) ?? displays[0];
  if (display === undefined) {
    return { x: 0, y: 0, ...preferredSize, isMaximized: false };
  }
  const area = display.workArea;
  const known = state.byDisplay[display.id];
  const width = Math.min(known?.width ?? preferredSize.width, area.width);
  const height = Math.min(known?.height ?? preferredSize.height, area.height);
  return {
    x: within(known?.x ?? area.x + Math.floor((area.width - width) / 2), area.x, area.x + area.width - width),
    y: within(
      known?.y ?? area.y + Math.floor((area.height - height) / 2),
      area.y,
      area.y + area.height - height,
    ),
    width,
    height,
    isMaximized: known?.isMaximized ?? false,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function readState(path: string): WindowState {
  try {
    return windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { lastDisplay: '', byDisplay: {} };
  }
}
