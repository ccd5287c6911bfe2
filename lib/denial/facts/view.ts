import type { Block, SourceDocument } from '@/lib/document/model';
import { answersIn } from './asked-answers';
import { saysExhausted, saysFinal } from './final';
import { readLabel } from './labels';
import { type Sentence, sentencesOf } from './sentences';
import { type Entry, entriesOf } from './view-entries';
import { type Line, linesOf } from './view-lines';

/** A Document as the fact readers see it. */
export interface View {
  doc: SourceDocument;
  /** The same, line by line. */
  lines: Line[];
  entries: Entry[];
  sentences: Sentence[];
  /** The sentences of each block. */
  inBlock: Sentence[][];
  /** Block where the body begins ("Dear ..."), or 0. */
  salutation: number;
  /** True when the notice itself says that the plan's own steps are used up. */
  final: boolean;
  /** True when it says so beyond doubt. */
  exhausted: boolean;
}

/** At most this many blocks are read: a letter has a few hundred. */
const MAX_BLOCKS = 6000;

/** Reads labels, sentences and sections once, for all facts. Linear in the Document. */
export function viewOf(source: SourceDocument): View {
  const blocks = withHeaders(source.blocks.slice(0, MAX_BLOCKS));
  const doc = { ...source, blocks };
  const entries = [...blocks.flatMap((block, index) => entriesOf(block, index, blocks[index + 1])), ...answersIn(blocks)];
  const dear = blocks.findIndex((block) => block.text.length <= 400 && GREETING.test(block.text));
  const sentences = sentencesOf(blocks);
  const inBlock: Sentence[][] = blocks.map(() => []);
  for (const sentence of sentences) inBlock[sentence.block]?.push(sentence);
  return {
    doc,
    lines: blocks.flatMap(linesOf),
    entries,
    sentences,
    inBlock,
    salutation: Math.max(dear, 0),
    final: sentences.some(saysFinal),
    exhausted: sentences.some(saysExhausted),
  };
}

/** "Dear Ms. Sample:", "Hi Mireille,"; not the "Hi! Need help?" of a page. */
const GREETING = /^(?:(?:dear|estimad[oa]s?|to whom)\b|(?:hi|hello|aloha|hola),? (?!there|need|how)[a-z])/i;

/** Rows below a row that is nothing but known labels get it as their headings, where the reader gave none. */
function withHeaders(blocks: Block[]): Block[] {
  let header: string[] | null = null;
  return blocks.map((block) => {
    if (block.kind !== 'row' || block.header) {
      header = null;
      return block;
    }
    if (header && block.cells.length === header.length) return { ...block, header };
    const labels = block.cells.filter((cell) => cell && !/\d{2}|\$/.test(cell) && readLabel(cell) !== null);
    header = labels.length >= 2 && !block.cells.some((cell) => /\$|\d{2}/.test(cell)) ? block.cells : null;
    return block;
  });
}

/** The sentence at a place. */
export function sentenceAt(view: View, block: number, at: number): Sentence | null {
  return view.inBlock[block]?.findLast((sentence) => sentence.start <= at) ?? null;
}

export type { Entry, Line, Sentence };
