import { squash } from '@/lib/document/blocks';
import { isDrawn } from './looks';

/** A file that the browser shows by itself, whose words no script can read. */
export type FileKind = 'pdf' | 'picture';

/** A page of a letter is at least so wide and high on the screen, and not much wider than high. Pixels. */
const WIDE = 420;
const HIGH = 480;

/** What file a document only shows; null for a page of words. */
export function fileShown(document: Document): FileKind | null {
  if (document.contentType === 'application/pdf') return 'pdf';
  return /^image\/(?!svg)/.test(document.contentType ?? '') ? 'picture' : null;
}

/** True for an address of a PDF. */
export function isPdfAddress(address: string): boolean {
  return /^(?:[^?#]{1,2000}\.pdf(?:[?#]|$)|data:application\/pdf)/i.test(address);
}

/** What an element shows that only a file reader can read: an embedded PDF, or a picture of the size of a page. */
export function fileIn(element: Element, tag: string): FileKind | null {
  if (tag === 'embed' || tag === 'object') {
    const address = element.getAttribute(tag === 'embed' ? 'src' : 'data') ?? '';
    return /^application\/pdf/i.test(element.getAttribute('type') ?? '') || isPdfAddress(address) ? 'pdf' : null;
  }
  if (tag !== 'img' && tag !== 'canvas') return null;
  const { width, height } = sizeOf(element);
  if (width < WIDE || height < HIGH || height < width * 0.9) return null;
  // A viewer that draws a page lays its words over it: those are read.
  return (element.parentElement?.textContent ?? '').trim().length > 200 ? null : 'picture';
}

/** The sentence about a file inside a page. */
export function fileNote(kind: FileKind, title: string): string {
  const name = squash(title).slice(0, 120);
  const named = name === '' ? '' : ` (“${name}”)`;
  return kind === 'pdf'
    ? `There is a PDF in this page${named}. It may be the letter. Save it and drop it here.`
    : `There is a large picture in this page${named}. If it is the letter, save it and drop it here.`;
}

function sizeOf(element: Element): { width: number; height: number } {
  if (isDrawn(element.ownerDocument)) return element.getBoundingClientRect();
  return { width: Number(element.getAttribute('width')) || 0, height: Number(element.getAttribute('height')) || 0 };
}
