import { type Grey, scale } from './grey';

/** Working size for finding the slant: large enough to keep lines of print apart. Pixels of the longer side. */
const SIDE = 1_000;
const MAX_DEGREES = 12;
const MAX_POINTS = 60_000;

export interface Slant {
  /** How far lines of print fall to the right, in degrees; turn by its negative to level them. */
  degrees: number;
  /** True when the lines run from top to bottom: the page lies on its side. */
  sideways: boolean;
  /** Usual height of a band of print, in pixels of the given picture; 0 when it has none. */
  bandHeight: number;
}

/**
 * Finds how a page's lines of print slant, by projection: at the right angle the lower edges of the letters fall on few
 * rows (Baird 1987, Postl's sharpness criterion).
 */
export function slantOf(grey: Grey): Slant {
  const factor = Math.min(1, SIDE / Math.max(grey.width, grey.height));
  const small = scale(grey, factor);
  const cut = threshold(small);
  const flat = sharpest(edges(small, cut, 0, 1));
  const upright = sharpest(edges(small, cut, 1, 0));
  // A table's rules run both ways; print decides only when it is clear.
  const sideways = upright.score > flat.score * 1.6;
  const degrees = sideways ? -upright.degrees : flat.degrees;
  return { degrees, sideways, bandHeight: sideways ? 0 : bandHeight(small, cut, degrees) / factor };
}

/** The shade between ink and paper that parts them best (Otsu 1979). */
function threshold({ data }: Grey): number {
  const counts = new Float64Array(256);
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1;
  let sum = 0;
  counts.forEach((count, shade) => {
    sum += count * shade;
  });
  let [below, sumBelow, best, at] = [0, 0, -1, 128];
  for (let shade = 0; shade < 256; shade++) {
    below += counts[shade] ?? 0;
    sumBelow += (counts[shade] ?? 0) * shade;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (sum - sumBelow) / above;
    const spread = below * above * apart * apart;
    if (spread > best) [best, at] = [spread, shade];
  }
  return Math.min(at, 200);
}

interface Points {
  /** Along the line of print, and across it. */
  along: Float32Array;
  across: Float32Array;
  extent: number;
}

/** Ink pixels with paper on the far side of them (below for lines that run across, to the right for lines that run down). */
function edges({ width, height, data }: Grey, cut: number, dx: number, dy: number): Points {
  const along: number[] = [];
  const across: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      if ((data[y * width + x] ?? 255) > cut || (data[(y + dy) * width + x + dx] ?? 255) <= cut) continue;
      along.push(dy ? x : y);
      across.push(dy ? y : x);
    }
  }
  const step = Math.max(1, Math.ceil(along.length / MAX_POINTS));
  const keep = (list: number[]) => Float32Array.from(list.filter((_, i) => i % step === 0));
  return { along: keep(along), across: keep(across), extent: Math.max(width, height) };
}

function sharpest(points: Points): { degrees: number; score: number } {
  let best = { degrees: 0, score: sharpness(points, 0) };
  const level = best.score;
  const search = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = sharpness(points, degrees);
      if (score > best.score) best = { degrees, score };
    }
  };
  search(-MAX_DEGREES, MAX_DEGREES, 0.5);
  search(best.degrees - 0.4, best.degrees + 0.4, 0.1);
  return best.score > level * 1.02 ? best : { degrees: 0, score: level };
}

/** Sum of squares of the projection's rows, for the share of points in each: 1 when all are on one row. */
function sharpness({ along, across, extent }: Points, degrees: number): number {
  if (along.length < 50) return 0;
  const slope = Math.tan((degrees * Math.PI) / 180);
  const bins = new Uint32Array(extent * 2);
  const shift = extent / 2;
  for (let i = 0; i < along.length; i++) {
    const bin = Math.round((across[i] ?? 0) - (along[i] ?? 0) * slope + shift);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of bins) sum += count * count;
  return sum / (along.length * along.length);
}

/** The page is cut into this many strips from left to right: what stands at one edge does not hide the lines in the others. */
const STRIPS = 12;
/** A band that is higher is a picture, a frame or an edge, not a line of print. Share of the page's height. */
const HIGHEST = 0.06;

/** Median height of the bands of rows that hold ink, once the slant is taken out. */
function bandHeight({ width, height, data }: Grey, cut: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const bands: number[] = [];
  const strip = Math.ceil(width / STRIPS);
  for (let left = 0; left < width; left += strip) {
    const ink = new Uint8Array(height * 2);
    for (let y = 0; y < height; y++) {
      for (let x = left; x < Math.min(width, left + strip); x++) {
        if ((data[y * width + x] ?? 255) <= cut) ink[Math.round(y - x * slope + height / 2)] = 1;
      }
    }
    let run = 0;
    for (const mark of ink) {
      if (mark) run++;
      else {
        if (run >= 3 && run <= height * HIGHEST) bands.push(run);
        run = 0;
      }
    }
  }
  bands.sort((a, b) => a - b);
  return bands.length < 5 ? 0 : (bands[bands.length >> 1] ?? 0);
}
