import { withoutEnd } from '@/lib/document/ends';
import type { Block } from '@/lib/document/model';
import type { LabelKind } from '@/lib/templates/labels';
import { type LabelHit, readLabel, scanLabels } from './labels';

/** A value with the label that announces it. Offsets count in the text of its block. */
export interface Entry {
  kind: LabelKind;
  /** How surely the label announces that kind. */
  weight: number;
  /** `cell`: pair or table; `colon`: "Label: value"; `below`: value in the next block; `prose`: no sign between the two. */
  via: 'cell' | 'colon' | 'below' | 'prose';
  label: string;
  /** True when a common word ("claim", "group") stands right before what may be its number, without any sign between. */
  bare?: boolean;
  block: number;
  start: number;
  end: number;
  /** Where its label begins, for a label that was found inside a text. */
  labelStart?: number;
}

/** Of a block so many characters are read. */
const MAX_TEXT = 20_000;

/** The labelled values of a block; one label can have its value in the next. */
export function entriesOf(block: Block, index: number, next: Block | undefined): Entry[] {
  if (block.text.length > MAX_TEXT) return [];
  if (block.kind === 'row') return rowEntries(block, index);
  if (block.kind === 'pair') {
    const hit = readLabel(block.label);
    const inside = inlineEntries(block.text, index, block.valueStart, block.breaks);
    const end = inside[0] && inside[0].via === 'colon' ? Math.max(block.valueStart, inside[0].labelStart ?? 0) : block.text.length;
    // Leader dots may have stayed with the value.
    const dots = /^(?:\.\s?){2,100}/.exec(block.text.slice(block.valueStart, block.valueStart + 120))?.[0].length ?? 0;
    const own = hit ? [entry(hit, 'cell', block.label, index, Math.min(block.valueStart + dots, end), end)] : [];
    return [...own, ...inside];
  }
  const label = block.text.length <= 80 ? readLabel(withoutEnd(block.text, ':.#?')) : null;
  if (
    label &&
    next &&
    ['paragraph', 'item'].includes(next.kind) &&
    next.text.length <= 160 &&
    !scanLabels(next.text).some((h) => colonAfter(next.text, h.end) !== null)
  ) {
    const colon = /[:#]\s*$/.test(block.text);
    // A label with words behind it ("Requested by Crossroads Orthotics") has its value already.
    const most = label.end - label.start >= 0.6 * block.text.length;
    if (colon || (block.text.length <= 40 && most)) {
      return [
        {
          kind: label.kind,
          weight: label.weight * (colon ? 0.97 : 0.9),
          via: 'below',
          label: block.text,
          block: index + 1,
          start: 0,
          end: next.text.length,
        },
      ];
    }
  }
  return inlineEntries(block.text, index, 0, block.breaks);
}

function rowEntries(block: Extract<Block, { kind: 'row' }>, index: number): Entry[] {
  const entries: Entry[] = [];
  // "provider of care | Green River": a row that names its own fields, below the headings of other rows.
  const own = block.header && (ownLabels(block.cells) || pairsOf(block.header)) ? true : !block.header;
  for (const [i, cell] of block.cells.entries()) {
    const start = block.starts[i] ?? 0;
    const head = own && block.header ? undefined : block.header?.[i];
    const hit = head ? readLabel(head) : null;
    if (hit && cell) entries.push(entry(hit, 'cell', head ?? '', index, start, start + cell.length));
    const before = i > 0 ? (block.cells[i - 1] ?? '') : '';
    const labelled = own && before ? readLabel(withoutEnd(before, ':')) : null;
    if (labelled && cell && !/:\s*\S/.test(before)) entries.push(entry(labelled, 'cell', before, index, start, start + cell.length));
    for (const inner of inlineEntries(cell, index, 0)) {
      entries.push({ ...inner, start: inner.start + start, end: inner.end + start });
    }
  }
  return entries;
}

/** True for a row of labels and their values by turns ("Subscriber | OYELARAN | Employer | City Feed") that was taken for headings. */
function pairsOf(header: readonly string[]): boolean {
  if (header.length < 4 || header.length % 2 === 1) return false;
  const label = (at: number) => header[at] !== undefined && header[at].length <= 30 && readLabel(header[at]) !== null;
  return label(0) && label(2) && !label(1) && !label(3);
}

/** True when the first cell is nothing but a strong label, and what stands behind it is none. */
function ownLabels(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells;
  const hit = first.length <= 40 && !/\d/.test(first) ? readLabel(first) : null;
  return (
    hit !== null &&
    // A common word ("claim") names its field only beside the one thing that its line holds.
    (hit.alone ? /\d/.test(second) && cells.slice(2).every((cell) => cell === '') : hit.weight >= 0.96) &&
    hit.end - hit.start >= first.trim().length - 1 &&
    second !== '' &&
    readLabel(second) === null
  );
}

function entry(hit: LabelHit, via: Entry['via'], label: string, block: number, start: number, end: number): Entry {
  return { kind: hit.kind, weight: hit.weight, via, label, block, start, end };
}

/** "Label: value Label: value" inside one run of text, from `from` on. */
function inlineEntries(text: string, index: number, from: number, breaks: readonly number[] = []): Entry[] {
  const hits = scanLabels(text.slice(from)).map((hit) => ({ ...hit, start: hit.start + from, end: hit.end + from }));
  // A dash makes a label only of what begins a line ("Great Lakes Family Care - Member Handbook" has none).
  const colons = hits.map((hit) => {
    const value = colonAfter(text, hit.end);
    return value !== null && hit.start > from && /^\s[-–—]/.test(text.slice(hit.end, hit.end + 2)) && !breaks.includes(hit.start)
      ? null
      : value;
  });
  const limits: number[] = [];
  for (let i = hits.length - 1, next = text.length; i >= 0; i--) {
    limits[i] = next;
    if (colons[i] !== null) next = hits[i]?.start ?? next;
  }
  const entries: Entry[] = [];
  for (const [i, hit] of hits.entries()) {
    const value = colons[i] ?? null;
    const bare = value === null && hit.alone;
    // "I.D. AT-22-67": the point belongs to the label.
    const point = text[hit.end] === '.' && text.slice(hit.start, hit.end).includes('.') ? 1 : 0;
    if (bare && !/^\s{0,2}(?:(?:is|was) )?#?(?=[A-Z0-9])/.test(text.slice(hit.end + point, hit.end + 10))) continue;
    // A value runs to the next label that has a colon; a bare label inside it ("Group", "Plan") may be part of the value.
    const limit = limits[i] ?? text.length;
    const nextAny = value === null ? (hits[i + 1]?.start ?? text.length) : limit;
    const start = value ?? skipJoin(text, hit.end);
    const end = Math.max(start, Math.min(nextAny, start + 400));
    const made = entry(hit, value === null ? 'prose' : 'colon', text.slice(hit.start, hit.end), index, start, end);
    if (value === null && from === 0 && hit.start === 0 && standsAlone(hit, text)) {
      made.via = 'colon';
      made.weight *= 0.82;
      made.end = limit;
    }
    if (value !== null && disowned(text, hit.start)) made.weight *= 0.5;
    if (bare) made.bare = true;
    made.labelStart = hit.start;
    entries.push(made);
  }
  return entries;
}

/** "Provider Valley Oncology Associates": a short line that is a label and, in capitals, its value. */
function standsAlone(hit: LabelHit, text: string): boolean {
  if (text.length > 90 || hit.alone || !['provider', 'patient', 'subscriber', 'service'].includes(hit.kind)) return false;
  const words = (text.slice(hit.end).split(/ [/|·] /)[0] ?? '').trim().split(' ');
  const capital = (word: string) => /^[\p{Lu}\d(&]/u.test(word) || /^(?:of|and|the|for|with|at|in|to|without)$/.test(word);
  return (
    words.length >= 2 &&
    /^\s[\p{Lu}]/u.test(text.slice(hit.end)) &&
    (hit.kind === 'service' || words.every(capital)) &&
    !/[.?!]$/.test(text)
  );
}

/** Where the value begins when a colon, leader dots or an equals sign follows a label; null otherwise. */
function colonAfter(text: string, end: number): number | null {
  const match = /^\s{0,3}(?:\([^()]{0,40}\)\s{0,2})?(?:[:=]|\.{3,}|(?:\.\s){3,}|#\s?:|\s[-–—]\s)[\s:.#-]{0,20}/.exec(
    text.slice(end, end + 80),
  );
  return match ? end + match[0].length : null;
}

function skipJoin(text: string, end: number): number {
  const match = /^[\s#.]{0,4}(?:(?:is|was|of)\s)?/i.exec(text.slice(end, end + 12));
  return end + (match?.[0].length ?? 0);
}

/** True when the words before a label say that it is somebody else's or an earlier one's. */
function disowned(text: string, start: number): boolean {
  return /\b(?:previous|prior|original|earlier|other|another|different|lower|less intensive|old|sample|example|related|corrected)\s$/i.test(
    text.slice(Math.max(0, start - 16), start),
  );
}
