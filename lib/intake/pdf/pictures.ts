import { type Grey, greyOf, luma, scale } from '../scan/grey';
import type { PdfPage } from './library';
import { type Matrix, multiply } from './matrix';

/** What a page is drawn with, as pdf.js numbers it (`OPS`). */
export const OPS = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  setTextRenderingMode: 38,
  showText: 44,
  showSpacedText: 45,
  nextLineShowText: 46,
  nextLineSetSpacingShowText: 47,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
  constructPath: 91,
} as const;

/** A picture as pdf.js decodes it: kind 1 has a bit a pixel (set is white), 2 three bytes, 3 four. */
interface Decoded {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray | string;
}

/** Longer side of the sheet that the pictures are laid on, in pixels: what the recognizer works on. */
const MAX_SIDE = 2_600;
const MAX_PICTURES = 400;
/** A picture that covers more of the page is the page. */
const WHOLE = 0.5;
/** A picture that covers less of the page is a logo or a signature. */
export const LOGO = 0.1;
const MAX_OPERATORS = 200_000;

/** What a page shows beside its text. */
export interface Shown {
  /** Its pictures, laid on a white sheet where the page shows them; null when it has none. */
  sheet: () => Grey | null;
  /** Share of the page that its largest picture, or all of many small ones, covers. 0..1. */
  covers: number;
  /** How many lines and shapes it is drawn with. */
  drawn: number;
  /** Most of its text cannot be seen: it is invisible or lies under a picture, as scanners lay what they recognized. */
  hidden: boolean;
}

/** Looks at what a page is drawn with and decodes its pictures: a scanned page. No canvas is needed. */
export async function pagePicture(page: PdfPage): Promise<Shown> {
  const { placed, drawn, text } = await placedPictures(page);
  const view = page.getViewport({ scale: 1 });
  const { width = 0, height = 0 } = view;
  if (placed.length === 0 || width <= 0 || height <= 0) return { sheet: () => null, covers: 0, drawn, hidden: false };
  const parts = placed.map(({ picture, at, under }) => ({ picture, at: multiply(view.transform as Matrix, at), under }));
  const shareOf = ({ at }: { at: Matrix }) => Math.abs(at[0] * at[3] - at[1] * at[2]) / (width * height);
  const shares = parts.map(shareOf);
  // Some scanners cut a page into strips; a letterhead is one or two pictures.
  const covers = Math.min(1, parts.length > 3 ? shares.reduce((sum, share) => sum + share, 0) : Math.max(...shares));
  // What was written before a picture was laid over the page is under it.
  const under = Math.max(0, ...parts.map((part) => (shareOf(part) > WHOLE ? part.under : 0)));
  const hidden = covers > WHOLE && text.unseen + under > (text.seen - under) * 4;
  return { sheet: () => (covers > LOGO ? sheetOf(parts, width, height) : null), covers, drawn, hidden };
}

function sheetOf(parts: { picture: Grey; at: Matrix }[], width: number, height: number): Grey {
  const finest = Math.max(...parts.map(({ picture, at }) => picture.width / Math.max(1, Math.hypot(at[0], at[1]))));
  const dots = Math.min(finest, MAX_SIDE / Math.max(width, height));
  const sheet: Grey = { width: Math.ceil(width * dots), height: Math.ceil(height * dots), data: new Uint8Array() };
  sheet.data = new Uint8Array(sheet.width * sheet.height).fill(255);
  for (const { picture, at } of parts) lay(sheet, picture, at.map((one) => one * dots) as Matrix);
  return sheet;
}

interface Placed {
  picture: Grey;
  /** Leads the unit square that a PDF draws pictures in to the page's own space. */
  at: Matrix;
  /** How many letters had been written, to be seen, before it. */
  under: number;
}

/** How text is drawn: its rendering mode (3 is invisible, 7 only clips) and how opaque it is. */
interface Pen {
  mode: number;
  opacity: number;
}

async function placedPictures(page: PdfPage): Promise<{ placed: Placed[]; drawn: number; text: { seen: number; unseen: number } }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const placed: Placed[] = [];
  let at: Matrix = [1, 0, 0, 1, 0, 0];
  let pen: Pen = { mode: 0, opacity: 1 };
  const saved: { at: Matrix; pen: Pen }[] = [];
  const text = { seen: 0, unseen: 0 };
  let drawn = 0;
  for (let i = 0; i < Math.min(fnArray.length, MAX_OPERATORS) && placed.length < MAX_PICTURES; i++) {
    const args = argsArray[i] ?? [];
    switch (fnArray[i]) {
      case OPS.constructPath:
        drawn++;
        break;
      case OPS.save:
        saved.push({ at, pen });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        ({ at, pen } = saved.pop() ?? { at, pen });
        break;
      case OPS.setTextRenderingMode:
        pen = { ...pen, mode: Number(args[0]) };
        break;
      case OPS.setGState:
        pen = { ...pen, opacity: opacityIn(args[0]) ?? pen.opacity };
        break;
      case OPS.showText:
      case OPS.showSpacedText:
      case OPS.nextLineShowText:
      case OPS.nextLineSetSpacingShowText: {
        const glyphs = args.find(Array.isArray)?.length ?? 0;
        if (pen.mode === 3 || pen.mode === 7 || pen.opacity < 0.05) text.unseen += glyphs;
        else text.seen += glyphs;
        break;
      }
      case OPS.transform:
        at = multiply(at, args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ at, pen });
        if (isMatrix(args[0])) at = multiply(at, args[0]);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const picture = await pictureOf(page, args[0], fnArray[i] === OPS.paintImageMaskXObject);
        if (picture) placed.push({ picture, at, under: text.seen });
        break;
      }
    }
  }
  return { placed, drawn, text };
}

/** The opacity of fills that a graphics state sets; undefined when it sets none. */
function opacityIn(states: unknown): number | undefined {
  if (!Array.isArray(states)) return undefined;
  const fill = states.find((state) => Array.isArray(state) && state[0] === 'ca');
  return fill ? Number(fill[1]) : undefined;
}

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length === 6;
}

async function pictureOf(page: PdfPage, source: unknown, mask: boolean): Promise<Grey | null> {
  let decoded = typeof source === 'string' ? await object(page, source) : (source as Decoded | null);
  // A mask's bits may stand elsewhere, because several masks share them.
  if (typeof decoded?.data === 'string') decoded = { ...decoded, ...(await object(page, decoded.data)) };
  const data = decoded?.data;
  if (!decoded || !data || typeof data === 'string' || !(decoded.width > 0 && decoded.height > 0)) return null;
  const { width, height, kind } = decoded;
  if (mask || kind === 1) return bits(width, height, data);
  if (kind === 3) return greyOf(width, height, data);
  const grey = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < grey.length; i++, from += 3)
    grey[i] = luma(data[from] ?? 255, data[from + 1] ?? 255, data[from + 2] ?? 255);
  return { width, height, data: grey };
}

function object(page: PdfPage, id: string): Promise<Decoded | null> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => store.get(id, (found) => resolve(found as Decoded | null)));
}

/** A mask paints where its bits are not set, and a picture of bits is black there. */
function bits(width: number, height: number, data: Uint8Array | Uint8ClampedArray): Grey {
  const grey = new Uint8Array(width * height);
  const row = (width + 7) >> 3;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) grey[y * width + x] = ((data[y * row + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1 ? 255 : 0;
  return { width, height, data: grey };
}

/** Lays a picture on the sheet, the darker of the two wherever they overlap: a scan's print often lies in a layer of its own. */
function lay(sheet: Grey, picture: Grey, at: Matrix): void {
  const [a, b, c, d, e, f] = at;
  const det = a * d - b * c;
  if (Math.abs(det) < 1) return;
  const small = scale(picture, Math.min(1, Math.hypot(a, b) / picture.width));
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const right = Math.min(sheet.width, Math.ceil(Math.max(...xs)));
  const bottom = Math.min(sheet.height, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < right; x++) {
      const dx = x + 0.5 - e;
      const dy = y + 0.5 - f;
      const u = (d * dx - c * dy) / det;
      const v = (a * dy - b * dx) / det;
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const from = Math.floor((1 - v) * small.height - 1e-9) * small.width + Math.floor(u * small.width);
      const to = y * sheet.width + x;
      sheet.data[to] = Math.min(sheet.data[to] ?? 255, small.data[from] ?? 255);
    }
  }
}
