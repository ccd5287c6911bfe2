import type { EmbeddedFont } from './embed';
import type { Line, Piece } from './lines';
import { BLANK_FILL, BLANK_RULE, type SheetSize } from './sheet';
import type { Placed, Shape } from './slice';
import type { Element } from './structure';
import type { Shaped, Style, Typeface } from './typeface';

export type Fonts = Record<Style, { face: Typeface; embedded: EmbeddedFont; name: string }>;

/** Text of the page's margins, which is not part of the letter's own text. */
export interface Furniture {
  line: Line;
  x: number;
  /** Baseline, from the page's bottom. */
  y: number;
}

/** A Form or Image XObject on the page. */
export interface Picture {
  /** Its name in the page's resources. */
  name: string;
  /** Leads its own space to the page's: the operand of `cm`. */
  matrix: readonly [number, number, number, number, number, number];
  /** Null for decoration. */
  element: Element | null;
}

export interface PageContent {
  placed: readonly Placed[];
  pictures: readonly Picture[];
  furniture: readonly Furniture[];
  rules: readonly Shape[];
  sheet: SheetSize;
}

/**
 * The content stream of one page. Text is drawn element by element, so that the order in the file is the order in which
 * it is read; rules and tints come first, marked as artifacts.
 */
export function drawPage(index: number, { placed, pictures, furniture, rules, sheet }: PageContent, fonts: Fonts): string {
  const out: string[] = [];
  const owners = new Map<Element | null, { line: Line; x: number; y: number }[]>();
  out.push('/Artifact BMC');
  for (const rule of rules) out.push(rectangle(rule.x, sheet.height - rule.y - rule.height, rule));
  for (const { slice, top } of placed) {
    const y = sheet.height - sheet.margin - top;
    for (const shape of slice.shapes) out.push(rectangle(sheet.margin + shape.x, y - shape.y - shape.height, shape));
    for (const part of slice.parts) {
      const { size, leading } = part.line.setting;
      const text = { line: part.line, x: sheet.margin + part.x, y: y - part.y - (leading + 0.67 * size) / 2 };
      const own = owners.get(part.element);
      if (own) own.push(text);
      else owners.set(part.element, [text]);
      for (const piece of part.line.pieces) if (piece.blank) out.push(...tint(piece, text.x, text.y, size));
    }
  }
  out.push('EMC');
  let mcid = 0;
  const begin = (element: Element | null) => {
    if (element) {
      out.push(`/${element.tag} <</MCID ${mcid}>> BDC`);
      element.marks.push({ page: index, mcid });
      mcid += 1;
    } else out.push('/Artifact BMC');
  };
  for (const [element, texts] of owners) {
    begin(element);
    for (const { line, x, y } of texts) out.push(...lineOperators(line, x, y, fonts));
    out.push('EMC');
  }
  const drawn = new Map<Element | null, Picture[]>();
  for (const picture of pictures) drawn.set(picture.element, [...(drawn.get(picture.element) ?? []), picture]);
  for (const [element, own] of drawn) {
    begin(element);
    for (const { name, matrix } of own) out.push(`q ${matrix.map(exact).join(' ')} cm /${name} Do Q`);
    out.push('EMC');
  }
  out.push('/Artifact <</Type /Pagination>> BDC');
  for (const { line, x, y } of furniture) out.push(...lineOperators(line, x, y, fonts));
  out.push('EMC');
  return out.join('\n');
}

function rectangle(x: number, y: number, shape: Pick<Shape, 'width' | 'height' | 'color'>): string {
  return `${shape.color} rg ${n(x)} ${n(y)} ${n(shape.width)} ${n(shape.height)} re f`;
}

function tint(piece: Piece, x: number, baseline: number, size: number): string[] {
  const width = piece.width + 2;
  const left = x + piece.x - 1;
  return [
    rectangle(left, baseline - 0.26 * size, { width, height: 1.2 * size, color: BLANK_FILL }),
    rectangle(left, baseline - 0.26 * size, { width, height: 0.6, color: BLANK_RULE }),
  ];
}

function lineOperators(line: Line, x: number, y: number, fonts: Fonts): string[] {
  const out: string[] = [];
  for (const [i, piece] of line.pieces.entries()) {
    const font = fonts[piece.style];
    // A line that goes on ends with a space, so that copied and spoken text keeps its words apart.
    const words = line.continues && i === line.pieces.length - 1 ? [...piece.words, font.face.shape(' ')] : piece.words;
    const show = `${piece.color} rg BT /${font.name} ${line.setting.size} Tf ${n(x + piece.x)} ${n(y)} Td [${font.embedded.show(words)}] TJ ET`;
    out.push(words.every((word) => word.covered) ? show : `/Span <</ActualText <${utf16(words)}>>> BDC\n${show}\nEMC`);
  }
  return out;
}

function utf16(words: readonly Shaped[]): string {
  let out = 'feff';
  for (const { text } of words) for (let i = 0; i < text.length; i++) out += text.charCodeAt(i).toString(16).padStart(4, '0');
  return out;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Scales need more digits than places do. */
function exact(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}
