import type { PdfPage } from './library';
import { type Matrix, multiply } from './matrix';
import { OPS } from './pictures';
import type { TextItem } from './words';

/** More of what pdf.js numbers (`OPS`): text and what is painted under it. */
const MORE = {
  nextLine: 43,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  setLeading: 36,
  beginText: 31,
  fillColors: [54, 55, 57, 59, 61, 93],
  shadingFill: 62,
  pictures: [83, 84, 85, 86, 87, 88, 89, 90],
  /** Of `constructPath`: it is filled. */
  fills: [22, 23, 24, 25, 26, 27],
} as const;
const MOST = 200_000;
/** How near two places are the same. Points. */
const NEAR = 0.6;
/** Pictures over so much of the page are a scan: what a scanner recognized lies with them unseen, and is the text. */
const WHOLE = 0.5;
/** A page drawn with more shapes may have its letters among them, with the text itself laid over them unseen. */
const SHAPES = 40;

interface Pen {
  at: Matrix;
  white: boolean;
  mode: number;
}

/** The page's runs of text without those that nobody sees: drawn in no way, or white on white. A scan's own layer is kept. */
export async function withoutUnseen(page: PdfPage, items: TextItem[]): Promise<TextItem[]> {
  const { seen, unseen, layer } = await placesOf(page);
  if (layer || unseen.length === 0) return items;
  const at = (places: readonly Place[], [, , , , x = 0, y = 0]: number[]) =>
    places.some((place) => Math.abs(place.x - x) < NEAR && Math.abs(place.y - y) < NEAR);
  return items.filter(({ transform }) => !at(unseen, transform) || at(seen, transform));
}

interface Place {
  x: number;
  y: number;
}

/** Where text begins on a page that is seen, and that is not. */
async function placesOf(page: PdfPage): Promise<{ seen: Place[]; unseen: Place[]; layer: boolean }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width = 0, height = 0 } = page.getViewport({ scale: 1 });
  const seen: Place[] = [];
  const unseen: Place[] = [];
  let pictures = 0;
  let shapes = 0;
  let invisible = 0;
  let pen: Pen = { at: [1, 0, 0, 1, 0, 0], white: false, mode: 0 };
  const saved: Pen[] = [];
  // What is painted in any colour but white: text on it is seen.
  const painted: Box[] = [];
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let leading = 0;
  for (let i = 0; i < Math.min(fnArray.length, MOST); i++) {
    const operator = fnArray[i] as number;
    const args = argsArray[i] ?? [];
    const [a = 0, b = 0] = args as number[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) {
      saved.push(pen);
      if (operator !== OPS.save && isMatrix(args[0])) pen = { ...pen, at: multiply(pen.at, [...args[0]] as Matrix) };
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) pen = saved.pop() ?? pen;
    else if (operator === OPS.transform) pen = { ...pen, at: multiply(pen.at, args as Matrix) };
    else if (operator === OPS.setTextRenderingMode) pen = { ...pen, mode: a };
    else if ((MORE.fillColors as readonly number[]).includes(operator))
      pen = { ...pen, white: operator === 59 && /^#f[89a-f]f[89a-f]f[89a-f]$/i.test(String(args[0])) };
    else if (operator === MORE.beginText) line = [1, 0, 0, 1, 0, 0];
    else if (operator === MORE.setTextMatrix && isMatrix(args[0])) line = [...args[0]] as Matrix;
    else if (operator === MORE.moveText || operator === MORE.setLeadingMoveText) {
      line = multiply(line, [1, 0, 0, 1, a, b]);
      if (operator === MORE.setLeadingMoveText) leading = -b;
    } else if (operator === MORE.setLeading) leading = a;
    else if (operator === MORE.nextLine) line = multiply(line, [1, 0, 0, 1, 0, -leading]);
    else if (operator === MORE.shadingFill) painted.push([-1e9, -1e9, 1e9, 1e9]);
    else if (operator === OPS.constructPath) {
      shapes++;
      const box = args[2] as ArrayLike<number> | undefined;
      if (!pen.white && box?.length === 4 && (MORE.fills as readonly number[]).includes(a))
        painted.push(boxOf(pen.at, [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0]));
    } else if ((MORE.pictures as readonly number[]).includes(operator)) {
      const box = boxOf(pen.at, [0, 0, 1, 1]);
      painted.push(box);
      pictures += (box[2] - box[0]) * (box[3] - box[1]);
    } else if (operator >= OPS.showText && operator <= OPS.nextLineSetSpacingShowText) {
      const [, , , , x, y] = multiply(pen.at, line);
      if (pen.mode === 3) invisible++;
      const hidden = pen.mode === 3 || (pen.white && !painted.some((box) => holds(box, x, y)));
      (hidden ? unseen : seen).push({ x, y });
    }
  }
  const layer = pictures > width * height * WHOLE || (shapes > SHAPES && invisible > seen.length);
  return { seen, unseen, layer };
}

type Box = [left: number, bottom: number, right: number, top: number];

function boxOf(at: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => multiply(at, [1, 0, 0, 1, x, y]));
  const [xs, ys] = [corners.map((one) => one[4]), corners.map((one) => one[5])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const holds = ([left, bottom, right, top]: Box, x: number, y: number) => x >= left - 2 && x <= right + 2 && y >= bottom - 2 && y <= top + 2;

function isMatrix(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return typeof value === 'object' && value !== null && (value as ArrayLike<number>).length === 6;
}
