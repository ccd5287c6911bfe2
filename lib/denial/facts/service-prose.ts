import { matchesOf } from '@/lib/document/matches';
import type { Candidate } from './candidate';
import { cut, readServiceName, VAGUE } from './service-name';
import { serviceWords } from './service-words';
import type { View } from './view';

/** Some word that every pattern below needs: most sentences have none. */
const TRIGGER =
  /\b(?:billed|submitted|coded|request\w*|authoriz\w*|approv\w*|coverage|precertif\w*|referral|payment|benefits?|claims?|asked|pay|paid|cover\w*|den(?:y|ied|ies|ying)|considered|certify|raise|renew|continue)\b/i;
const PROSE: [RegExp, number][] = [
  // The federal form, when its blank is filled on the same line: "... listed below requested by you or your doctor: power wheelchair"
  [/\b(?:listed|described|shown|named) (?:below|here)\b[^:.;]{0,80}:\s(?=[A-Za-z])/gi, 0.86],
  [/\b(?:billed|submitted|coded|requested) as (?:an? |the )?(?=[A-Za-z])/gi, 0.66],
  [
    /\b(?:request|authorization|approval|coverage|precertification|referral|payment|benefits?|claim|asked(?: us)?(?: to (?:pay|cover|approve))?|pay|cover|approve|authorize|deny|denied|denying|denies) (?:for|of|to cover|coverage (?:of|for)|payment (?:of|for)|your|the|your request for|the request for|the claim for|your claim for|a request for|an? authorization for|authorization for|approval for) (?:the |your |a |an )?(?=[A-Za-z0-9])/gi,
    0.72,
  ],
  [
    /\b(?:request(?:ed)?|asked) (?:for )?(?:coverage|authorization|approval|payment|prior authorization|precertification) (?:of|for) (?:the |your |a |an )?(?=[A-Za-z0-9])/gi,
    0.78,
  ],
  // "we denied Skyrizi 150 mg", "asked us to raise your personal care aide hours"
  [
    /\b(?:den(?:y|ied|ies|ying)|(?:not|cannot|can[’']t|did not|didn[’']t|do not|don[’']t|unable to|to) (?:approve|cover|authorize|pay for|certify|precertify|raise|renew|continue)|paid for|asked (?:us )?for|request(?:ed|ing|s)?) (?:the |your |his |her |an? |more |continued |further )?(?=[A-Za-z0-9])/gi,
    0.7,
  ],
  [
    /^(?:the )?(?=[A-Z]?[A-Za-z][\w -]{4,60} (?:is|was|are|were) (?:not (?:covered|approved|medically|considered)|denied|considered))/g,
    0.6,
  ],
];

/** A service named in a sentence: what was asked for, refused or paid for. Words that name no service are not taken. */
export function serviceInProse(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    // What stands under a subject but does not speak of it ("We changed our decision") counts for less.
    const under = sentence.topic !== null && sentence.block > view.salutation + 1;
    if (sentence.text.length > 1500 || (under && sentence.own.size > 0)) continue;
    if (!TRIGGER.test(sentence.text)) continue;
    for (const [pattern, confidence] of PROSE) {
      for (const match of matchesOf(sentence.text, pattern)) {
        // What the plan asked for is its papers, not the care.
        if (
          /^(?:asked|request)/i.test(match[0]) &&
          /\bwe (?:have |had |also )?$/i.test(sentence.text.slice(Math.max(0, match.index - 12), match.index))
        )
          continue;
        const from = match.index + match[0].length;
        const name = readServiceName(cut(sentence.text.slice(from, from + 200)));
        if (!name || VAGUE.test(name.value) || name.value.length > 110) continue;
        const words = serviceWords(name.value);
        if (words === 0) continue;
        const start = sentence.start + from + name.start;
        found.push({
          value: name.value,
          block: sentence.block,
          start,
          end: start + name.value.length,
          confidence: confidence - (words === 1 ? 0.08 : 0) - (under ? 0.14 : 0),
        });
      }
    }
  }
  return found;
}
