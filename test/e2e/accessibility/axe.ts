import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { ThemeChoice } from '../../../shared/contract/bridge.ts';
import type { PageWindow } from '../support/bridge.ts';

/** The four themes that are drawn; `system` is one of these. */
export const themes = ['dark', 'light', 'hc-dark', 'hc-light'] as const satisfies readonly ThemeChoice[];

/** Switches the theme at once, without movement. */
export async function useTheme(page: Page, theme: ThemeChoice): Promise<void> {
  await page.evaluate(
    (choice) =>
      (window as unknown as PageWindow).briefgeheim.setPreferences({ theme: choice, reducedMotion: 'on' }),
    theme,
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/**
 * What axe finds serious or critical on what is on the screen now, in the four themes. A theme changes colours only,
 * so all rules run in the first and those about colour in the others.
 */
export async function faultsInEveryTheme(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, theme] of themes.entries()) {
    await useTheme(page, theme);
    // Legacy: Electron gives no second page for axe's own frame.
    const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    const { violations } = await (index === 0 ? builder : builder.withRules(['color-contrast'])).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') {
        found.push(
          ...nodes
            .slice(0, 5)
            .map(
              ({ html, any }) => `${screen}, ${theme}, ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`,
            ),
        );
      }
    }
  }
  return found;
}
