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
  return median(took);
}

/**
 * Medians of `rounds` rounds of 20 runs each, after `warm` runs that do not count: the least of them, and the middle one. Whatever
 * else the machine does can only add to a time, and it comes and goes in rounds: the least is the program's own time, the middle
 * one what a person has on this machine today.
 */
export async function roundsMs(run: () => unknown, rounds: number, warm: number): Promise<Rounds & { pace: Rounds }> {
  for (let i = 0; i < warm; i++) await run();
  const medians: number[] = [];
  const paces: number[] = [];
  for (let round = 0; round < rounds; round++) {
    medians.push(await medianMs(run, 20, 0));
    paces.push(await paceMs());
  }
  return { ...roundsOf(medians), pace: roundsOf(paces) };
}

interface Rounds {
  least: number;
  middle: number;
}

function roundsOf(medians: number[]): Rounds {
  return { least: Math.min(...medians), middle: median(medians) };
}

/**
 * How many times as long the second takes as the first. They run by turns, and each turn is compared with its own neighbour, so
 * that a machine that changes its pace in between does not change the answer: the median over `turns` pairs.
 */
export async function timesAsLong(one: () => unknown, more: () => unknown, turns = 5): Promise<number> {
  const ratios: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const before = await medianMs(one, 3, turn === 0 ? 2 : 0);
    const long = await medianMs(more, 1, turn === 0 ? 1 : 0);
    const after = await medianMs(one, 3, 0);
    ratios.push((2 * long) / (before + after));
  }
  return median(ratios);
}

/**
 * Milliseconds that a fixed number of sums takes, to compare machines by, and one machine's good and bad minutes. Four sums at a time
 * that do not wait for each other: so the figure doubles when another machine works on the same processor core, as all times here do.
 */
async function paceMs(): Promise<number> {
  return medianMs(fourSums, 5, 1);
}

function fourSums(): number {
  let [a, b, c, d] = [1, 2, 3, 4];
  for (let i = 1; i < 2_500_000; i++) {
    a = (a + i) | 0;
    b = (b ^ (i << 1)) | 0;
    c = (c + (i >> 1)) | 0;
    d = (d ^ (i << 2)) | 0;
  }
  return a ^ b ^ c ^ d;
}

function median(list: number[]): number {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

/** Whether a row keeps its goal; null when it has none. */
export function keeps(row: BenchRow): boolean | null {
  if (!row.goal) return null;
  return 'most' in row.goal ? row.value <= row.goal.most : row.value >= row.goal.least;
}
