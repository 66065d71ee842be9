import { measureBundle } from './bundle.ts';
import { measureImport } from './import.ts';
import { describe, type Measurement } from './measure.ts';
import { measureStart } from './start.ts';
import { measureWindow } from './window.ts';

/** What is measured, and where. */
export interface BenchPlaces {
  readonly electron: { readonly binary: string; readonly isStandIn: boolean };
  readonly rendererDirectory: string;
  /** On the same disk as the Electron. */
  readonly cacheDirectory: string;
}

/** Measures everything, one after the other, and says each figure as soon as it is known. */
export async function runBench(
  places: BenchPlaces,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  const add = (measurements: readonly Measurement[]): void => {
    for (const measurement of measurements) say(describe(measurement));
    all.push(...measurements);
  };
  add([measureBundle(places.rendererDirectory)]);
  add([await measureStart(places.electron, places.cacheDirectory)]);
  add(await measureImport());
  add(await measureWindow());
  return all;
}
