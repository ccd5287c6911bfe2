import { squash } from '@/lib/document/blocks';
import type { Block } from '@/lib/document/model';
import { isDrawn } from './looks';
import { seemsOfClaim } from './reveal';

const CLOSED = 'This page has closed parts. Open them and read it again.';
const DRAWN = 'A part of this page is a picture, and its words could not be read. If it says why, open it and type or paste its words.';
const PART = 'This page shows only a part of its list. Go to the part that has the denial and read again.';

/** Notes that matter only where nothing else on the page says why it was denied. */
const WITHOUT_REASON = new Set([CLOSED, DRAWN]);

/** The notes of a document that are worth saying, by whether a reason was found in it. */
export function notesToSay(notes: readonly string[], hasReason: boolean): string[] {
  return notes.filter((note) => !hasReason || !WITHOUT_REASON.has(note));
}

const SECTION = /^(?:div|section|article|aside|dialog|dd|li|td|tr|tbody|ul|ol|dl|table)$/;
const SPEAKS =
  /\b(?:den(?:y|ied|ial)|not (?:covered|payable|approved|authori[sz]ed|certified)|medical(?:ly)? necess\w+|experimental|investigational|(?:prior|pre)[- ]?(?:authori[sz]ation|certification|approval)|out[- ]of[- ]network|filing limit)\b/i;
const FEWEST_WORDS = 6;
const LOOKED_AT = 2_000;

/** The note about a part that is not drawn and not opened by anything known, where it seems to tell of a claim; null for any other part. */
export function closedNote(element: Element, tag: string): string | null {
  if (!SECTION.test(tag)) return null;
  const words = squash((element.textContent ?? '').slice(0, LOOKED_AT));
  if (words.split(' ', FEWEST_WORDS).length < FEWEST_WORDS) return null;
  return seemsOfClaim(element, SPEAKS.test(words)) ? CLOSED : null;
}

/** A line of words is at least so wide and high. Pixels. */
const LINE = { width: 240, height: 24 };
const PAGE = { width: 420, height: 480 };

/**
 * The note about words that a page draws instead of writing them: on a canvas, or as the background of an empty box. A canvas of the size
 * of a page is told of elsewhere (shown-files.ts).
 */
export function drawnNote(element: Element, tag: string): string | null {
  const canvas = tag === 'canvas';
  if ((!canvas && !/^(?:div|section|figure)$/.test(tag)) || !isDrawn(element.ownerDocument)) return null;
  const { width, height } = element.getBoundingClientRect();
  const page = width >= PAGE.width && height >= PAGE.height;
  if (canvas) return !page && width >= LINE.width && height >= LINE.height ? DRAWN : null;
  return page && /\burl\(/.test(element.ownerDocument.defaultView?.getComputedStyle(element).backgroundImage ?? '') ? DRAWN : null;
}

const MOST_ROWS = 20_000;

/** The note about a table that says that it has more rows than the page holds. */
export function rowsNote(element: Element): string | null {
  const said = element.getAttribute('aria-rowcount');
  if (said === null) return null;
  const count = Number(said);
  if (!Number.isInteger(count) || count > MOST_ROWS * 50) return null;
  return count > element.querySelectorAll('tr, [role="row"]').length ? PART : null;
}

/** "Showing 1-8 of 500 claims", and nothing else. */
const RANGE =
  /^(?:(?:showing|viewing|displaying|claims?|results?|items?|records?|rows?)[: ]{1,2})?(\d[\d,]{0,6})\s?(?:-|–|to)\s?(\d[\d,]{0,6}) (?:of|out of) (?:about )?(\d[\d,]{0,8})(?: (?:claims?|results?|items?|records?|rows?|requests?|authorizations?|entries))?\.?$/i;
const MORE =
  /^(?:load|show|view|see) (?:\d{1,4} )?(?:more|all|older|earlier) (?:claims|results|items|records|rows|requests|authorizations)$|^load (?:\d{1,4} )?more$/i;

/** True for the words of a control that gets more of a list. */
export function getsMore(words: string): boolean {
  return MORE.test(words);
}

/** The note about a list of which the page says that it goes on elsewhere. */
export function listNote(blocks: readonly Block[], more: boolean): string | null {
  if (more && blocks.filter(({ kind, entry }) => kind === 'row' || kind === 'item' || entry).length > 1) return PART;
  return blocks.some(({ kind, text }) => kind !== 'row' && text.length < 70 && isPart(text)) ? PART : null;
}

function isPart(text: string): boolean {
  const [from, to, all] = (RANGE.exec(text)?.slice(1) ?? []).map((one) => Number(one.replaceAll(',', '')));
  return from !== undefined && to !== undefined && all !== undefined && from <= to && to - from + 1 < all && to <= all;
}
