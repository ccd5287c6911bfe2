import { readDocx } from '@/lib/intake/docx/read';
import { sniff } from '@/lib/intake/sniff';
import { slicesOf } from '@/lib/letter/pdf/blocks';
import type { Faces } from '@/lib/letter/pdf/lines';
import { SHEET } from '@/lib/letter/pdf/sheet';
import { type Placed, paginate, type Slice } from '@/lib/letter/pdf/slice';
import { Element } from '@/lib/letter/pdf/structure';
import { MOST_PAGES } from './model';
import { openPdf, type PdfSource } from './pdf/source';
import { picturePages } from './picture/embed';
import { Fault } from './problem';
import { textSlices, wordNodes } from './reprint';

/** An exhibit's file, understood as far as its pages can be counted and taken out. */
export type OpenFile =
  | { kind: 'pdf'; count: number; source: PdfSource }
  | { kind: 'picture'; count: number; bytes: Uint8Array }
  /** Set anew: `lay` gives its pages, their structure below `root`. The first leaves room for a cover line. */
  | { kind: 'word' | 'text'; count: number; lay: (faces: Faces, root: Element) => Placed[][] };

/** Letters of a Word or text file: more are more pages than a packet may have. */
const MOST_LETTERS = 3_000_000;

/** Opens a file by its content, whatever its name says. @throws Fault or pdf-lib's errors: see `problemOf`. */
export async function openFile(bytes: Uint8Array, faces: Faces, password?: string): Promise<OpenFile> {
  const { kind, text } = sniff(bytes);
  switch (kind) {
    case 'pdf': {
      const source = await openPdf(bytes, password);
      return { kind: 'pdf', count: source.pages.length, source };
    }
    case 'image':
      return { kind: 'picture', count: picturePages(bytes), bytes };
    case 'zip': {
      const read = readDocx(bytes, '');
      if (!read.ok) {
        const { code, message, next } = read.problem;
        throw new Fault(code === 'no-denials' || code === 'no-ocr' ? 'no-text' : code, message, next);
      }
      const nodes = wordNodes(bytes);
      return counted('word', faces, (own, root) => slicesOf(nodes, own, root));
    }
    case 'text':
    case 'json':
    case '835':
    case 'x12':
    case 'fhir-xml':
      if (text.length > MOST_LETTERS) throw tooLong();
      return counted('text', faces, (own, root) => textSlices(text, own, root));
    case 'empty':
      throw new Fault('empty', 'This file is empty.', 'Download or save it again, and add the new copy.');
    case 'locked-office':
      throw new Fault('encrypted', 'This Word file is locked with a password.', 'Save a copy without one, and add that.');
    default:
      throw new Fault('unknown-kind', 'This kind of file cannot be printed here.', 'Save or print it as PDF, and add that.');
  }
}

/** Points that the first page of a reprint keeps free below its upper margin. */
const ROOM = 64;

function counted(kind: 'word' | 'text', faces: Faces, slices: (faces: Faces, root: Element) => Slice[]): OpenFile {
  const room: Slice = { gap: 0, height: ROOM, breakBefore: 'allow', parts: [], shapes: [] };
  const lay = (own: Faces, root: Element) => paginate([room, ...slices(own, root)], SHEET.height - 2 * SHEET.margin);
  if (slices(faces, new Element('Sect')).length === 0)
    throw new Fault('no-text', 'This file has no words that can be printed.', 'Save or print it as PDF, and add that.');
  const count = lay(faces, new Element('Sect')).length;
  if (count > MOST_PAGES) throw tooLong();
  return { kind, count, lay };
}

function tooLong(): Fault {
  return new Fault(
    'too-many-pages',
    `This text fills more than ${MOST_PAGES} pages.`,
    'Save the part that matters as a file, and add that.',
  );
}
