import { matchesOf } from '@/lib/document/matches';
import { findDates } from './dates';
import type { CareDay } from './service-day';
import type { View } from './view';

/** Care that is only named to tell when something else was ("a check before the operation on"). */
const BESIDE = /\b(?:before|after|prior to|following|instead of) (?:the|your|his|her|their|this|that|an?) [\p{L} -]{3,40}/giu;
/** What says nothing about the kind of care. */
const COMMON =
  /^(?:with|from|that|this|were|your|have|been|left|right|upper|lower|service|services|treatment|visit|visits|session|sessions|office|health|medical|care|first|second|third|request\w*|another|other|between|home|days?|dose|test|tests|claims?|request|bills?|decision|denial|appeal|plan|notice|letter|records?|notes?|stay|hospital|provider|doctor|jan\w*|feb\w*|march|apr\w*|may|june|july|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)$/;
const wordsOf = (text: string) => [
  ...(text.match(/\b(?:MRI|CT|PET|EEG|EKG|ECG|EMG|IUD|DNA)s?\b/g) ?? []).map((word) => word.replace(/s$/, '').toLowerCase()),
  ...(text.toLowerCase().match(/[a-z]{4,30}/g) ?? []).filter((word) => !COMMON.test(word)).map((word) => word.slice(0, STEM)),
];
/** So many letters of a word are the same in "implant", "implants" and "implanted". */
const STEM = 5;
/** A day by a label or in a row is told by that. */
const TOLD = 0.86;
/** What remains of a day whose clause tells of other care. */
const SHARE = 0.93;

/** "The operation was not paid", "We paid for the x-rays but not for the MRI" */
const NOT_PAID =
  /\bthe (?:[\p{L}-]+ )?([\p{L}-]{2,20}) (?:was|were|is|are) (?:not\b|denied|refused|excluded)|\bbut (?:we )?(?:did )?not (?:pay )?(?:for )?the (?:[\p{L}-]+ )?([\p{L}-]{2,20})[.,;]/giu;
const subjectsOf = (view: View) =>
  view.sentences
    .filter(({ topic, text }) => topic === null && text.length < 400)
    .flatMap(({ text }) => matchesOf(text, NOT_PAID).map((match) => match[1] ?? match[2] ?? ''));

/** No letter tells so many days of care; a hostile one would take long. */
const MOST = 60;

/** Of several days that sentences tell, those whose own clause names the refused service stand before the others. */
export function namedFirst(view: View, found: CareDay[], service: string | null): CareDay[] {
  const told = found.filter((one) => isTold(view, one));
  if (told.length > MOST || new Set(told.map((one) => one.value)).size < 2) return found;
  const namedBy = (names: ReadonlySet<string>) =>
    new Set(told.filter((one) => wordsOf(clauseOf(view, one, told)).some((word) => names.has(word))));
  const bySubject = namedBy(new Set(subjectsOf(view).flatMap(wordsOf)));
  const named = bySubject.size > 0 ? bySubject : namedBy(new Set(wordsOf(service ?? '')));
  const best = Math.max(0, ...[...named].map((one) => one.confidence));
  const days = new Set([...named].map((one) => one.value));
  if (best === 0) return found;
  return found.map((one) =>
    told.includes(one) && !named.has(one) && !days.has(one.value) ? { ...one, confidence: Math.min(one.confidence, best * SHARE) } : one,
  );
}

function isTold(view: View, { block, confidence, part }: CareDay): boolean {
  const own = view.doc.blocks[block];
  return (own?.kind === 'paragraph' || own?.kind === 'item') && confidence < TOLD && !part;
}

/** The words of a sentence that belong to a day: those between the day before it and itself; where it opens them, what follows. */
function clauseOf(view: View, { block, start, end }: CareDay, told: readonly CareDay[]): string {
  const text = view.doc.blocks[block]?.text ?? '';
  const others = [...findDates(text), ...told.filter((one) => one.block === block)].filter((one) => one.start !== start);
  const from = Math.max(0, start - 120, ...others.filter((one) => one.end <= start).map((one) => one.end));
  const before =
    text
      .slice(from, start)
      .split(/(?<!\bDrs?|\bMrs?|\bMs|\bSt)[.;:] /)
      .at(-1) ?? '';
  const words = before.replace(BESIDE, ' ');
  if (wordsOf(words).length > 0) return words;
  const to = Math.min(text.length, end + 80, ...others.filter((one) => one.start >= end).map((one) => one.start));
  return text.slice(end, to).split(/(?<!\bDrs?|\bMrs?|\bMs|\bSt)[.;] /)[0] ?? '';
}
