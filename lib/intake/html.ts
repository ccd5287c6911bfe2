import type { SourceDocument } from '@/lib/document/model';
import { readPage } from '@/lib/page/read';
import { visible } from './clean';

/** Parses HTML without running or loading anything of it. */
export type MakeDocument = (html: string) => Document;

const MAX_HTML = 30_000_000;
const MOST_FRAMES = 100;

/** A saved page or HTML mail as a Document. Its scripts never run and nothing it names is loaded. */
export function readHtml(html: string, makeDocument: MakeDocument, title = ''): SourceDocument {
  const document = makeDocument(visible(html.slice(0, MAX_HTML).replace(/&(?:shy|zwnj|lrm|rlm|#173|#xad);/gi, '')));
  const read = readPage(document, { source: 'html', parse: makeDocument });
  const notes = html.length > MAX_HTML ? [...read.notes, 'This file is very large. Only its first part was read.'] : read.notes;
  const apart = framesApart(document);
  return {
    ...read,
    title: read.title || title,
    host: null,
    notes: apart ? [...notes.filter((note) => !note.startsWith('Part of this page (the frame')), apart] : notes,
  };
}

/** The file that a frame shows, when it was saved beside the page: nothing is loaded, so a file of its own is not read. */
function framesApart(document: Document): string | null {
  const files = [...document.querySelectorAll('frame, iframe')].slice(0, MOST_FRAMES).flatMap((frame) => {
    const source = frame.getAttribute('src') ?? '';
    const small = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(frame.getAttribute(side) ?? ''));
    const unseen = frame.hasAttribute('hidden') || /display:\s*none|visibility:\s*hidden/i.test(frame.getAttribute('style') ?? '');
    const file = /^(?![a-z]{2,9}:)[^?#]{0,400}?([^/?#]{1,80}\.(?:x?html?|php|aspx?|pdf))(?:$|[?#])/i.exec(source)?.[1];
    return file && !frame.hasAttribute('srcdoc') && !small && !unseen ? [file] : [];
  });
  if (files.length === 0) return null;
  const list = files.slice(0, 3).join(', ');
  return files.length === 1
    ? `A part of this page lies in a file of its own (${list}) and was not read. If it is the letter, choose that file.`
    : `Parts of this page lie in files of their own (${list}${files.length > 3 ? ' and others' : ''}) and were not read. If one is the letter, choose that file.`;
}
