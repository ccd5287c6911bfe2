import type { NoticeSentence } from './notice-sentences';

const REJECT = /\breject(?:ed|ion)?\b|\brefill too soon\b/i;
const COUNTER = /\b(?:pharmacy|pharmacist|Rx|BIN|PCN|NDC|refill|days? supply)\b/i;
/** What only a decision of the plan holds, or a letter. */
const DECISION = /\b(?:re)?determination\b|\bappeals?\b|\bwe (?:have )?(?:denied|decided|reviewed)\b|\bdear\b|\byour request\b/i;

/** Whether a paper is the answer of a pharmacy's counter: a claim that a computer rejected, and no decision of the plan. */
export function isPharmacyReject(sentences: NoticeSentence[]): boolean {
  const any = (words: RegExp) => sentences.some(({ text }) => words.test(text));
  return any(REJECT) && any(COUNTER) && !any(DECISION);
}
