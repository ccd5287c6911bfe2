import type { SourceDocument } from '@/lib/document/model';
import { readPage } from '@/lib/page/read';
import { visible } from './clean';

/** Parses HTML without running or loading anything of it. */
export type MakeDocument = (html: string) => Document;

const MAX_HTML = 30_000_000;

/** A saved page or HTML mail as a Document. Its scripts never run and nothing it names is loaded. */
export function readHtml(html: string, makeDocument: MakeDocument, title = ''): SourceDocument {
  const document = makeDocument(visible(html.slice(0, MAX_HTML).replace(/&(?:shy|zwnj|lrm|rlm|#173|#xad);/gi, '')));
  const read = readPage(document, { source: 'html', parse: makeDocument });
  const notes = html.length > MAX_HTML ? [...read.notes, 'This file is very large. Only its first part was read.'] : read.notes;
  return { ...read, title: read.title || title, host: null, notes };
}
