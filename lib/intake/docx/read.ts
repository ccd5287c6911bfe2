import { squash } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';
import { pairsIn } from '@/lib/document/pairs';
import { type Box, type BoxNode, wordsOf } from '@/lib/page/boxes';
import { tableBlocks } from '@/lib/page/table';
import { undrawn, withBreaks } from '../clean';
import { blocksOf } from '../lines/blocks';
import { lineOf } from '../lines/line';
import { done, failed, type ReadResult } from '../problem';
import { isWhole } from '../whole';
import { type Content, contentOf, type Paragraph, type Table } from './parts';
import { TooMuch, unzipSome } from './unzip';

/** Longer paragraphs stand by themselves; shorter ones may be lines of an address or a list of details. */
const LINE = 90;
/** The same in a text whose lines were each made a paragraph, as text from elsewhere comes into Word. */
const FULL_LINE = 130;

/** A Word letter (.docx): its letterhead, body and footer. */
export function readDocx(bytes: Uint8Array, title: string): ReadResult {
  let parts: Map<string, Uint8Array>;
  try {
    parts = unzipSome(bytes, (name) =>
      /^(?:word\/(?:document|header\d*|footer\d*|footnotes)\.xml|xl\/workbook\.xml|ppt\/presentation\.xml|content\.xml)$/.test(name),
    );
  } catch (error) {
    if (error instanceof TooMuch)
      return failed('too-large', 'This file unpacks to far more than a letter holds.', 'Print the letter to PDF and choose that file.');
    return failed('broken', 'This file is a broken or incomplete archive.', 'Download it again, or paste its words.');
  }
  const body = parts.get('word/document.xml');
  if (!body) return notWord(parts);
  try {
    const heads = unique(parts, /^word\/header/);
    const feet = unique(parts, /^word\/(?:footnotes|footer)/);
    const blocks = [...heads, ...blocksOfContent(contentOf(text(body))), ...feet];
    if (blocks.length === 0)
      return failed(
        'no-text',
        'This Word file has no words that can be read.',
        'If it holds a picture of the letter, type or paste its words.',
      );
    const document: SourceDocument = {
      source: 'docx',
      title,
      host: null,
      lang: null,
      blocks,
      whole: isWhole(blocks),
      letterLinks: [],
      notes: [],
    };
    return done(document);
  } catch {
    return failed('broken', 'This Word file is damaged, so it cannot be read.', 'Open it in Word, save it again, or paste its words.');
  }
}

function notWord(parts: Map<string, Uint8Array>): ReadResult {
  const what = parts.has('xl/workbook.xml')
    ? 'a spreadsheet'
    : parts.has('ppt/presentation.xml')
      ? 'a slide show'
      : parts.has('content.xml')
        ? 'an OpenDocument file'
        : 'a zip archive, not a Word letter';
  return failed('unknown-kind', `This file is ${what}.`, 'Take the letter out of it, or save it as PDF, and choose that file.');
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Headers and footers of first, even and odd pages often repeat each other: each line once. */
function unique(parts: Map<string, Uint8Array>, name: RegExp): Block[] {
  const seen = new Set<string>();
  const blocks: Block[] = [];
  for (const [part, bytes] of parts) {
    if (!name.test(part)) continue;
    for (const block of blocksOfContent(contentOf(text(bytes)))) {
      if (seen.has(block.text)) continue;
      seen.add(block.text);
      blocks.push(block);
    }
  }
  return blocks;
}

function blocksOfContent(content: Content[]): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const longest = isWrapped(content) ? FULL_LINE : LINE;
  const flush = () => {
    if (lines.length > 0)
      blocks.push(
        ...blocksOf(
          undrawn(lines.join('\n'))
            .split('\n')
            .map((line) => lineOf(line)),
        ),
      );
    lines = [];
  };
  for (const one of content) {
    if (one.kind === 'table') {
      flush();
      blocks.push(...tableBlocks(boxOfTable(one), emit));
      continue;
    }
    const level = headingLevel(one);
    const words = squash(one.text);
    if (words !== '' && (level || one.listed)) {
      flush();
      if (level) blocks.push({ kind: 'heading', level, text: words });
      else blocks.push(...(pairsIn(words) ?? [{ kind: 'item' as const, text: words }]));
      continue;
    }
    const own = withBreaks(one.text).split('\n');
    if (own.some((line) => line.length > longest) || (lines.at(-1)?.length ?? 0) > longest) lines.push('');
    lines.push(...own);
  }
  flush();
  return blocks;
}

/** True when many paragraphs break off within a sentence that the next one goes on with: they are lines. */
function isWrapped(content: Content[]): boolean {
  let long = 0;
  let open = 0;
  content.forEach((one, i) => {
    const next = content[i + 1];
    if (one.kind !== 'paragraph' || one.text.length < 60 || one.text.length > FULL_LINE) return;
    long++;
    if (next?.kind === 'paragraph' && !/[.:;!?]\s*$/.test(one.text) && /^\s*\p{Ll}/u.test(next.text)) open++;
  });
  return open > 2 && open > long * 0.25;
}

function headingLevel({ style }: Paragraph): number | null {
  const named = /^heading ?([1-6])$/i.exec(style);
  if (named) return Number(named[1]);
  return /^(?:title|subtitle)$/i.test(style) ? 1 : null;
}

/** A table as the boxes that the page reader's table rules work on. */
function boxOfTable(table: Table): Box {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => ({ ...box(row.head ? 'th' : 'td', cell.content.flatMap(boxesOf)), span: cell.span }));
    return box('tr', cells);
  });
  return box('table', rows);
}

function boxesOf(content: Content): BoxNode[] {
  if (content.kind === 'table') return [boxOfTable(content)];
  const lines = content.text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const level = headingLevel(content);
  const leaf: BoxNode = {
    kind: 'leaf',
    lines: lines.map((line) => [{ kind: 'piece', tag: '#text', sig: 'pre', text: line, parts: null }]),
  };
  return [level ? box(`h${level}`, [leaf]) : box('div', [leaf])];
}

function box(tag: string, kids: BoxNode[]): Box {
  return { kind: 'box', tag, sig: tag, kids, span: 1, late: false, name: '' };
}

/** Cells that hold more than a value: each nested table and run of lines by itself. */
function emit(kids: BoxNode[]): Block[] {
  return kids.flatMap((kid) => {
    if (kid.kind === 'box' && kid.tag === 'table') return tableBlocks(kid, emit);
    if (kid.kind === 'box' && /^h[1-6]$/.test(kid.tag))
      return [{ kind: 'heading' as const, level: Number(kid.tag[1]), text: wordsOf(kid).text }];
    const { text: words, breaks } = wordsOf(kid);
    const starts = [0, ...breaks];
    return blocksOf(starts.map((start, i) => lineOf(words.slice(start, starts[i + 1]))));
  });
}
