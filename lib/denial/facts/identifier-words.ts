import { withoutEnd } from '@/lib/document/ends';
import { matchesOf } from '@/lib/document/matches';
import type { Block } from '@/lib/document/model';
import { type Announced, announced, type IdName, namesNumber } from './announce';
import type { Candidate } from './candidate';
import { dateAt } from './dates';
import { atStreet, lettered, readIdentifier } from './identifier';
import { readLabel } from './labels';
import { digitsIn } from './numbers';
import type { Entry, View } from './view';

type Announcement = Candidate<string> & { name: IdName };

/** A run that may begin an identifier: it holds a digit, or is a short run of capitals before one that does. */
const START = /(?=[A-Z\d*/-])(?<![\w$.,/*–-])(?:[A-Z]{1,5} (?=[A-Z]{0,4}\d))?[A-Z*]{0,12}(?:[-/][A-Z]{1,6}){0,3}[-/]?\d[\w*./–-]*/g;
const PHONE = /^(?:1[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/;
const MONTH = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* \d/;
const CODE = /^(?:\d{5}|[A-Z]\d{4}|[A-Z]\d{2}(?:\.\w{1,4})?|(?:19|20)\d{2}|[NM]A?\d{1,3}|\d{4,5}-\d{3,4}-\d{1,2})$/;
/** Numbers whose own form says whose they are: a Medicare beneficiary's, a veteran's. */
const MBI = /^[1-9][AC-HJKMNP-RTV-Y][\dAC-HJKMNP-RTV-Y]\d-?[AC-HJKMNP-RTV-Y][\dAC-HJKMNP-RTV-Y]\d-?[AC-HJKMNP-RTV-Y]{2}\d{2}$/;
export const VETERAN = /^\d{10}V\d{6}$/;
const NDC = /^\d{4,5}-\d{3,4}-\d{1,2}$/;
const MAX_STARTS = 400;

/** Kinds of labels whose values are never identifiers of ours. */
const TAKEN = new Set<Entry['kind']>([
  'decoy',
  'phone',
  'fax',
  'ndc',
  'procedureCodes',
  'diagnosisCodes',
  'adjustmentCodes',
  'serviceDate',
  'noticeDate',
  'processedDate',
  'plainDate',
  'otherDate',
  'appealBy',
  'amountDenied',
  'amountBilled',
  'amountOwed',
  'amountOther',
  'provider',
  'providerOther',
  'service',
]);

/**
 * Numbers that the words right before them announce, in running text, in cells and under labels of words we know one by one.
 * It starts from the numbers, not from known labels, so it holds where a label is worded in a new way. Linear in the Document.
 */
export function announcedNumbers(view: View): Announcement[] {
  const taken = new Set(
    view.entries
      // "Pre-Tx #" numbers the request for a treatment.
      .filter((one) => TAKEN.has(one.kind) && one.via !== 'prose' && one.weight > 0.9 && !/^tx$/i.test(one.label))
      .map((one) => `${one.block}:${one.start}`),
  );
  const found: Announcement[] = [];
  const stacks = stackedLabels(view);
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.text.length > 20_000) continue;
    let last = 0;
    let starts = 0;
    for (const match of matchesOf(block.text, START)) {
      if (match.index < last || ++starts > MAX_STARTS) continue;
      // A word that names numbers is part of this one only under another name ("request EOC 118-557").
      const prefix = /^[A-Z]+(?= )/.exec(match[0])?.[0] ?? '';
      const bare = match.index + prefix.length + 1;
      const named = prefix !== '' && namesNumber(prefix);
      const one =
        (named &&
        (/^(?:no|id|is|ms|po|mz)$/i.test(prefix) || block.text.slice(cellAround(block, match.index)[0], match.index).split(' ').length > 4)
          ? null
          : numberAt(view, block, index, match.index, taken, stacks)) ?? (named ? numberAt(view, block, index, bare, taken, stacks) : null);
      if (!one) continue;
      last = one.end;
      found.push(one);
    }
  }
  return found;
}

function numberAt(
  view: View,
  block: Block,
  index: number,
  start: number,
  taken: Set<string>,
  stacks: Map<number, string>,
): Announcement | null {
  const [from, to] = cellAround(block, start);
  const id = readIdentifier(block.text.slice(start, Math.min(to, start + 60)));
  if (!id || id.start > 0 || taken.has(`${index}:${start}`)) return null;
  const value = id.value;
  const own = value.length >= 11 && (MBI.test(value) || VETERAN.test(value));
  const digits = digitsIn(value);
  if (
    !own &&
    ((digits < 3 && !lettered(value)) ||
      PHONE.test(value) ||
      (/^\d{3}-\d{4}$/.test(value) && /\(\d{3}\)\s?$/.test(block.text.slice(Math.max(0, start - 6), start))) ||
      atStreet(block.text, start) ||
      atZip(block.text, start, value) ||
      MONTH.test(value) ||
      dateAt(block.text.slice(start, start + 24)) !== null)
  )
    return null;
  const label = labelBefore(view, block, index, start, from, stacks.get(index));
  const behind = BEHIND.exec(block.text.slice(start + id.end, start + id.end + 14))?.[1];
  const said: Announced | null = behind
    ? { kind: behind === 'claim' ? 'claimNumber' : 'referenceNumber', weight: 0.88 }
    : own
      ? { kind: 'memberId', weight: 0.95 }
      : label && announced(label.text, label.whole);
  if (!said) return null;
  // "your appeal about the bill. We gave it the number APL-2270041": its own letters say what weak words do not.
  if (said.kind === 'claimNumber' && said.weight < 0.7 && /^(?:AP|APL|APP|GR|GRV|AUTH|PA|REQ|REF)-\d/.test(value))
    return { name: 'referenceNumber', value, block: index, start, end: start + id.end, confidence: said.weight };
  if (said.long && digits < 7) return null;
  if (digits < 3 && said.kind !== 'groupNumber') return null;
  // "Notice no. 1107" counts the papers.
  if (said.kind === 'referenceNumber' && /^\d{1,4}$/.test(value) && /\b(?:notice|letter)\b/i.test(label?.text.slice(-20) ?? ''))
    return null;
  // In running text a short number is a count or a code unless the words leave no doubt.
  if (
    !own &&
    ((CODE.test(value) &&
      !(/^\d{5}$/.test(value) && PLAIN_NOUN.test(label?.text.slice(-30) ?? '')) &&
      !(NDC.test(value) && said.kind !== 'referenceNumber' && (said.weight >= 0.8 || CLAIM_NUMBER.test(label?.text.slice(-24) ?? '')))) ||
      (digits < leastDigits(said.kind, value, label?.text ?? '') && !(said.kind === 'groupNumber' && lettered(value)))) &&
    !(label?.whole && said.weight > 0.8)
  )
    return null;
  return { name: said.kind, value, block: index, start, end: start + id.end, confidence: said.weight * (label?.whole ? 1 : 0.97) };
}

/** "Ref 6612608200417 (claim)" */
const BEHIND = /^ ?\((claim|authorization|request)\)/i;

/** "PA 15230-2939" */
const atZip = (text: string, at: number, value: string) =>
  /^\d{5}(?:-\d{4})?$/.test(value) && /\b[A-Z]{2}\.? $/.test(text.slice(Math.max(0, at - 5), at));

const OPEN_END = /\b(?:id|number|no\.?|#)\s*$/i;
/** Right behind such words five digits are no code of a service. */
const PLAIN_NOUN = /\b(?:ticket|case|docket|file|tracking|grievance|complaint|inquiry|group)(?:,? (?:no\.?|number|id|#))?,?[\s:#]{1,3}$/i;
/** "The claim is number 10077-4482-19": no drug's number. */
const CLAIM_NUMBER = /\bclaim(?:,| is| has| bears)? (?:number|no\.?)\s$/i;
/** "Under participant number PSC 66 0183, local group 427" */
const BESIDE_NUMBER = /\d[\d -]{2,14},? (?:and |your |local |employer ){0,2}group (?:is )?$/i;
/** How many digits make a number in running text. */
const leastDigits = (kind: IdName, value: string, before: string) =>
  kind !== 'groupNumber' ? 4 : /[A-Z]{2}|-/.test(value) ? 2 : BESIDE_NUMBER.test(before.slice(-50)) ? 3 : 4;
const NUMBER_ONLY = /^(?:no|num|nbr|number)[.:#\s]{1,3}$/i;
const COUNTED = /^(claim|request|case|bill) \d{1,3} of \d{1,3}$/i;

/** Where the cell or value that holds a place begins and ends. */
function cellAround(block: Block, at: number): [number, number] {
  if (block.kind === 'pair') return at >= block.valueStart ? [block.valueStart, block.text.length] : [0, block.valueStart];
  if (block.kind !== 'row') return [0, block.text.length];
  const cell = block.starts.findLastIndex((start) => start <= at);
  const start = block.starts[cell] ?? 0;
  return [start, start + (block.cells[cell]?.length ?? 0)];
}

/** The words that stand before a number: in its own line, else its label, column heading, neighbour or the line above. */
function labelBefore(
  view: View,
  block: Block,
  index: number,
  start: number,
  from: number,
  stacked?: string,
): { text: string; whole: boolean } | null {
  const own = block.text.slice(Math.max(from, start - 120), start);
  // "Claim 1 of 1", and in the column beside it "No. 260217-55091-C".
  const counted = NUMBER_ONLY.test(block.kind === 'pair' ? `${block.label} ` : own)
    ? COUNTED.exec(view.doc.blocks[index - 1]?.text ?? '')
    : null;
  if (counted) return { text: `${counted[1]} number`, whole: true };
  if (/\p{L}/u.test(own)) return { text: own, whole: false };
  if (block.kind === 'pair') return { text: block.label, whole: true };
  if (block.kind === 'row') {
    const cell = block.starts.findLastIndex((one) => one <= start);
    const head = block.header?.[cell] ?? block.cells[cell - 1];
    return head && head.length <= 60 ? { text: head, whole: true } : null;
  }
  if (stacked) return { text: stacked, whole: true };
  const above = view.doc.blocks[index - 1];
  const alone =
    above && (above.kind === 'paragraph' || above.kind === 'heading') && above.text.length <= 50 && !/[.!?;,]$/.test(above.text);
  if (alone && block.text.length <= 60) return { text: above.text, whole: true };
  // "The plan knows you by member ID", and in a line that was taken for another block "LDF 3390 7714-02 and group 55-LDF"
  if (
    above?.kind === 'paragraph' &&
    above.text.length > 50 &&
    own.trim() === '' &&
    block.kind === 'paragraph' &&
    OPEN_END.test(above.text.slice(-12))
  )
    return { text: above.text.slice(-60), whole: false };
  return own.includes('#') ? { text: own, whole: false } : null;
}

/**
 * Labels that stand one below the other with their values one below the other after them, as a table does whose columns were
 * lost: the label of each value's block.
 */
export function stackedLabels(view: View): Map<number, string> {
  const { blocks } = view.doc;
  const found = new Map<number, string>();
  let labels: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const two = labelsOfPair(block);
    if (two || isLabelBlock(block)) {
      labels.push(...(two ?? [block.text]));
      continue;
    }
    const run = labels.length;
    if (run >= 2 && run <= 12) {
      const values = blocks.slice(index, index + run);
      const plain = values.length === run && values.every((one) => one.kind === 'paragraph' && one.text.length <= 60 && !isLabelBlock(one));
      if (plain) for (let i = 0; i < run; i++) found.set(index + i, labels[i] ?? '');
    }
    labels = [];
  }
  return found;
}

/** Two labels side by side that were taken for one and its value. */
function labelsOfPair(block: Block): string[] | null {
  if (block.kind !== 'pair' || /\d/.test(block.value) || block.value.length > 40) return null;
  return [block.label, block.value].every((one) => announced(one, true) !== null) ? [block.label, block.value] : null;
}

function isLabelBlock({ kind, text }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'heading') || text.length > 40 || /\d|[.!?;,]$/.test(text)) return false;
  const label = withoutEnd(text, ':');
  return readLabel(label) !== null || announced(label, true) !== null;
}
