import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchConsole } from '../e2e/support/launch.ts';
import { prefer, stops, type Stop } from './stops.ts';

const startLimit = 120_000;

/**
 * Walks through the example organisation in the real window, off-screen, and writes one PNG a screen (1280 × 800) and
 * index.html, which shows them. Gives back the number of pictures.
 * @throws when a screen cannot be reached, or when the page reported an error on the way
 */
export async function walkTour(directory: string, say: (line: string) => void): Promise<number> {
  mkdirSync(directory, { recursive: true });
  const running = await launchConsole({ isDemo: true });
  try {
    const { page } = running;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('contentinfo').waitFor({ timeout: startLimit });
    await prefer(page, { theme: 'light', language: 'nl', zoom: 1 });
    for (const stop of stops) {
      await stop.go(page);
      await page.screenshot({ path: join(directory, `${stop.name}.png`) });
      say(`${stop.name}.png`);
    }
    if (running.consoleErrors.length > 0) throw new Error(running.consoleErrors.join('\n'));
    writeFileSync(join(directory, 'index.html'), tourPage(stops));
    return stops.length;
  } finally {
    await running.close();
  }
}

function tourPage(shown: readonly Stop[]): string {
  const figures = shown
    .map(
      (stop) =>
        `<figure><img src="${stop.name}.png" alt="${stop.caption}" width="1280"><figcaption>${stop.caption}</figcaption></figure>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="nl"><meta charset="utf-8"><title>Briefgeheim: rondleiding</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:1320px;margin:2rem auto;padding:0 1rem}
img{max-width:100%;height:auto;border:1px solid #bbb}figure{margin:0 0 3rem}figcaption{margin-top:.5rem}</style>
<h1>Briefgeheim: rondleiding</h1>
${figures}
</html>
`;
}
