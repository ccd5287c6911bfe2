/** One measured number. Times are medians. */
export interface BenchRow {
  what: string;
  value: number;
  unit: 'ms' | 'ms/item' | 'items/s' | 'x' | 'bytes' | '%';
  /** What we want it to be at most (times, ratios, bytes) or at least (rates); absent where it only informs. */
  goal?: { most: number } | { least: number };
}

/** Median time of `run` in milliseconds over `times` runs after `warm` runs that do not count. */
export async function medianMs(run: () => unknown, times = 15, warm = 3): Promise<number> {
  for (let i = 0; i < warm; i++) await run();
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await run();
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return took[Math.floor(took.length / 2)] ?? Number.NaN;
}

/** Whether a row keeps its goal; null when it has none. */
export function keeps(row: BenchRow): boolean | null {
  if (!row.goal) return null;
  return 'most' in row.goal ? row.value <= row.goal.most : row.value >= row.goal.least;
}
