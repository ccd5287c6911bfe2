import { visible } from '../clean';
import { type Matrix, multiply, upright } from './matrix';
import type { Word } from './words';

/** What lies on a page beside its text, as pdf.js gives it, as far as it is used here. */
export interface Annotation {
  subtype?: string;
  /** Bits: 2 is hidden, 6 is not shown on the screen. */
  annotationFlags?: number;
  rect?: number[];
  /** `Tx` text, `Ch` choice, `Btn` button. */
  fieldType?: string;
  fieldValue?: unknown;
  /** What a box or a choice shows for its values. */
  options?: { exportValue?: string; displayValue?: string }[];
  exportValue?: string;
  buttonValue?: string;
  checkBox?: boolean;
  radioButton?: boolean;
  password?: boolean;
  hidden?: boolean;
  multiLine?: boolean;
  textContent?: string[];
  contentsObj?: { str?: string };
  defaultAppearanceData?: { fontSize?: number };
}

const HIDDEN = 2 | 32;
/** More are no letter's form. */
const MOST = 2_000;
const MAX_LENGTH = 4_000;
/** A letter's usual width, as a share of its height. */
const LETTER = 0.5;
const USUAL = 10;

/** True when something may lie on a file's pages beside their text. What is packed into streams of objects cannot be seen from outside. */
export function mayHaveAnnotations(bytes: Uint8Array): boolean {
  const file = new TextDecoder('latin1').decode(bytes);
  return file.includes('/Annots') || file.includes('/ObjStm');
}

/** True for a note that shows its words only when it is opened. */
export function isSticky({ subtype, annotationFlags = 0, contentsObj }: Annotation): boolean {
  return subtype === 'Text' && (annotationFlags & HIDDEN) === 0 && (contentsObj?.str ?? '').trim() !== '';
}

/**
 * What is filled into a page's form, and the text that was typed onto it later, as words where they are drawn: a field's value stands
 * beside its label like any other. Where the same words are printed there already, nothing is added.
 */
export function annotationWords(annotations: readonly Annotation[], viewport: number[], turn: number, printed: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (const one of annotations.slice(0, MOST)) {
    const text = textOf(one);
    const box = text === '' ? null : boxOf(one, viewport, turn);
    if (!box) continue;
    const lines = one.fieldType === 'Tx' && !one.multiLine ? [text.replace(/\s+/g, ' ')] : text.split(/\r\n?|\n/);
    for (const word of linesIn(box, lines, one.defaultAppearanceData?.fontSize || 0, printed))
      if (
        !printed.some(
          (other) => other.text === word.text && Math.abs(other.y - word.y) < word.size && Math.abs(other.x - word.x) < box.width,
        )
      )
        words.push(word);
  }
  return words;
}

/** What an annotation shows; "" for what is no text. */
function textOf(one: Annotation): string {
  if (((one.annotationFlags ?? 0) & HIDDEN) !== 0 || one.hidden || one.password) return '';
  if (one.subtype === 'FreeText') return clean(one.textContent?.join('\n') || (one.contentsObj?.str ?? ''));
  if (one.subtype !== 'Widget') return '';
  const value = one.fieldValue;
  if (one.fieldType === 'Tx') return typeof value === 'string' ? clean(value) : '';
  if (one.fieldType === 'Ch')
    return clean(
      [value]
        .flat()
        .map((each) => shown(one, each))
        .filter(Boolean)
        .join(', '),
    );
  // A box is told apart only where it is ticked: an empty one says nothing.
  const on = one.checkBox ? one.exportValue : one.radioButton ? one.buttonValue : undefined;
  return on !== undefined && value === on && on !== 'Off' ? '☒' : '';
}

const shown = ({ options }: Annotation, value: unknown) =>
  typeof value === 'string' ? (options?.find(({ exportValue }) => exportValue === value)?.displayValue ?? value) : '';

const clean = (text: string) => visible(text.slice(0, MAX_LENGTH)).trim();

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where it lies, seen upright; null when it has no size. */
function boxOf({ rect }: Annotation, viewport: number[], turn: number): Box | null {
  if (rect?.length !== 4 || !rect.every(Number.isFinite)) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const corners = [
    [left, bottom],
    [right, top],
  ].map(([x = 0, y = 0]) => {
    const at = multiply(viewport as Matrix, [1, 0, 0, 1, x, y]);
    return upright(at[4], at[5], turn);
  });
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const box = { x: Math.min(...xs), y: Math.min(...ys), width: 0, height: 0 };
  box.width = Math.max(...xs) - box.x;
  box.height = Math.max(...ys) - box.y;
  return box.width > 0 && box.height > 0 ? box : null;
}

/** Lines of text in a box, each a word on its baseline: the only one stands on the line of print that runs through the box. */
function linesIn(box: Box, lines: string[], asked: number, printed: readonly Word[]): Word[] {
  const size = asked || Math.min(USUAL, box.height * 0.75);
  const letters = Math.max(8, Math.floor(box.width / (size * LETTER)));
  const rows = lines.length === 1 && box.height < size * 2.2 ? lines : lines.flatMap((line) => wrapped(line.trim(), letters));
  const middle = box.y + box.height / 2 + size * 0.3;
  const near = printed.filter(({ y }) => y > box.y && y <= box.y + box.height + size * 0.2);
  const line = near.reduce((best, { y }) => (Math.abs(y - middle) < Math.abs(best - middle) ? y : best), Number.POSITIVE_INFINITY);
  const first = rows.length > 1 ? box.y + size * 1.1 : Number.isFinite(line) ? line : middle;
  return rows
    .filter((text) => text !== '')
    .map((text, i) => ({ text, x: box.x, end: box.x + Math.min(box.width, text.length * size * LETTER), y: first + i * size * 1.2, size }));
}

function wrapped(line: string, letters: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(/\s+/)) {
    if (row !== '' && row.length + word.length >= letters) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}
