import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { MOST_PAGES, type Rotation } from '../model';
import { Fault } from '../problem';
import { type Box, boxOf, intersection } from './box';
import { refuseBombs } from './unpack';

/** What of a page is needed to print it elsewhere. */
export interface SourcePage {
  /** What is shown of it: the crop box within the media box. */
  box: Box;
  rotate: Rotation;
  contents: PDFRawStream[];
  resources: PDFObject | undefined;
  group: PDFObject | undefined;
  annotations: PDFDict[];
}

export interface PdfSource {
  context: PDFContext;
  pages: SourcePage[];
}

export const MOST_FILE_BYTES = 100_000_000;
const MOST_UNPACKED = 200_000_000;
const MOST_NODES = 20_000;
const MOST_STREAMS = 10_000;
const MOST_ANNOTATIONS = 2_000;
const LETTER: Box = { x: 0, y: 0, width: 612, height: 792 };
const key = (name: string) => PDFName.of(name);

/**
 * Opens a PDF to take its pages out. A file that opens in a viewer without a password opens here too, whatever its owner
 * has locked in it. @throws Fault for locked, broken and boundless files.
 */
export async function openPdf(bytes: Uint8Array, password = ''): Promise<PdfSource> {
  if (bytes.length > MOST_FILE_BYTES)
    throw new Fault('too-large', 'This file is larger than 100 MB.', 'Save only the pages that matter as a new PDF and add that one.');
  refuseBombs(bytes, MOST_UNPACKED);
  const document = await load(bytes, password);
  const { context, catalog } = document;
  if (!(catalog instanceof PDFDict)) throw broken();
  const found = pagesBelow(context, catalog.get(key('Pages')));
  if (found.length === 0) throw broken();
  if (found.length > MOST_PAGES)
    throw new Fault(
      'too-many-pages',
      `This PDF has more than ${MOST_PAGES} pages.`,
      'Save the pages that matter as a new PDF and add that one.',
    );
  await drawFields(document, found);
  return { context, pages: found.map((page) => pageOf(context, page)) };
}

async function load(bytes: Uint8Array, password: string): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { password, updateMetadata: false, throwOnInvalidObject: false, preserveXFA: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/password|encrypt|crypt/i.test(said))
      throw new Fault(
        'encrypted',
        'This PDF is locked with a password.',
        'Open it with its password, print it to a new PDF without one, and add that one.',
      );
    throw broken();
  }
}

function broken(): Fault {
  return new Fault(
    'broken',
    'This PDF is damaged or breaks off, so it cannot be printed.',
    'Download or save it again, and add the new copy.',
  );
}

type Inherited = Map<PDFName, PDFObject>;
interface Leaf {
  dict: PDFDict;
  inherited: Inherited;
}
const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(key);

/** Pages in order. A tree that leads back into itself, or is larger than any letter's, ends where that shows. */
function pagesBelow(context: PDFContext, root: PDFObject | undefined): Leaf[] {
  const leaves: Leaf[] = [];
  const seen = new Set<PDFDict>();
  const waiting: { node: PDFObject | undefined; inherited: Inherited }[] = [{ node: root, inherited: new Map() }];
  for (let steps = 0; waiting.length > 0 && steps < MOST_NODES && leaves.length <= MOST_PAGES; steps++) {
    const { node, inherited } = waiting.pop() as (typeof waiting)[number];
    const dict = node instanceof PDFRef ? context.lookup(node) : node;
    // A page that is not there is one that the reviewer would not see: such a file is not printed in part.
    if (!(dict instanceof PDFDict)) throw broken();
    if (seen.has(dict)) continue;
    seen.add(dict);
    const kids = dict.lookup(key('Kids'));
    if (!(kids instanceof PDFArray)) {
      leaves.push({ dict, inherited });
      continue;
    }
    const own: Inherited = new Map(inherited);
    for (const name of INHERITABLE) {
      const value = dict.get(name);
      if (value) own.set(name, value);
    }
    for (let i = kids.size() - 1; i >= 0; i--) waiting.push({ node: kids.get(i), inherited: own });
  }
  return leaves;
}

function pageOf(context: PDFContext, { dict, inherited }: Leaf): SourcePage {
  const get = (name: string) => {
    const own = dict.get(key(name)) ?? inherited.get(key(name));
    if (!(own instanceof PDFRef)) return own;
    const value = context.lookup(own);
    if (value === undefined && name === 'Contents') throw broken();
    return value;
  };
  const media = boxOf(get('MediaBox')) ?? LETTER;
  const crop = boxOf(get('CropBox'));
  return {
    box: (crop && intersection(media, crop)) ?? media,
    rotate: quarter(get('Rotate')),
    contents: streamsOf(get('Contents')),
    resources: dict.get(key('Resources')) ?? inherited.get(key('Resources')),
    group: dict.get(key('Group')),
    annotations: annotationsOf({ dict }),
  };
}

function quarter(value: PDFObject | undefined): Rotation {
  const degrees = value instanceof PDFNumber ? value.asNumber() : 0;
  return degrees % 90 === 0 ? ((((degrees % 360) + 360) % 360 || 0) as Rotation) : 0;
}

/** A page without content is blank; content that cannot be read is a fault, not a blank page. */
function streamsOf(contents: PDFObject | undefined): PDFRawStream[] {
  if (contents === undefined || contents === PDFNull) return [];
  const all =
    contents instanceof PDFArray
      ? contents
          .asArray()
          .slice(0, MOST_STREAMS)
          .map((_, i) => contents.lookup(i))
      : [contents];
  return all.map((one) => {
    if (one instanceof PDFRawStream) return one;
    throw broken();
  });
}

function annotationsOf({ dict }: Pick<Leaf, 'dict'>): PDFDict[] {
  const list = dict.lookup(key('Annots'));
  if (!(list instanceof PDFArray)) return [];
  return Array.from({ length: Math.min(list.size(), MOST_ANNOTATIONS) }, (_, i) => list.lookup(i)).filter((one) => one instanceof PDFDict);
}

/** Forms whose fields were filled in without being drawn: viewers draw them when they open the file, and so is done here. */
async function drawFields(document: PDFDocument, pages: Leaf[]): Promise<void> {
  const undrawn = pages.some((page) =>
    annotationsOf(page).some((one) => one.lookup(key('Subtype')) === key('Widget') && !(one.lookup(key('AP')) instanceof PDFDict)),
  );
  if (!undrawn || !(document.catalog.lookup(key('AcroForm')) instanceof PDFDict)) return;
  try {
    document.getForm().updateFieldAppearances();
    await document.flush();
  } catch {
    // What the standard font cannot write stays as undrawn as it was.
  }
}
