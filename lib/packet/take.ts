import type { PDFContext, PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { pictureHeader } from '@/lib/intake/scan/header';
import { turn } from './frame';
import type { Rotation } from './model';
import type { OpenFile } from './open';
import { type Box, type Matrix, multiply } from './pdf/box';
import { Copier } from './pdf/copy';
import { type Drawing, drawingsOf } from './pdf/form';
import { weightOf } from './pdf/weigh';
import { embedPicture, scaleTo } from './picture/embed';
import type { Embedded, PictureTools } from './picture/model';
import { type Dots, shrinkStream } from './picture/shrink';

/** A page taken over into another PDF, before it is set on a sheet. */
export interface Taken {
  box: Box;
  turned: Rotation;
  /** Largest scale that it may be shown at. */
  most: number;
  drawings: Drawing[];
  /** True when there are only dots: a reader for the blind needs words for it. */
  picture: boolean;
}

export type Drawable = Extract<OpenFile, { kind: 'pdf' | 'picture' }>;

/** Takes pages of one file into one PDF; what they share goes over once. `page` counts from 1. @throws see `problemOf`. */
export function takerOf(file: Drawable, into: PDFContext, tools: PictureTools, dots: Dots | null): (page: number) => Promise<Taken> {
  if (file.kind === 'picture') return async (page) => pictureOf(await embedPicture(file.bytes, page, into, tools, dots));
  const { context, pages } = file.source;
  const copier = new Copier(context, into);
  let arrived: PDFRawStream[] = [];
  copier.onStream = (stream) => arrived.push(stream);
  return async (number) => {
    const page = pages[number - 1];
    if (!page) throw new Error('pages are chosen among those there are');
    arrived = [];
    const drawings = drawingsOf(page, copier, into);
    if (dots) for (const stream of arrived) await shrinkStream(stream, dots, tools, into);
    return { box: page.box, turned: page.rotate, most: 1, drawings, picture: false };
  };
}

/** No picture is blown up so far that its dots show: at most 96 of them an inch. */
const MOST_SCALE = 72 / 96;

function pictureOf({ width, height, parts, orientation }: Embedded): Taken {
  const { turned, mirrored } = ORIENTATIONS[orientation] ?? { turned: 0, mirrored: false };
  const flip: Matrix = mirrored ? [-1, 0, 0, 1, width, 0] : [1, 0, 0, 1, 0, 0];
  const drawings = parts.map((part) => ({
    ref: part.ref,
    matrix: multiply([width, 0, 0, height * part.height, 0, height * (1 - part.top - part.height)], flip),
  }));
  return { box: { x: 0, y: 0, width, height }, turned, most: MOST_SCALE, drawings, picture: true };
}

/** EXIF's numbers: first mirrored, then turned clockwise. */
const ORIENTATIONS: Record<number, { turned: Rotation; mirrored: boolean }> = {
  1: { turned: 0, mirrored: false },
  2: { turned: 0, mirrored: true },
  3: { turned: 180, mirrored: false },
  4: { turned: 180, mirrored: true },
  5: { turned: 270, mirrored: true },
  6: { turned: 90, mirrored: false },
  7: { turned: 90, mirrored: true },
  8: { turned: 270, mirrored: false },
};

export function turnedBy(taken: Taken, rotate: Rotation): Taken {
  return { ...taken, turned: turn(taken.turned, rotate) };
}

/** About how many bytes each of the chosen pages brings into a packet. */
export function weightsOf(file: OpenFile, pages: readonly number[], dots: Dots | null): number[] {
  if (file.kind === 'picture') {
    const header = pictureHeader(file.bytes);
    const smaller = dots && header && header.format !== 'tiff' ? scaleTo(header.width, header.height, dots) : null;
    const factor = smaller && header ? (smaller.width * smaller.height) / (header.width * header.height) : 1;
    return pages.map(() => (file.bytes.length / file.count) * factor + 2_000);
  }
  if (file.kind !== 'pdf') return pages.map(() => 6_000);
  const seen = new Set<PDFObject>();
  return pages.map((page) => {
    const own = file.source.pages[page - 1];
    return own ? weightOf(own, file.source.context, seen, dots) : 0;
  });
}
