import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { Fault } from '../problem';

/** What leads back into the file it comes from, or does something there: none of it is part of how a page looks. */
const LEFT_BEHIND = new Set(
  ['Parent', 'StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'Thumb', 'Annots', 'AA', 'A', 'JS', 'Popup', 'IRT'].map((name) =>
    PDFName.of(name),
  ),
);
const DEAD_ENDS = new Set(['Page', 'Pages', 'Catalog', 'StructTreeRoot', 'StructElem'].map((name) => PDFName.of(name)));
const TYPE = PDFName.of('Type');
const MOST_OBJECTS = 200_000;

/**
 * Copies what a page is drawn with (fonts, pictures, forms) from one PDF into another; what several pages share is copied
 * once. Scripts, actions and links stay behind. Streams keep their bytes as they are, so nothing is unpacked.
 */
export class Copier {
  private readonly copies = new Map<PDFRef, PDFRef>();
  private readonly waiting: [PDFRef, PDFRef][] = [];
  private objects = 0;
  /** Called for each stream as it arrives. */
  onStream: ((stream: PDFRawStream) => void) | null = null;

  constructor(
    private readonly from: PDFContext,
    private readonly into: PDFContext,
  ) {}

  /** @throws Fault when the file holds more than any page is drawn with. */
  copy(object: PDFObject): PDFObject {
    const copied = this.one(object);
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      const [ref, own] = next;
      const value = this.from.lookup(ref);
      this.into.assign(own, value === undefined ? PDFNull : this.one(value));
    }
    return copied;
  }

  private one(object: PDFObject): PDFObject {
    this.objects++;
    if (this.objects > MOST_OBJECTS)
      throw new Fault('too-large', 'This PDF is built of more parts than can be handled.', 'Print it to a new PDF and add that one.');
    if (object instanceof PDFInvalidObject)
      throw new Fault(
        'broken',
        'A part of this PDF is damaged, so it cannot be printed.',
        'Download or save it again, and add the new copy.',
      );
    if (object instanceof PDFRef) return this.reference(object);
    if (object instanceof PDFStream) return this.stream(object);
    if (object instanceof PDFDict) return this.dict(object);
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(this.into);
      for (let i = 0; i < object.size(); i++) array.push(this.one(object.get(i)));
      return array;
    }
    return object.clone();
  }

  private reference(ref: PDFRef): PDFRef {
    const known = this.copies.get(ref);
    if (known) return known;
    const own = this.into.nextRef();
    this.copies.set(ref, own);
    this.waiting.push([ref, own]);
    return own;
  }

  private dict(dict: PDFDict): PDFObject {
    const type = dict.get(TYPE);
    if (type instanceof PDFName && DEAD_ENDS.has(type)) return PDFNull;
    const copy = PDFDict.withContext(this.into);
    for (const [key, value] of dict.entries()) if (!LEFT_BEHIND.has(key)) copy.set(key, this.one(value));
    return copy;
  }

  private stream(stream: PDFStream): PDFObject {
    const dict = this.dict(stream.dict);
    if (!(dict instanceof PDFDict)) return PDFNull;
    const copy = PDFRawStream.of(dict, stream instanceof PDFRawStream ? stream.contents : stream.getContents());
    this.onStream?.(copy);
    return copy;
  }
}
