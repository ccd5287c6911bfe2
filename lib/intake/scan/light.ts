import type { Grey } from './grey';

/** Side of the squares whose paper is measured, in pixels of the working picture. */
const TILE = 48;
/** Paper darker than this share of the page's usual paper is print, a photograph or a dark heading, not shadow. */
const DARK = 0.42;
/** Paper that varies less than this is even: nothing to do. */
const EVEN = 0.12;

/**
 * Evens out the light: the shade of the paper is measured square by square (the bright end of what it shows), blended,
 * and every pixel is divided by it. A page that is lit evenly comes back as it is, stretched to white when it is grey all over.
 */
export function evenLight(grey: Grey): Grey {
  const { width, height, data } = grey;
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) paper[row * columns + column] = paperOf(grey, column, row);
  const sorted = [...paper].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length * 0.8)] ?? 255;
  const low = sorted.find((shade) => shade >= usual * DARK) ?? usual;
  if (usual < 8 || (usual > 225 && (usual - low) / usual < EVEN)) return grey;
  fillDark(paper, columns, rows, usual * DARK);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const ty = clamp(y / TILE - 0.5, rows);
    const top = Math.floor(ty) * columns;
    const bottom = Math.min(rows - 1, Math.floor(ty) + 1) * columns;
    const fy = ty - Math.floor(ty);
    for (let x = 0; x < width; x++) {
      const tx = clamp(x / TILE - 0.5, columns);
      const left = Math.floor(tx);
      const right = Math.min(columns - 1, left + 1);
      const fx = tx - left;
      const above = (paper[top + left] ?? 255) * (1 - fx) + (paper[top + right] ?? 255) * fx;
      const below = (paper[bottom + left] ?? 255) * (1 - fx) + (paper[bottom + right] ?? 255) * fx;
      const here = above * (1 - fy) + below * fy;
      out[y * width + x] = Math.min(255, ((data[y * width + x] ?? 255) * 250) / here);
    }
  }
  return { width, height, data: out };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** The shade that nine tenths of a square's pixels do not exceed. Every second pixel of every second row is enough. */
function paperOf({ width, height, data }: Grey, column: number, row: number): number {
  const counts = new Uint32Array(256);
  let total = 0;
  const bottom = Math.min(height, (row + 1) * TILE);
  const right = Math.min(width, (column + 1) * TILE);
  for (let y = row * TILE; y < bottom; y += 2) {
    for (let x = column * TILE; x < right; x += 2) {
      const shade = data[y * width + x] ?? 255;
      counts[shade] = (counts[shade] ?? 0) + 1;
      total++;
    }
  }
  let left = total * 0.1;
  for (let shade = 255; shade > 0; shade--) {
    left -= counts[shade] ?? 0;
    if (left <= 0) return shade;
  }
  return 0;
}

/** Squares without paper take the mean of their neighbours that have some, again and again until none is left. */
function fillDark(paper: Float32Array, columns: number, rows: number, floor: number): void {
  for (let pass = 0; pass < columns + rows; pass++) {
    const before = paper.slice();
    let open = 0;
    for (let i = 0; i < paper.length; i++) {
      if ((before[i] ?? 0) >= floor) continue;
      const column = i % columns;
      let sum = 0;
      let count = 0;
      for (const next of [column > 0 ? i - 1 : -1, column < columns - 1 ? i + 1 : -1, i - columns, i + columns]) {
        const shade = before[next] ?? 0;
        if (shade >= floor) {
          sum += shade;
          count++;
        }
      }
      if (count > 0) paper[i] = sum / count;
      else open++;
    }
    if (open === 0) return;
  }
}
