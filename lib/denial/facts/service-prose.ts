import { matchesOf } from '@/lib/document/matches';
import type { Candidate } from './candidate';
import { COULD, COULD_BE, DENIES, LEVEL } from './service-mentions';
import { cut, readServiceName, VAGUE } from './service-name';
import { PROSE, TRIGGER } from './service-phrases';
import { serviceWords } from './service-words';
import type { View } from './view';

/** What else is asked for, denied and paid. */
const OTHER =
  /\b(?:we|you|your|they|it|us|our|plan|policy|members?|claims?|appeals?|decisions?|requests?|coverage|information|records?|letters?|notice|forms?|copy|copies|documents?|bills?|amounts?|payments?|money|help|time|reasons?|review(?:er|s)?|doctors?|providers?|network|calls?|more|any|days?|hours?|changes?|exception|reconsideration|hearing|approval|authorization|interest|costs?|charges?|looks?|part|rest|half|percent|benefits?|premiums|person|people|someone|everything|nothing|what|how|these|those|this|that|rights?|rules?|law|state|same|other|least|most|both|either|up|one|two|three|four|five|six|eight|ten|twelve|until|lack|documentation|lines?|as|in|on|no|not|already|began|begun|for \d+|term|year|weeks?|months?)\b/i;

/** "adjustments of your back": whose body it is about. */
const OF_WHOM = / (?:of|to|on|in) (?:your|his|her) /;

/** The plan's habit, and what such a sentence goes on with. */
const RULE = /^(?:do not|don[’']t|pay|cover|to|not) /i;
const OFFERS = /\b(?:ready|willing|glad|happy|prepared) to $/i;
/** "We have paid for methadone treatment since last summer": what was paid until now. */
const SO_FAR = /^[^.;]{0,90}\b(?:since|through|until|till|up to|so far)\b/i;
/** Who pays, right before the verb. */
export const WE_HAVE =
  /\b(?:we|the (?:plan|fund|trust|company)|your plan|medicare)(?: (?:have|has|had|also|only|already|do|did|can|will))* $/i;
const IF = /^if (?:the|your|a|an) (?:hospital|doctor|provider|facility|clinic|surgeon|practice|office)\b[^.;]*$/i;
const TAKES =
  /^[^.;]{3,90}?,? (?:we|you|your (?:doctor|records?|plan)|there|the (?:plan|notes|records?|policy|guideline)) (?:need|must|have to|ha[sd] to|requires?|asks?|should)\b/i;
const GENERAL = /^,? (?:when|only|unless|if|where|until|that|without)\b/i;

/** "Benefits for a crown on the same tooth are limited to": the plan's rule too. */
const LIMITED = /^[^.;]{0,40}\b(?:is|are) limited\b/i;

/** A service named in a sentence: what was asked for, refused or paid for. Words that name no service are not taken. */
export function serviceInProse(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    // What stands under a subject but does not speak of it ("We changed our decision") counts for less.
    const under = sentence.topic !== null && sentence.block > (view.salutation > 0 ? view.salutation + 1 : 6);
    if (sentence.text.length > 1500 || (under && sentence.own.size > 0 && !DENIES.test(sentence.text))) continue;
    if (!TRIGGER.test(sentence.text)) continue;
    for (const [pattern, confidence] of PROSE) {
      for (const match of matchesOf(sentence.text, pattern)) {
        // What the plan asked for is its papers, not the care.
        if (
          /^(?:asked|request)/i.test(match[0]) &&
          /\bwe (?:have |had |also )?$/i.test(sentence.text.slice(Math.max(0, match.index - 12), match.index))
        )
          continue;
        // "Your policy has a benefit for insemination": what could be had, not what was asked.
        if (
          /^benefit/i.test(match[0]) &&
          /\b(?:has|have|is|includes?) an? $/i.test(sentence.text.slice(Math.max(0, match.index - 14), match.index))
        )
          continue;
        const from = match.index + match[0].length;
        const name = readServiceName(cut(sentence.text.slice(from, from + 200)));
        if (
          !name ||
          VAGUE.test(name.value) ||
          /^(?:de|names?|says|shows?|came|comes|asks|lists|gives) |^\p{Lu}[\p{L}-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}-]+ for /u.test(
            name.value,
          ) ||
          name.value.length > 110
        )
          continue;
        const words = serviceWords(name.value);
        // "asked for a home hemodialysis machine": a thing that we do not know by its words, where nothing better is found.
        const unknown = words === 0;
        if (
          unknown &&
          (confidence < 0.7 ||
            under ||
            !/^\p{Ll}/u.test(name.value) ||
            !name.value.includes(' ') ||
            /\d[/-]\d/.test(name.value) ||
            OTHER.test(name.value.replace(OF_WHOM, '')))
        )
          continue;
        // "does not pay for emergency care when ...": a rule of the plan, not this request.
        const rule =
          RULE.test(match[0]) || (/^pay/.test(match[0]) && /(?:doesn[’']t|does not|only) $/.test(sentence.text.slice(0, match.index)));
        const limited = /^benefit/i.test(match[0]) && LIMITED.test(sentence.text.slice(from + name.end, from + name.end + 60));
        const general = limited || (rule && GENERAL.test(sentence.text.slice(from + name.end, from + name.end + 12))) ? 0.34 : 0;
        const before = sentence.text.slice(Math.max(0, match.index - 60), match.index);
        // "To approve imaging of the brain we need to see a red flag": what it takes.
        const takes = /^to /i.test(match[0]) && TAKES.test(sentence.text.slice(from, from + 120)) ? 0.3 : 0;
        // "We are ready to approve a day program", "If the hospital sends a claim for observation": what could be had in its place.
        const offered = OFFERS.test(`${before}${match[0].slice(0, 3)}`) ? 0.25 : IF.test(sentence.text.slice(0, match.index)) ? 0.2 : 0;
        // "We paid for your eye exam": what was granted.
        const paid =
          /^(?:paid|covered|approved)\b/i.test(match[0]) && WE_HAVE.test(before) && !SO_FAR.test(sentence.text.slice(from, from + 120))
            ? 0.25
            : 0;
        const could = COULD_BE.test(sentence.text.slice(from + name.end, from + name.end + 60)) || COULD.test(before + match[0]) ? 0.25 : 0;
        const start = sentence.start + from + name.start;
        found.push({
          value: name.value,
          block: sentence.block,
          start,
          end: start + name.value.length,
          confidence:
            (unknown ? 0.46 : confidence) -
            (words === 1 ? 0.08 : 0) -
            (under ? 0.14 : 0) -
            (LEVEL.test(name.value) ? 0.12 : 0) -
            could -
            paid -
            takes -
            offered -
            general,
        });
      }
    }
  }
  return found;
}
