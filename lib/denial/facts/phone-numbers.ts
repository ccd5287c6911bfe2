import { matchesOf } from '@/lib/document/matches';
import type { Sentence, View } from './view';

/** Telephone and fax numbers as letters print them, also with letters for digits. */
export const NUMBER =
  /(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s./-])\d{3}[\s.-]\d{4}(?![\d-])|(?<![\w-])1-8\d{2}-(?:[A-Z]{3}-\d{4}|\d{3}-[A-Z]{4}|[A-Z]{7})\b/g;
/** What a number reaches. */
export type NumberKind = 'fax' | 'phone' | 'tty';

/** A number with the words around it. */
export interface NumberSpot {
  sentence: Sentence;
  /** Its sentence, or what of a very long one is near. */
  text: string;
  /** What leads to it: its column or label, and the words before it. */
  before: string;
  after: string;
}

/** The words that lead to a number: of its own sentence, or of the one before when that was only a label ("By phone. 866-..."). */
export function wordsBefore(view: View, index: number, at: number, floor: number, sentence: Sentence): string {
  const block = view.doc.blocks[index];
  const text = block?.text ?? '';
  const own = text.slice(Math.max(sentence.start, at - 90, Math.min(floor, at)), at);
  const bare = !/\p{L}{2}/u.test(own);
  const earlier = bare && sentence.start > 0 ? text.slice(Math.max(floor, at - 60), at) : own;
  const head = /\p{L}{2}/u.test(earlier) || block?.kind === 'row' ? '' : lineAbove(view, index);
  return `${columnOf(view, index, at)} ${head} ${earlier}`.trimStart();
}

/** A short line right above a block. */
export function lineAbove(view: View, index: number): string {
  const above = view.doc.blocks[index - 1];
  return above && above.text.length <= 60 ? above.text : '';
}

/** What leads to a number that has no words before it: its column or the cell beside it, else the line above. */
export const headOf = (view: View, index: number, at: number) => columnOf(view, index, at) || lineAbove(view, index);

function columnOf(view: View, index: number, at: number): string {
  const block = view.doc.blocks[index];
  if (block?.kind !== 'row') return '';
  const cell = block.starts.findLastIndex((start) => start <= at);
  return block.header?.[cell] ?? block.cells[cell - 1] ?? '';
}

/** What a number is, by the nearest word before it. */
export function kindOf(before: string): NumberKind | null {
  const words = [
    ...matchesOf(
      before,
      /\b(e-?fax|fax(?:ed|ing|es)?|facsimile|tele?fax|tty|tdd|ttd|relay|phone(?:d(?: in)?)?|phoning|telephon(?:e|ing)|tel[eé]fono|ll[aá]m(?:e|ar|ando)(?:nos)?|c[ao][l1i][l1i](?:ing|s)?|be called(?= (?:at|on|under))|be phoned|ring|tel|toll[- ]free|hotline|direct line|dial|speak|talk|voice|ask(?= about\b))\b/gi,
    ),
  ];
  const short = /(?:^|[\s|(;,/])(Fx?|Ph?|T|V)[:.]?\s?$/i.exec(before)?.[1];
  if (short) return /^f/i.test(short) ? 'fax' : 'phone';
  // "faxed (toll-free 855-...)": free of charge says nothing of the kind.
  const named = words.findLast(([word]) => !/^toll/i.test(word)) ?? words.at(-1);
  const word = named?.[1]?.toLowerCase();
  if (!word) return null;
  if (/^(?:e-?fax|fax|facs|tel?efax)/.test(word)) return 'fax';
  return /^(?:tty|tdd|ttd|relay)/.test(word) ? 'tty' : 'phone';
}

/** "702-555-0148 (fax)" */
export function kindBehind(after: string): NumberKind | null {
  const word = (/^\s?[([](fax|phone|tele?phone|tel|voice)\b/i.exec(after) ??
    /^\sto (?:start|file|make|ask for) [^.;]{0,30}\bby (phone)\b/i.exec(after) ??
    /^\s(fax|phone|voice)(?=\s?(?:[,;.)]|$|or\b))/i.exec(after))?.[1]?.toLowerCase();
  return word ? (word === 'fax' ? 'fax' : 'phone') : null;
}
