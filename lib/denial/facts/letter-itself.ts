import type { Block, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { transportOf } from '@/lib/document/transport';
import type { Facts } from '../model';
import type { Candidate } from './candidate';
import { findDates } from './dates';

/** A letter without what it got on its way, so that wrapped and bare it reads alike. */
export interface LetterItself {
  doc: SourceDocument;
  /** For each of its blocks the one of the source; null when nothing was left out. */
  blocks: number[] | null;
  /**
   * The day on which the insurer's own mail or fax went out, at its place in the source. It is the notice's only where the letter
   * has none: a mail is often its own letter. A mail that a person passed on, and a browser's print, tell no such day.
   */
  sent: Candidate<string> | null;
}

/** An office that writes mails; a person who passes a letter on has none of these names. */
const OFFICE =
  /\b(?:no-?reply|do-?not-?reply|member|message|portal|claims?|notif\w+|notices?|services?|health|plan|insur\w+|benefits?|fund|customer|secure\w*|appeals?|grievances?|review|utilization|pharmacy|rx|precert\w*|auth\w*|decisions?)\b/i;
/** What stands in a mail besides its day that tells who wrote to whom. */
const TELLS = /^(?:to|cc|subject) ?:/i;
const SENT = /^(?:sent|date) ?:/i;
const FAXED = /\bfax\b|\b(?:page|pg|p)[:.\s]{0,2}\d/i;
const MAILBOX = /[\w.+-]{1,64}@/;

/** A few words of a person above a letter that was passed on hold no number, and are few. */
const NOTE = 240;

/** The letter in a document: without heads of mails, lines of fax machines and of printed pages, and what a person wrote above it. */
export function letterItself(source: SourceDocument): LetterItself {
  const texts = source.blocks.map((block) => block.text);
  const ways = transportOf(texts);
  if (ways.every((way) => way === null)) return { doc: source, blocks: null, sent: null };
  const away = new Set<number>();
  let sent: Candidate<string> | null = null;
  let passed = -1;
  for (let i = 0; i < ways.length; i++) {
    const way = ways[i];
    if (!way) continue;
    let end = i + 1;
    // A second sender begins another head; a subject may stand above its own.
    const sender = (at: number) => /^from ?:/i.test(texts[at] ?? '');
    for (let named = sender(i); way === 'head' && ways[end] === 'head' && !(named && sender(end)); end++) named ||= sender(end);
    const own = texts.slice(i, end);
    const from = way === 'head' ? (own.find((text) => /^(?:from|sender) ?:/i.test(text)) ?? '') : (own[0] ?? '');
    const office = way !== 'mark' && OFFICE.test(from.replace(/@\S*/, ''));
    for (let at = i; at < end; at++) if (!(way === 'head' && office && TELLS.test(texts[at] ?? ''))) away.add(at);
    if (way === 'mark' || (!office && (way === 'head' || MAILBOX.test(from)))) passed = i;
    const at = way === 'head' ? own.findIndex((text) => SENT.test(text)) : 0;
    const faxed = way === 'stamp' && FAXED.test(from) && !MAILBOX.test(from);
    // Of mails and faxes that were passed on the first is the insurer's.
    const day = at >= 0 && (faxed || (office && (way === 'head' || MAILBOX.test(from)))) ? dayIn(texts[i + at] ?? '', i + at, faxed) : null;
    if (day && (sent === null || day.value < sent.value)) sent = day;
    i = end - 1;
  }
  for (let i = 0; isNote(source.blocks.slice(0, passed), away) && i < passed; i++) away.add(i);
  const blocks = source.blocks.flatMap((_block, i) => (away.has(i) ? [] : [i]));
  return { doc: { ...source, blocks: blocks.flatMap((i) => source.blocks[i] ?? []) }, blocks, sent };
}

function dayIn(text: string, block: number, faxed: boolean): Candidate<string> | null {
  const date = findDates(text)[0];
  return date ? { value: date.iso, block, start: date.start, end: date.end, confidence: faxed ? 0.62 : 0.8, caution: CAUTION } : null;
}
const CAUTION = 'This is the day on which it was sent, from the line above the letter. A letter inside it may be older.';

function isNote(above: readonly Block[], away: ReadonlySet<number>): boolean {
  const words = above
    .filter((_block, i) => !away.has(i))
    .map(({ text }) => text.replace(/^\d+ messages?$|\S+@\S+/g, ''))
    .join(' ');
  return words.length <= NOTE && !/\d/.test(words);
}

/** Facts of a letter with their places in the source. */
export function placedInSource(source: SourceDocument, { blocks }: LetterItself, facts: Facts): Facts {
  if (!blocks) return facts;
  const own = <T extends { place: { block: number; start: number; end: number } }>(one: T): T => {
    const { block, start, end } = one.place;
    return { ...one, ...quoteFrom(source, blocks[block] ?? block, start, end) };
  };
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      fact && { ...own(fact), ...(fact.others ? { others: fact.others.map((other) => own(other)) } : {}) },
    ]),
  ) as Facts;
}
