import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type Box, boxOf, type Matrix, multiply, numbersOf } from './box';
import type { Copier } from './copy';
import type { SourcePage } from './source';
import { unpacked } from './unpack';

/** A drawing and where it stands in the page's own space. */
export interface Drawing {
  ref: PDFRef;
  matrix: Matrix;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const MOST_CONTENT = 60_000_000;
const key = (name: string) => PDFName.of(name);

/**
 * A page as drawings of another PDF: what it shows, then each filled-in field, mark or stamp upon it. A form XObject keeps the
 * page's state to itself, so a page that is badly written cannot disturb what is printed around it (PDF 32000-1, 8.10).
 */
export function drawingsOf(page: SourcePage, copier: Copier, into: PDFContext): Drawing[] {
  const copied = (object: PDFObject | undefined) => (object === undefined ? undefined : copier.copy(object));
  const [only, ...more] = page.contents;
  const form = only && more.length === 0 ? whole(only, copied) : joined(page.contents, into);
  const { box } = page;
  form.dict.set(key('Type'), key('XObject'));
  form.dict.set(key('Subtype'), key('Form'));
  form.dict.set(key('BBox'), into.obj([box.x, box.y, box.x + box.width, box.y + box.height]));
  form.dict.set(key('Resources'), copied(page.resources) ?? into.obj({}));
  const group = copied(page.group);
  if (group) form.dict.set(key('Group'), group);
  const drawings: Drawing[] = [{ ref: into.register(form), matrix: IDENTITY }];
  for (const annotation of page.annotations) {
    const drawn = annotationDrawing(annotation, copier);
    if (drawn) drawings.push(drawn);
  }
  return drawings;
}

/** One content stream goes over packed as it is. */
function whole(stream: PDFRawStream, copied: (object: PDFObject | undefined) => PDFObject | undefined): PDFRawStream {
  const copy = copied(stream);
  if (copy instanceof PDFRawStream) return PDFRawStream.of(copy.dict, copy.contents);
  throw new Error('a stream is copied as a stream');
}

/** Several are one text cut into pieces (7.8.2): joined with a line break between. */
function joined(streams: readonly PDFRawStream[], into: PDFContext): PDFRawStream {
  const parts: Uint8Array[] = [];
  let left = MOST_CONTENT;
  for (const stream of streams) {
    const part = unpacked(stream, left);
    left -= part.length;
    parts.push(part, Uint8Array.of(10));
  }
  const text = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    text.set(part, at);
    at += part.length;
  }
  return into.flateStream(text);
}

const HIDDEN = 2;
const NO_VIEW = 32;
/** Windows that only open on a click. */
const UNSEEN = new Set(['Popup', 'Link'].map(key));

/** The normal appearance of an annotation, put into its rectangle (12.5.5, algorithm "appearance streams"). */
function annotationDrawing(annotation: PDFDict, copier: Copier): Drawing | null {
  const flags = annotation.lookup(key('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & (HIDDEN | NO_VIEW)) !== 0) return null;
  const subtype = annotation.lookup(key('Subtype'));
  const rect = boxOf(annotation.lookup(key('Rect')));
  const look = appearance(annotation);
  if (!look || !rect || (subtype instanceof PDFName && UNSEEN.has(subtype))) return null;
  const box = boxOf(look.stream.dict.lookup(key('BBox')));
  if (!box) return null;
  const own = (numbersOf(look.stream.dict.lookup(key('Matrix')), 6) as Matrix | null) ?? IDENTITY;
  const matrix = fitting(corners(box, own), rect);
  if (!matrix) return null;
  look.stream.dict.set(key('Subtype'), key('Form'));
  const copy = copier.copy(look.object);
  return copy instanceof PDFRef ? { ref: copy, matrix } : null;
}

/** Of a field with several looks (a box, ticked or not), the one that it is in. */
function appearance(annotation: PDFDict): { object: PDFObject; stream: PDFRawStream } | null {
  const looks = annotation.lookup(key('AP'));
  if (!(looks instanceof PDFDict)) return null;
  let object = looks.get(key('N'));
  let stream = looks.lookup(key('N'));
  if (stream instanceof PDFDict) {
    const state = annotation.lookup(key('AS'));
    if (!(state instanceof PDFName)) return null;
    object = stream.get(state);
    stream = stream.lookup(state);
  }
  return stream instanceof PDFRawStream && object ? { object, stream } : null;
}

function corners({ x, y, width, height }: Box, matrix: Matrix): Box {
  const points = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([px = 0, py = 0]) => multiply([1, 0, 0, 1, px, py], matrix));
  const xs = points.map((point) => point[4]);
  const ys = points.map((point) => point[5]);
  const left = Math.min(...xs);
  const bottom = Math.min(...ys);
  return { x: left, y: bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom };
}

function fitting(from: Box, to: Box): Matrix | null {
  if (from.width <= 0 || from.height <= 0) return null;
  const [sx, sy] = [to.width / from.width, to.height / from.height];
  return [sx, 0, 0, sy, to.x - from.x * sx, to.y - from.y * sy];
}
