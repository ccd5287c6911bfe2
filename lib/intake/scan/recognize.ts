import type { Engine, PrintedWord } from './engine';
import type { PrintLanguage } from './files';
import { type Grey, rotate, scale, turn, upright } from './grey';
import { pictureHeader } from './header';
import { evenLight } from './light';
import { darkFieldsToLight } from './reverse';
import { slantOf } from './skew';
import { isSpanish } from './spanish';
import { jpegStrips, tiffPages, withFirstPage } from './tiff';

/** A page to read: one of a picture file (1-based; only TIFF has more than one), or pixels, say of a PDF's page. */
export type Picture = { bytes: Uint8Array; page: number } | Grey;

/** The words of one page, in pixels of the page as it was finally looked at. */
export interface PageReading {
  words: PrintedWord[];
  language: PrintLanguage;
  /** True when the print is so small in the picture that digits may be misread without a sign of doubt. */
  smallPrint: boolean;
}

/** Longer side that is worked on, in pixels: about 240 dots an inch for a letter page. More only costs time. */
const MAX_SIDE = 2_600;
/** Height of a band of print that reads well, and the least and most that is left alone. Pixels. */
const BAND = { good: 30, least: 20, most: 64 };
/** Print in lower bands is enlarged but stays a guess: most numbers that were misread without a doubt stood in such print. Pixels. */
const SMALL_PRINT = 9.5;
/** What a word of small print may claim at most. */
const GUESS = 0.65;
/** Mean confidence below which a page may lie the wrong way round. */
const POOR = 0.66;

/** Reads one page of print; null when the picture cannot be decoded. */
export async function recognizePicture(engine: Engine, picture: Picture, language: PrintLanguage = 'eng'): Promise<PageReading | null> {
  const grey = 'data' in picture ? picture : decodePage(engine, picture.bytes, picture.page);
  return grey && recognizeImage(engine, grey, language);
}

function decodePage(engine: Engine, bytes: Uint8Array, page: number): Grey | null {
  const [tiff, ...more] = tiffPages(bytes).slice(page - 1);
  if (!tiff) {
    const grey = engine.decode(bytes);
    return grey && upright(grey, pictureHeader(bytes)?.orientation ?? 1);
  }
  const strips = jpegStrips(bytes, tiff);
  const first = page === 1 && more.length === 0;
  const grey =
    strips.length > 0 ? stack(strips.map((strip) => engine.decode(strip))) : engine.decode(first ? bytes : withFirstPage(bytes, tiff));
  return grey && upright(grey, tiff.orientation);
}

function stack(parts: (Grey | null)[]): Grey | null {
  const [first] = parts;
  const whole = parts.filter((part) => part !== null && part.width === first?.width) as Grey[];
  if (!first || whole.length < parts.length) return null;
  const height = whole.reduce((sum, part) => sum + part.height, 0);
  const data = new Uint8Array(first.width * height);
  let at = 0;
  for (const part of whole) {
    data.set(part.data, at);
    at += part.data.length;
  }
  return { width: first.width, height, data };
}

/** Reads the print of one page of grey pixels: evens out light, turns and levels the page, brings it to a size that reads well. */
export async function recognizeImage(engine: Engine, image: Grey, language: PrintLanguage = 'eng'): Promise<PageReading> {
  const { page, bandHeight } = level(evenLight(scale(image, Math.min(1, MAX_SIDE / Math.max(image.width, image.height)))));
  let best = await reading(engine, page, language);
  if (confidenceOf(best.words) < POOR) {
    const turned = await bestTurn(engine, page, best.language);
    if (turned !== 0) {
      const other = await reading(engine, turn(page, turned), best.language);
      if (weight(other.words) > weight(best.words)) best = other;
    }
  }
  const smallPrint = bandHeight > 0 && bandHeight < SMALL_PRINT;
  const words = best.words.filter(isPrint).map(withoutStrayQuote);
  return {
    language: best.language,
    words: smallPrint ? words.map((word) => ({ ...word, confidence: Math.min(word.confidence, GUESS) })) : words,
    smallPrint,
  };
}

async function reading(engine: Engine, page: Grey, language: PrintLanguage): Promise<Omit<PageReading, 'smallPrint'>> {
  const words = await engine.recognize(page, language);
  const spanish = isSpanish(words.map((word) => word.text));
  if (spanish === null || spanish === (language === 'spa')) return { words, language };
  const other: PrintLanguage = spanish ? 'spa' : 'eng';
  return { words: await engine.recognize(page, other), language: other };
}

/** The page with its lines of print level, upright or upside down, at a size that reads well. */
function level(page: Grey): { page: Grey; bandHeight: number } {
  let slant = slantOf(page);
  let flat = page;
  if (slant.sideways) {
    flat = turn(flat, 90);
    slant = slantOf(flat);
  }
  if (Math.abs(slant.degrees) >= 0.2) flat = rotate(flat, -slant.degrees);
  flat = darkFieldsToLight(flat);
  const { bandHeight } = slant;
  if (bandHeight === 0 || (bandHeight >= BAND.least && bandHeight <= BAND.most)) return { page: flat, bandHeight };
  const most = MAX_SIDE / Math.max(flat.width, flat.height);
  return { page: scale(flat, Math.max(0.25, Math.min(3, most, BAND.good / bandHeight))), bandHeight };
}

/** Which turn makes the middle of the page read best; tried on a part of it, because trying is dear. */
async function bestTurn(engine: Engine, page: Grey, language: PrintLanguage): Promise<0 | 90 | 180 | 270> {
  const part = middle(page);
  let best: { turned: 0 | 90 | 180 | 270; weight: number } = { turned: 0, weight: -1 };
  for (const turned of [0, 180, 90, 270] as const) {
    const words = await engine.recognize(turn(part, turned), language);
    const found = weight(words);
    if (found > best.weight) best = { turned, weight: found };
    if (confidenceOf(words) > 0.85 && words.length > 8) break;
  }
  return best.turned;
}

function middle({ width, height, data }: Grey): Grey {
  const w = Math.ceil(width * 0.8);
  const h = Math.ceil(height * 0.4);
  const left = (width - w) >> 1;
  const top = Math.floor(height * 0.2);
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) out.set(data.subarray((top + y) * width + left, (top + y) * width + left + w), y * w);
  return { width: w, height: h, data: out };
}

/** Mean confidence of the words that look like words, longer ones counting more; 0 when there are none. */
export function confidenceOf(words: PrintedWord[]): number {
  let sum = 0;
  let letters = 0;
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** How much was read, and how well: garbage is long but unsure. */
function weight(words: PrintedWord[]): number {
  return words.reduce((sum, { text, confidence }) => sum + (confidence > 0.6 && /[\p{L}\d]{3}/u.test(text) ? text.length : 0), 0);
}

/** Specks, rules and frames come out as single marks of low confidence. */
function isPrint({ text, confidence }: PrintedWord): boolean {
  if (/[\p{L}\d]/u.test(text)) return confidence > 0.1 || text.length > 2;
  return confidence > 0.5 && !/^[|_~—–=‘’“”'"`.,:;\\/°*<>«»{}[\]()!]+$/.test(text);
}

/** The models like to begin a line with a quotation mark that no other one closes. */
function withoutStrayQuote(word: PrintedWord): PrintedWord {
  const text = /^[‘“`](?=[\p{L}\d$][^’”']*$)/u.test(word.text) ? word.text.slice(1) : word.text;
  return text === word.text ? word : { ...word, text };
}
