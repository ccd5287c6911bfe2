import { matchesOf } from '@/lib/document/matches';
import { findDates } from './dates';
import { SPAN, windowOf } from './time-spans';
import type { View } from './view';
import { FAST, FROM_NOTICE, OTHER_PAPERS, OURS, WE_MUST_GET, YOURS } from './window-clauses';
import { type Found, foundAt } from './window-sentences';

const TIME_LABEL =
  /^(?:your |the )?(?:deadline|time limit|time frame|timeframe|how long|by when|when|last day|time allowed|how much time)\b/i;

const LONE_TIME = /^(?:when|by when|deadline|time limit|last day):?\s?$/i;

const APPEAL_LABEL =
  /^(?:your |the |first[- ]level |level (?:1|one) |internal |standard |written |member |provider )*(?:appeals?|appealing|appeal rights?|disputes?|reconsiderations?|to appeal|how to appeal)$/i;

/** "We must receive it by:" with the day in the next line or column. */
export function belowWindows(view: View): Found[] {
  return view.sentences.flatMap((sentence, i) => {
    const next = view.sentences[i + 1];
    if (sentence.topic !== 'appeal' || !next || next.block === sentence.block) return [];
    // "When:" with "before July 6, 2026" in the next line
    if (LONE_TIME.test(sentence.text)) {
      const day = findDates(next.text.slice(0, 50))[0];
      return day && day.start < 16 ? [foundIn(next.block, next.start + day.start, next.start + day.end, { date: day.iso }, 0.8)] : [];
    }
    if (!/\bby:?\s?$/i.test(sentence.text)) return [];
    if (!WE_MUST_GET.test(sentence.text) && !YOURS.test(sentence.text)) return [];
    const date = findDates(next.text.slice(0, 40))[0];
    return date?.start === 0 ? [foundAt(next, 0, date.end, { date: date.iso }, 0.93, 'internal')] : [];
  });
}

/** Windows that a label announces: "Appeal by: 05/19/2027", "Deadline: 65 days from the date of this fax". */
export function labelledWindows(view: View): Found[] {
  const found: Found[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'appealBy') continue;
    const text = (view.doc.blocks[entry.block]?.text ?? '').slice(entry.start, Math.min(entry.end, entry.start + 120));
    const date = findDates(text)[0];
    const span = matchesOf(text, SPAN)[0];
    const value = date && date.start < 30 ? { date: date.iso } : span && span.index < 30 ? windowOf(span) : null;
    if (!value) continue;
    const [start, end] =
      'date' in value && date ? [date.start, date.end] : [span?.index ?? 0, (span?.index ?? 0) + (span?.[0].length ?? 0)];
    found.push({
      value,
      block: entry.block,
      start: entry.start + start,
      end: entry.start + end,
      confidence: entry.via === 'prose' ? 0.85 : 0.96,
      step: 'internal',
    });
  }
  // "Deadline: 65 days from the date of this fax", "Appeal: in writing, 180 days" under no label of its own.
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || block.label.length > 60 || OTHER_PAPERS.test(block.label)) continue;
    const own = APPEAL_LABEL.test(block.label);
    if (!own && !TIME_LABEL.test(block.label)) continue;
    const span = matchesOf(block.value.slice(0, 160), SPAN)[0];
    const value = span && windowOf(span);
    // "When: before July 6, 2026" below "To appeal"
    const day = !span && !own && view.inBlock[index]?.[0]?.topic === 'appeal' ? findDates(block.value.slice(0, 60))[0] : undefined;
    if (day && day.start < 16) found.push(foundIn(index, block.valueStart + day.start, block.valueStart + day.end, { date: day.iso }, 0.8));
    const ahead = span ? block.value.slice(0, span.index) : '';
    if (!span || !value || (own && (OURS.test(ahead) || FAST.test(ahead) || !/^[^.]{0,70}$/.test(ahead)))) continue;
    if (!own && !FROM_NOTICE.test(block.value.slice(span.index + span[0].length))) continue;
    const start = block.valueStart + span.index;
    found.push(foundIn(index, start, start + span[0].length, value, 0.8));
  }
  return found;
}

const foundIn = (block: number, start: number, end: number, value: Found['value'], confidence: number): Found => ({
  value,
  block,
  start,
  end,
  confidence,
  step: 'internal',
});
