import type { Candidate } from './candidate';
import { findDates } from './dates';
import type { View } from './view';

/** What people have, get or ask for on a day. */
const CARE =
  /\b(?:infusions?|injections?|visits?|hours|sessions?|therap(?:y|ies)|treatments?|services?|care|stay(?:ed|s)?|admission|admitted|inpatient|hospital|emergency|surgery|procedure|operation|tests?|testing|scans?|mri|ct|imaging|x-?rays?|ultrasound|drugs?|medication|medicine|prescription|rides?|trips?|transport(?:ation|ed)?|ambulance|equipment|supplies|appointment|dialysis|rehab(?:ilitation)?|nursing|exam|colonoscopy|biopsy|pharmacy|doctor|dentist|clinic)\b/i;

/** Days of the paper's way, of the insurance and of people's lives, not of care. */
const OTHER =
  /\b(?:den(?:y|ies|ied|ial)|reduc\w+|stopp?(?:ed|ing)?|renewal|authorization|offered|available|told|notified|informed|mailed|sent|wrote|faxed|called|spoke|approved|enrolled|eligib\w+|effective|terminated|ended|born|appeals?|appealed|decision|letter|notice|policy year|plan year|coverage|benefit year|premium|deductible|review(?:ed)?|received (?:your|the|an?|our) (?:claim|request|appeal|letter|form|bill))\b/i;

const WENT =
  /\b(?:you|he|she|they|patient|member|enrollee|child|son|daughter|spouse|husband|wife|mother|father)\s(?:\w+\s){0,2}?(?:went|were|was|came|stayed|had|got|received|saw|visited|used|filled|underwent|entered|picked up|rode)\b[^.;:]{0,80} (?:on|from|between) $/i;
const BEGAN = /\b(?:beginning|starting|began|begins|begin|starts?|started)(?: on)? $/i;
/** Only what was asked for: coverage, authorizations and time limits begin on days, too. */
const ASKED = /\b(?:asked|asks|asking|requested|requests?|requesting|ordered|prescribed)\b/i;
const FROM = /\bfrom $/i;
const TO = /^\s{0,2}(?:to|through|thru|until|-|–)\s{0,2}\S/i;
const RIDE =
  /\b(?:rides?|trips?|transport|ambulance|appointment|exam|scan|mri|surgery|infusion|injection|session)\b[^.;:,]{0,40} (?:on|of) $/i;

const ON = /(?:^|\s)on $/i;
const HAD =
  /^,? (?:you|he|she|they|the (?:member|patient|enrollee)|your (?:child|son|daughter|spouse|patient)|\p{Lu}\p{L}+(?: \p{Lu}\.?)? \p{Lu}\p{L}+) (?:had|received|got|saw|went|visited|underwent|filled|picked up|stayed|(?:was|were) (?:seen|admitted|treated|taken|transported|at|in))\b/iu;
const YOUR = /\b(?:your|the|his|her|this|that|a|an)\s$/i;
const VISIT =
  /^ (?:(?:office|emergency|emergency room|hospital|er|inpatient|outpatient|follow-up) )?(?:visit|stay|admission|services?|surgery|tests?|procedure|mri|ct|scan|appointment|treatment|trip|ride|infusion|exam|fill|prescription)\b/i;

/**
 * Days of service told in prose: "you went to the emergency room on October 2", "infusions beginning on November 9", "On March 3,
 * you had an MRI", "your 10/02/2026 visit". Less sure than a labelled day, so that it only speaks where no label does.
 */
export function inProse(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    const { text } = sentence;
    if (text.length > 1200 || sentence.topic === 'external' || sentence.topic === 'suit') continue;
    for (const date of findDates(text)) {
      const confidence = sureness(text.slice(Math.max(0, date.start - 130), date.start), text.slice(date.end, date.end + 80));
      if (confidence > 0)
        found.push({
          value: date.iso,
          block: sentence.block,
          start: sentence.start + date.start,
          end: sentence.start + date.end,
          confidence,
        });
    }
  }
  return found;
}

function sureness(before: string, after: string): number {
  if (YOUR.test(before) && VISIT.test(after)) return 0.72;
  if (ON.test(before) && HAD.test(after) && CARE.test(after)) return 0.72;
  // What was asked for begins on the day that the request names, so asking is no sign against it there.
  if (!CARE.test(before) || OTHER.test(before)) return 0;
  if (WENT.test(before)) return 0.7;
  if (RIDE.test(before)) return 0.64;
  return ASKED.test(before) && (BEGAN.test(before) || (FROM.test(before) && TO.test(after))) ? 0.63 : 0;
}
