import { squash } from '@/lib/document/blocks';
import type { SourceDocument } from '@/lib/document/model';
import { singleSpaced, undrawn, unquoted, visible, withBreaks } from './clean';
import { blocksOf } from './lines/blocks';
import { missingPages, withoutFurniture } from './lines/furniture';
import { linesOf } from './lines/line';
import { isWhole } from './whole';

/** More than any letter, less than what would make a device wait. UTF-16 units. */
const MAX_TEXT = 3_000_000;

interface TextOptions {
  /** What the person would call it: a file name, or nothing for pasted words. */
  title?: string;
  source?: 'paste' | 'text';
}

/** Pasted words or a plain text file as a Document. Never fails: what is not understood is a paragraph. */
export function readText(text: string, { title = '', source = 'paste' }: TextOptions = {}): SourceDocument {
  const notes: string[] = [];
  const clean = undrawn(
    withBreaks(singleSpaced(unquoted(visible(text.slice(0, MAX_TEXT).replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n'))))),
  );
  const read = linesOf(clean);
  if (read.cut || text.length > MAX_TEXT)
    notes.push('The text is very long. Only its beginning was read. Paste the pages about this denial alone.');
  const { lines, lastPage, pages } = withoutFurniture(read.lines);
  const blocks = blocksOf(lines);
  const missing = missingPages(lastPage, pages);
  if (missing) notes.push(missing);
  const first = blocks.find((block) => block.kind === 'heading');
  return {
    source,
    title: squash(title) || (first?.text.slice(0, 80) ?? ''),
    host: null,
    lang: null,
    blocks,
    whole: notes.length === 0 && isWhole(blocks),
    letterLinks: [],
    notes,
  };
}
