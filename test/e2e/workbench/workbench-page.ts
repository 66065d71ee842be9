import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/fixtures.ts';

/** Runs a command by its Dutch title through the palette, as a person does. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await expect(quickInput(page)).toBeVisible();
  await page.keyboard.type(title);
  await expect(quickInput(page).getByRole('option').first()).toContainText(title);
  await page.keyboard.press('Enter');
  // The palette is gone; the command may have opened a pick of its own.
  await expect(quickInput(page).locator('input[value^=">"]')).toHaveCount(0);
}

/** Presses the keys of a chord one after the other. */
export async function pressChord(page: Page, first: string, second: string): Promise<void> {
  await page.keyboard.press(first);
  await page.keyboard.press(second);
}

/** The quick pick that is open. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input');
}

/** The rows of the quick pick. */
export function quickRows(page: Page): Locator {
  return quickInput(page).getByRole('option');
}

/** The editor groups, in the order of the screen. */
export function groups(page: Page): Locator {
  return page.locator('.group-slot .editor-group');
}

/** The labels of the tabs of a group, in their order. */
export function tabLabels(page: Page, group = 0): Promise<readonly string[]> {
  return groups(page).nth(group).locator('.tab-label > span:last-child').allTextContents();
}

/** A tab by its name. */
export function tab(page: Page, name: string, group = 0): Locator {
  return groups(page).nth(group).locator('.tab', { hasText: name });
}

/** Waits until the workbench is drawn. */
export async function waitForWorkbench(page: Page): Promise<void> {
  await expect(page.locator('.workbench')).toBeVisible({ timeout: 60_000 });
}

/** Closes all tabs, notifications and pickers, gives the parts their first place again and shows Start in the side bar. */
export async function resetWorkbench(page: Page): Promise<void> {
  await waitForWorkbench(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (let left = await page.locator('.tab.is-pinned').count(); left > 0; left -= 1) {
    await page.locator('.tab.is-pinned .tab-close').first().click();
  }
  if ((await page.locator('.tab').count()) > 0) {
    await page.locator('.tab').first().click();
    await pressChord(page, 'Control+k', 'Control+w');
  }
  await expect(page.locator('.tab')).toHaveCount(0);
  await runCommand(page, 'Indeling van het venster herstellen');
  const start = page.locator('.activity-bar [data-container=start]');
  if ((await start.getAttribute('aria-pressed')) === 'false') {
    await start.click();
  }
}

/** Opens settings, keyboard shortcuts and the list of snapshots: three permanent tabs. */
export async function openThreeTabs(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await pressChord(page, 'Control+k', 'Control+s');
  await runCommand(page, 'Start');
  await expect.poll(() => tabLabels(page)).toEqual(['Instellingen', 'Sneltoetsen', 'Start']);
}

/** Where the focus is: the nearest part of the window. */
export function focusedPart(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part']);
}

/** Drags with the mouse in steps, so that every place in between is felt. */
export async function drag(
  page: Page,
  from: Locator,
  to: { readonly x: number; readonly y: number },
  beforeDrop?: () => Promise<void>,
): Promise<void> {
  const box = await from.boundingBox();
  if (box === null) {
    throw new Error('nothing to drag');
  }
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height / 2 + 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await beforeDrop?.();
  await page.mouse.up();
}

/** The box of an element; fails when it is not drawn. */
export async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  expect(box).not.toBeNull();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}
