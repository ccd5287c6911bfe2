import { longDate } from './calendar';
import { dateAfter, type NoticeSentence } from './notice-sentences';

/**
 * What sort of limit a notice rests on: a refill before its day, one of a kind in so many years, or an amount. Each has
 * its own answer: the day itself, the first one's record, or the reason for the dose or the number.
 */
export interface LimitKind {
  value: 'too-soon' | 'once-in' | 'amount';
  /** The day from which the next fill is allowed, as a long date, where the notice prints it. */
  nextFill: string | null;
}

const TOO_SOON =
  /\b(?:re)?fill(?:ed|s|ing)? (?:is |was |are |it )?(?:requested )?too (?:soon|early)\b|\btoo (?:soon|early) (?:for|to) (?:a |get |have )?(?:(?:the|this|another|your) )?(?:re)?fill|\bearly refill\b/i;
const NEXT =
  /(?:\bnext (?:available |allowed |eligible )?(?:re)?fill\b|\b(?:re)?fill(?:ed)? (?:it )?(?:is )?(?:again )?(?:allowed|on or after|after|not before|available|due|date)\b|\bearliest (?:re)?fill\b|\bnot (?:be )?(?:re)?filled (?:again )?(?:until|before)\b)[^.;\d]{0,25}$/i;
const ONCE_IN =
  /\b(?:one|once|two|twice|1|2)(?: \w{2,12}){0,4}[ (]{1,2}(?:every|each|per|within|in(?: any| an?)?)[ )]{1,2}(?:[\w-]{1,12} ){0,3}\(?\d{0,3}\)? ?(?:years?|months?|calendar|lifetime)\b|\b(?:once|one) (?:[\w-]{2,12} ){0,2}(?:in a|per|each|every) (?:lifetime|year|calendar year|benefit year)\b/i;

/** Reads it. Linear in the length of the notice. */
export function limitKind(sentences: NoticeSentence[], kind: string): LimitKind {
  const any = (words: RegExp) => sentences.some(({ text }) => words.test(text));
  if (any(TOO_SOON)) {
    const day = sentences.flatMap(({ text }) => dateAfter(text, NEXT, 60)?.iso ?? [])[0];
    return { value: 'too-soon', nextFill: day ? longDate(day) : null };
  }
  // So many tablets or visits a month are an amount.
  const counted = kind === 'drug' || kind === 'therapy' || kind === 'behavioral' || kind === 'stay';
  return { value: !counted && any(ONCE_IN) ? 'once-in' : 'amount', nextFill: null };
}
