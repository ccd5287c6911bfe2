import type { Candidate } from './candidate';
import { cutDays } from './care-cut';
import { bareDates, besideCare, isFill, labelled } from './date-places';
import { isSlip, shorthandDays, slipDays } from './date-shorthand';
import { datedIn, otherDays } from './dated';
import { findDates } from './dates';
import { DENIED, rowVerdict } from './row-verdict';
import { byPlace } from './service-date';
import { refusedLines, refusedSpan, saysRefused } from './verdict-lines';
import type { View } from './view';

/**
 * `loose`: told in a sentence that neither asks for care nor refuses it nor speaks of a bill; `earlier`: the day of care before this;
 * `part`: of a longer time or of several items, those that were refused.
 */
export type CareDay = Candidate<string> & { loose?: boolean; earlier?: boolean; part?: boolean };

const days = new WeakMap<View, CareDay[]>();

/** Days of care; those of the notice are looked for beside them. */
export function serviceDates(view: View): CareDay[] {
  const known = days.get(view);
  if (known) return known;
  const found: CareDay[] = [
    ...labelled(view, 'serviceDate', 1),
    ...shorthandDays(view),
    ...byPlace(view),
    ...bySigns(view),
    ...granted(view),
    ...refusedLines(view),
    ...cutDays(view),
  ].filter((one) => !opensLongGrant(view, one) && !isLogged(view, one) && !isLast(view, one));
  const lastPart =
    found
      .flatMap((one) => (one.part ? [one.value] : []))
      .sort()
      .at(-1) ?? '';
  const refused = found.filter((one) => verdictAt(view, one) === 'yes');
  const tables = new Set(refused.flatMap((one) => tableOf(view, one) ?? []));
  const delivered = found.some((one) => DELIVERED.test(before(view, one)));
  // Of days of which some were refused, those are meant.
  const aside = (one: CareDay): boolean => {
    const verdict = verdictAt(view, one);
    if (one.part || verdict === 'yes') return false;
    return (
      (verdict === 'no' && (refused.length > 0 || lastPart !== '')) ||
      one.value < lastPart ||
      tables.has(tableOf(view, one) ?? '') ||
      (delivered && SHIPPED.test(before(view, one)))
    );
  };
  const weighed = found.map((one) => (aside(one) ? { ...one, confidence: one.confidence * GRANTED_SHARE } : one));
  days.set(view, weighed);
  return weighed;
}

/** "Ship date 05/04/2026 | Delivery date 05/06/2026" */
const SHIPPED = /\bship(?:ped|ping|ment)?(?: (?:date|on))?\W{0,3}$/i;
const DELIVERED = /\bdeliver(?:ed|y)(?: (?:date|on))?\W{0,3}$/i;
const before = (view: View, { block, start }: CareDay) => view.doc.blocks[block]?.text.slice(Math.max(0, start - 25), start) ?? '';

/** The headings of the table in which a day stands; null elsewhere. */
function tableOf(view: View, { block }: CareDay): string | null {
  const own = view.doc.blocks[block];
  return own?.kind === 'row' && own.header !== null ? own.header.join('|') : null;
}

const GRANTED_SHARE = 0.85;
/** What the row or line of a day says of it. */
function verdictAt(view: View, { block }: CareDay): 'yes' | 'no' | 'open' {
  const own = view.doc.blocks[block];
  if (own?.kind === 'row') return rowVerdict(own);
  if (own?.kind !== 'pair') return 'open';
  if (/^(?:denied|non-?cert\w*|not (?:approved|covered|certified|authori[sz]ed))\b/i.test(own.value)) return 'yes';
  return /^(?:approved|certified|covered|authori[sz]ed|paid)\b/i.test(own.value) ? 'no' : 'open';
}

const SUPPOSED = /\b(?:if|when|may(?! \d)|might|not denied)\b/i;
const GRANTED = /\b(?:approved|authori[sz]ed)\b/i;
const ASKED = /\b(?:asked(?: for)?|requested|days|hours|visits|sessions|units|between|period|time ?frame|span|(?:dates? )?under review)\b/i;

/** The first day of the time that was asked for, or else for which care was approved, where no other day of care is told. */
function granted(view: View): CareDay[] {
  // Where a part was refused, the approval's time is the other part's.
  const refused = view.doc.blocks.some(
    ({ text, kind }) => kind !== 'heading' && text.length < 160 && DENIED.test(text) && !SUPPOSED.test(text),
  );
  return view.doc.blocks.flatMap((block, index) => {
    if (block.kind === 'pair' && saysRefused(block.label)) return refusedSpan(block.value, index, block.valueStart);
    if (block.kind !== 'pair' || /\b(?:by|until|thr(?:ough|u))\b/i.test(block.label)) return [];
    const asked = ASKED.test(block.label);
    if (!asked && (!GRANTED.test(block.label) || refused)) return [];
    if (/\bprocessed\b/i.test(block.label)) return [];
    const date = findDates(block.value.slice(0, 90))[0];
    const rest = date ? block.value.slice(date.end) : '';
    // What is good for most of a year is an approval's own time, not a course of care.
    const last = findDates(block.value.slice(0, 90))[1];
    if (!asked && date && last && Date.parse(last.iso) - Date.parse(date.iso) > LONG_GRANT) return [];
    const range = date && /\d\s{0,2}(?:-|–|to|through|thru|until|and)\s/i.test(block.value.slice(date.start, date.end));
    if (!date || !(RANGE.test(rest) || (asked ? range : rest === ''))) return [];
    return [
      {
        value: date.iso,
        block: index,
        start: block.valueStart + date.start,
        end: block.valueStart + date.end,
        confidence: asked ? (/\basked|requested/i.test(block.label) ? 0.88 : 0.64) : 0.5,
      },
    ];
  });
}
/** "Starts 12/16/2025" above "Ends 12/31/2026": the time of an approval. */
function opensLongGrant(view: View, { value, block }: CareDay): boolean {
  const own = view.doc.blocks[block];
  const pair = own?.kind === 'pair';
  const label = pair ? own.label : (view.doc.blocks[block - 1]?.text ?? '');
  const next = view.doc.blocks[block + 1];
  if (!/^\W*(?:starts?|from|effective|begins?|approved from)\b/i.test(label) || label.length > 40 || !next) return false;
  if (!/^\W*(?:ends?|to|through|until|expires?|approved (?:to|through|until))\b/i.test(next.text)) return false;
  const last = findDates((pair || next.kind === 'pair' ? next.text : (view.doc.blocks[block + 2]?.text ?? '')).slice(0, 90))[0];
  return last !== undefined && Date.parse(last.iso) - Date.parse(value) > LONG_GRANT;
}

/** "Your last covered day is June 4": the last day that is paid. */
const LAST = /\b(?:last|final) (?:\w+ ){0,2}(?:day|date)\b[^.;(]{0,50}$/i;
const isLast = (view: View, { block, start }: CareDay) =>
  LAST.test(view.doc.blocks[block]?.text.slice(Math.max(0, start - 80), start) ?? '');

/** "Date of loss of coverage" */
const OF_COVERAGE = /\b(?:coverage|policy|eligib\w+|terminat\w+|enrol\w+|premium)\b/i;

/** "03/19/2026 4:02 PM | system | Notice mailed": a line of a page's history. */
function isLogged(view: View, { block, end }: CareDay): boolean {
  const row = view.doc.blocks[block];
  const sent = row?.kind === 'pair' && /\b(?:fax|sent|printed)\b/i.test(row.label);
  return (row?.kind === 'row' || sent) && /^,?\s\d{1,2}:\d{2}/.test(row.text.slice(end, end + 8));
}

const LONG_GRANT = 200 * 86_400_000;
const RANGE = /^\s{0,2}(?:to|through|thru|until|-|–)\s/;

/** Days that the words around them make days of care. */
function bySigns(view: View): CareDay[] {
  return datedIn(view)
    .filter((one) => one.role === 'service' && one.strength >= (one.via === 'label' ? 0.3 : 0.36))
    .map((one) => ({
      value: one.iso,
      block: one.block,
      start: one.start,
      end: one.end,
      ...(one.tied === false ? { loose: true } : {}),
      ...(one.earlier ? { earlier: true } : {}),
      confidence: one.refusedFrom ? 0.89 : one.ofClaim ? 0.86 : one.via === 'label' ? 0.6 + 0.25 * one.strength : 0.5 + 0.3 * one.strength,
    }));
}

/**
 * A day that stands by itself on a claim's page or beside a provider's name, where the notice has a labelled date of its own
 * and no label announces the day of the service.
 */
export function beside(view: View): Candidate<string>[] {
  const other = otherDays(view);
  const bare = (named: boolean) => bareDates(view, named).filter((one) => !other.has(`${one.block}:${one.start}`));
  const dated = [...labelled(view, 'noticeDate', 1), ...labelled(view, 'processedDate', 1)];
  // The day of a hearing is no day of care.
  const heard = (at: number) =>
    view.doc.blocks.slice(Math.max(0, at - 4), at).some((block) => /\bhearing\b|\bconference\b/i.test(block.text.slice(0, 200)));
  const plain = labelled(view, 'plainDate', 1).filter(
    (one) =>
      !heard(one.block) &&
      !other.has(`${one.block}:${one.start}`) &&
      !OF_COVERAGE.test(view.doc.blocks[one.block]?.text.slice(0, one.start) ?? ''),
  );
  const care = plain.filter((one) => besideCare(view, one.block)).map((one) => ({ ...one, confidence: 0.84 }));
  if (care.length > 0) return care;
  if (isSlip(view)) return slipDays(view);
  if (isFill(view)) return plain.map((one) => ({ ...one, confidence: 0.8 }));
  const own = new Set(bareDates(view).map((one) => one.value));
  // "Date 03/07/2026" among the claim's facts, below a letter's own date.
  const sent = new Set([...own, ...dated.map((one) => one.value)]);
  const second = plain.filter((one) => sent.size > 0 && !sent.has(one.value)).map((one) => ({ ...one, confidence: 0.8 }));
  if (dated.length === 0)
    // "Rainier Foot & Ankle, October 7, 2025" below a letter's subject.
    return [
      ...second,
      ...bare(true)
        .filter((one) => one.block < view.salutation && (!own.has(one.value) || (plain.length > 0 && one.block > 2)))
        .map((one) => ({ ...one, confidence: 0.66 })),
    ];
  if (view.salutation === 0) second.push(...leading(view, new Set(dated.map((one) => one.value))));
  const notice = new Set(dated.map((one) => one.value));
  return [
    ...second,
    ...bare(true)
      .filter((one) => !notice.has(one.value) && (view.salutation === 0 || one.block > 2))
      .map((one) => ({ ...one, confidence: 0.68 })),
  ];
}

/** "09/03/2026 · Wharf Street Imaging": a line of a claim's page that begins with its day. */
function leading(view: View, notice: Set<string>): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 120)) {
    if (view.doc.blocks[line.block]?.kind !== 'paragraph') continue;
    const date = findDates(line.text.slice(0, 40))[0];
    if (!date || date.start > 0 || notice.has(date.iso) || !/^\s{0,2}(?:[·•|,–—-]|[A-Z])/.test(line.text.slice(date.end))) continue;
    if (/^\W*(?:request|sent|decision|letter|received|mailed|claim (?:received|processed))/i.test(line.text.slice(date.end))) continue;
    found.push({ value: date.iso, block: line.block, start: line.start, end: line.start + date.end, confidence: 0.6 });
  }
  return found;
}
