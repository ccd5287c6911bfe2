import type { Sentence } from './view';

/** "if", "unless": what follows tells of no appeal that came. */
const CONDITION = /\b(?:if|unless|when|whenever|once|until|should|any|an appeal|appeals that)\b[^.;]{0,80}$/i;

const IT =
  '(?:it|(?:your|the|this|that) (?:[\\w-]+ ){0,3}(?:appeal|request|grievance|letter|form|dispute|complaint|reconsideration|redetermination))';
const BEYOND = '(?:(?<!\\b(?:no|not) )(?:more|later|longer) than|over|past|beyond|outside(?: of)?)';
const SPAN = '[^.;]{0,24}\\b(?:days?|months?|years?)\\b';

/** What tells of a time that an appeal missed: "It was not filed within 180 days", "it came more than 180 days after our decision". */
const MISSED: RegExp[] = [
  // "was received after the 180-day time limit"
  /\b(?:received|came|arrived|reached us|sent|mailed|filed|made|postmarked|was|is|late)\b[^.;]{0,40}\b(?:after|past|beyond|outside(?: of)?|later than) (?:the|our|your|this|that|its|a)\b[^.;]{0,24}\b(?:days?|months?|year)\b[^.;]{0,16}\b(?:limit|deadline|window|period|time(?:frame| frame)?|allowed|ended|was over)\b/i,
  new RegExp(
    `\\b(?:${IT} (?:was |were |only )?(?:received|came|arrived|reached (?:us|our \\w+)|sent|mailed|filed|made|postmarked|submitted|dated|late)|(?:we|the plan|our office) (?:only |first )?(?:received|got) (?:it|your|the|this)|you (?:only )?(?:filed|sent|appealed|asked|mailed|submitted|requested|wrote))\\b[^.;]{0,60}\\b${BEYOND}${SPAN}`,
    'i',
  ),
  new RegExp(
    `\\b(?:was|were|did|had|has|have)(?: not|n[’']t) (?:been )?(?:timely )?(?:filed?|received?|made?|make|sen[dt]|submit(?:ted)?|appeal(?:ed)?|request(?:ed)?|ask(?:ed)?|postmark(?:ed)?|mail(?:ed)?|get|got|arrived?|reach|come)\\b(?:(?!\\byou (?:may|can|have)\\b)[^.;]){0,50}\\b(?:within|inside|in|by)\\b${SPAN}`,
    'i',
  ),
  // What once was given.
  /\byou had (?:until\b|up to\b|(?:only )?[\w-]+ (?:\(\w+\) )?(?:calendar |business )?(?:days?|months?)\b)/i,
];

/** True for a sentence that tells a time which is over: it offers none. */
export function tellsMissed({ text }: Pick<Sentence, 'text'>): boolean {
  if (text.length > 1500) return false;
  return MISSED.some((words) => {
    const at = text.search(words);
    return at >= 0 && !CONDITION.test(text.slice(0, at));
  });
}

const TOO_LATE =
  /\blast day (?:\w+ ){0,4}was\b|\b(?:time|deadline|period) [^.;]{0,30}\b(?:ran out|expired|passed|ended)\b|\b(?:dismissed|denied|rejected) (?:as|because it (?:is|was)) (?:untimely|late)\b|\btime to appeal (?:has )?(?:ended|is over)\b|\bappeal (?:\w+ )?(?:came|was|is|arrived) (?:too |filed |received |sent )?late\b/i;
const APPEAL = /\bappeal|\bgrievance|\breconsideration|\bredetermination/i;
const DISMISSES =
  /\b(?:dismiss|cannot (?:accept|consider|review|take)|can[’']t (?:accept|consider|review|take)|not (?:accept|consider|review)(?:ed|ing)?)\b/i;

/** True where a sentence says outright that an appeal came too late. */
export function saysLate(sentence: Pick<Sentence, 'text' | 'topic'>): boolean {
  const { text } = sentence;
  const at = text.length > 1500 ? -1 : text.search(TOO_LATE);
  if (at >= 0 && !CONDITION.test(text.slice(0, at)))
    return APPEAL.test(text) || (sentence.topic === 'appeal' && /\blast day\b/i.test(text));
  return tellsMissed(sentence) && (APPEAL.test(text) || DISMISSES.test(text) || sentence.topic === 'appeal');
}

/** "within 60 days of this dismissal": a time that begins with the notice itself. */
export const BEGINS_NOW =
  /\bthis (?:[\w-]+ ){0,2}(?:letter|notice|dismissal|response|decision|determination)\b|\b(?:get|got|receive|received|receipt of|date of) this\b/i;
