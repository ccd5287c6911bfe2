import { squash } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';
import { pageMark } from '@/lib/document/shapes';
import { connectorOf, looksLikeHeading } from '@/lib/plan/criteria-cues';
import { listInside, markOf, readingsOf } from '@/lib/plan/criteria-marks';
import { type Line, linesOf } from './lines/line';

const MAX_TEXT = 1_000_000;
const MAX_LINES = 20_000;

/**
 * A coverage policy that was pasted: a block for each entry, with the mark and the column that it was printed with.
 * A letter's reader (`readText`) joins lines into paragraphs and looks for labels; a policy is all about its lists.
 */
export function readPolicy(text: string, title = ''): SourceDocument {
  const { lines, cut } = linesOf(text.slice(0, MAX_TEXT), MAX_LINES);
  return {
    source: 'paste',
    title: squash(title),
    host: null,
    lang: null,
    blocks: policyBlocks(lines),
    whole: false,
    letterLinks: [],
    notes: cut || text.length > MAX_TEXT ? ['The policy is very long. Only its beginning was read.'] : [],
  };
}

/** The entries of a policy from its printed lines. Linear in their number. */
export function policyBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let above = '';
  for (const line of lines) {
    const { text: words, indent } = line;
    const last = blocks.at(-1);
    if (words === '' || pageMark(words)) {
      if (words === '') above = '';
      continue;
    }
    if (last && above !== '' && goesOn(last, words)) last.text = `${last.text} ${words}`;
    else {
      const marked = markOf(words);
      if (marked) blocks.push({ kind: 'item', text: marked.text, mark: marked.mark, depth: indent });
      else if (indent > 0) blocks.push({ kind: 'item', text: words, depth: indent });
      else blocks.push({ kind: 'paragraph', text: words });
    }
    above = words;
  }
  return blocks;
}

/** Whether a line is the rest of the entry above it. */
function goesOn(last: Block, words: string): boolean {
  const { text } = last;
  if (connectorOf(words) || connectorOf(text)) return false;
  const marked = markOf(words);
  if (marked) {
    // "...; and" at the end of a line, "(3) is ..." at the beginning of the next: a list that runs on in a sentence.
    const inside = listInside(text)?.items.at(-1)?.mark;
    const next = inside ? readingsOf(inside) : [];
    return readingsOf(marked.mark).some(({ style, ordinal }) =>
      next.some((one) => one.style === style && (one.ordinal ?? 0) + 1 === ordinal),
    );
  }
  if (/^\p{Ll}/u.test(words)) return !looksLikeHeading(text) || last.kind === 'item';
  return text.length >= 60 && !/[.;:!?]$/.test(text) && !looksLikeHeading(text);
}
