import type { Clause } from './appeal-clause';
import type { Sentence, View } from './view';

/** The office that the sentence before named. */
const OFFICE_SPOKEN_OF = /^(?:the|that|this|its) (?:desk|unit|committee|panel|team|coordinator|clerk|same (?:desk|office|unit|people))\b/i;
/** What the sentences before were about, without its name: "questions about filing", "this process", "ask about it". */
const SPOKEN_OF =
  /\b(?:(?:about|with|on|in|to|before) (?:how to )?(?:filing|file)\b(?! (?:(?:an?|the|your|any|new|corrected|clean) ){0,2}(?:claims?|bills?|forms?|lawsuit|suit|taxes))|(?:this|these|those|the) (?:process|procedure|steps?)\b|how (?:this|it|that|all this) works\b|(?:ask|talk|speak|questions?) (?:about|over) (?:it|that|them|this)\b(?! (?!at\b|on\b|by\b)\w))/i;
/** "her number is", "the number is": whose number it is stands in the clause before. */
const POSSESSIVE = /^(?:her|his|their|its|the) (?:[a-z]+ )?(?:number|line|phone|extension)(?: (?:there|here))?(?: is)?[:,]?$/i;

/**
 * The clause of a phone with what it refers to said in it: the office or the appeal of the sentences before in its passage, the
 * question that it answers ("Questions about your appeal? Denise answers ..."), or who a "her number is" is about.
 */
export function referredTo(view: View, sentence: Sentence, { before, after }: Clause): Clause {
  const passage = view.inBlock[sentence.block] ?? [];
  const last = passage.find((one) => one.end === sentence.start);
  if (OFFICE_SPOKEN_OF.test(before) && last?.own.has('appeal')) return { before: `appeals ${before}`, after };
  if (POSSESSIVE.test(before)) {
    const at = sentence.text.indexOf(before);
    return { before: at > 0 ? `${sentence.text.slice(Math.max(0, at - 160), at)}${before}` : before, after };
  }
  if (last && last.text.length < 120 && /\?\s*$/.test(last.text)) return { before: `${last.text} ${before}`, after };
  if (!SPOKEN_OF.test(`${before} ${after}`)) return { before, after };
  const told = sentence.topic === 'appeal' || passage.some((one) => one.start < sentence.start && one.own.has('appeal'));
  return told ? { before: `appeals ${before}`, after } : { before, after };
}
