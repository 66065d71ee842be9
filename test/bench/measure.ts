/** One measured figure: a ratio against a baseline of the same run, and the goal that it is held against. */
export interface Measurement {
  readonly name: string;
  /** What was measured, in `unit`. */
  readonly measured: number;
  /** What it is compared with, in the same unit: measured in this run, or the budget. */
  readonly baseline: number;
  readonly unit: 'ms' | 'KB' | 'MB';
  readonly baselineName: string;
  /** The highest acceptable ratio; null where the figure is only reported. */
  readonly goal: number | null;
  readonly remark: string;
}

/** The middle of the values; of an even number the lower middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which `percent` per cent of the values lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One line for people. */
export function describe(measurement: Measurement): string {
  const ratio = measurement.measured / measurement.baseline;
  const verdict =
    measurement.goal === null ? 'reported' : ratio <= measurement.goal ? 'within goal' : 'ABOVE GOAL';
  const goal = measurement.goal === null ? '' : ` (goal ${measurement.goal.toFixed(1)})`;
  const figures = `${measurement.measured.toFixed(1)} ${measurement.unit} against ${measurement.baseline.toFixed(1)} ${measurement.unit} ${measurement.baselineName}`;
  return `${measurement.name}: ratio ${ratio.toFixed(2)}${goal}, ${verdict}; ${figures}. ${measurement.remark}`;
}
