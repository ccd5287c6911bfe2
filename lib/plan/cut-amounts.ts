import { ANNOUNCED, FROM_THEN_ON, GETS } from './deadlines-cut';
import type { NoticeSentence } from './notice-sentences';

/** How much care there was, how much the notice leaves, and the difference, as words: "84 hours a week". */
export interface CutAmounts {
  before: string;
  after: string;
  less: string;
}

interface Amount {
  count: number;
  unit: string;
  per: string;
}

const UNIT = '(hours|visits|days|nights|units)';
const PER = '(?: of (?:[\\w-]{2,20} ){1,5}?| )(?:a|per|each|every) (day|week|month)';
const AMOUNT = new RegExp(`\\b(\\d{1,3}(?:\\.\\d{1,2})?) ${UNIT}${PER}\\b`, 'i');
/** "From 30 to 18 hours a week", with or without the unit behind the first number. */
const FROM_TO = new RegExp(
  `\\bfrom (\\d{1,3}(?:\\.\\d{1,2})?)(?: ${UNIT})?(?: (?:a|per|each|every) (?:day|week|month))?(?: down)? to (\\d{1,3}(?:\\.\\d{1,2})?) ${UNIT}${PER}\\b`,
  'i',
);

/** Reads them from the sentences that tell of the change; null unless both amounts stand there in one measure. */
export function cutAmounts(sentences: readonly NoticeSentence[]): CutAmounts | null {
  for (const { text } of sentences) {
    const [, from, , to, unit = '', per = ''] = FROM_TO.exec(text) ?? [];
    if (from && to) return words({ count: Number(from), unit, per }, { count: Number(to), unit, per });
  }
  const before = sentences.flatMap(({ text }) => (GETS.test(text) ? (amountIn(text) ?? []) : []))[0];
  const after = sentences.flatMap(({ text }) => (ANNOUNCED.test(text) || FROM_THEN_ON.test(text) ? (amountIn(text) ?? []) : []))[0];
  return before && after ? words(before, after) : null;
}

function amountIn(text: string): Amount | null {
  const [, count, unit = '', per = ''] = AMOUNT.exec(text) ?? [];
  return count ? { count: Number(count), unit: unit.toLowerCase(), per: per.toLowerCase() } : null;
}

function words(before: Amount, after: Amount): CutAmounts | null {
  if (before.unit !== after.unit || before.per !== after.per || after.count >= before.count) return null;
  const say = (count: number) => `${Number(count.toFixed(2))} ${before.unit} a ${before.per}`;
  return { before: say(before.count), after: say(after.count), less: say(before.count - after.count) };
}
