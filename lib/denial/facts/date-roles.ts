import { matchesOf } from '@/lib/document/matches';
import { askedOn, paperBefore, toldCare } from './care-told';
import { SIGNS } from './date-signs';
import { paperDay } from './paper-days';
import { serviceWords } from './service-words';

/**
 * What a written day is the day of: care (`service`), the sending of the notice (`notice`), the making of the decision (`decided`),
 * or anything else (`other`: a claim's receipt, a deadline, a birth, the edge of a coverage).
 */
export type DateRole = 'service' | 'notice' | 'decided' | 'other';

/** A role with how strongly the words around the day speak for it and against all others, in 0..1. */
export interface RoleFinding {
  role: DateRole;
  strength: number;
}

/** How many characters before and behind a day are weighed. */
export const BEFORE = 170;
export const AFTER = 90;

/** What turns a sign of care into one of earlier care or of papers about care. */
const PAST =
  /\b(?:according to|as shown|(?:assessment|score|screening)s? (?:of|from|on|dated)|(?:found|diagnosed|detected|shown|discovered) (?:at|on|by|in|from|with)|seen on (?:an?|the|your|his|her)|last|previous(?:ly)?|earlier|already|prior|until|notes? (?:of|from|dated)|records? (?:of|from|dated)|letter (?:of|dated)|visit notes?|(?:reading|reports?|results?|interpretation|cop(?:y|ies)) (?:of|from)|(?:records?|notes?|reports?|documents?)(?: \p{L}+){0,3} (?:includ\w+|with|such as))\b[^,;(]{0,32}$/iu;
/** What a reviewer read: "Dr. Ames looked at the echocardiogram of August 3 and the stress test of August 9". */
export const LOOKED_AT =
  /\b(?:looked (?:at|over)|(?<!\b(?:who|radiologist|pathologist|cardiologist) )read|considered|weighed|reviewed|based on|relied on|compared)\b(?![^,;]{0,40}\b(?:claims?|requests?|bills?|charges?|case|appeal|denial|decision|services?)\b)(?![^;]{0,60}\b(?:asked|wants?|planned|plans? to|scheduled)\b)[^;]{0,150}$/i;
const WAS_READ =
  /^[^.;]{0,60}\b(?:was|were|has been|have been|came) (?:also )?(?:reviewed|looked at|considered|read|compared|weighed|(?:sent|submitted|included|enclosed|attached|faxed|given to us|provided|received)(?: to us)?,? (?:with|along|together)|enclosed|attached|with (?:the|your|this) (?:request|papers|form))\b/i;
export const SHOWS =
  /^(?: (?:to|through|and|until) [\w/ ,.-]{3,18})?[\s,)]{1,3}(?:(?:also|only|still|that|which) )?(?:shows?|showed|showing|found|finds|did not show|does not show|do not show|records?|recorded|states?|stated|says|said|measured|demonstrat\w+|describes?|notes?|noted|gives?)\b/i;
/** "Your pharmacy sent us a claim for it on", "On May 30 your pharmacy billed us for it": a pharmacy asks to be paid when it fills. */
const PHARMACY_ASKED =
  /\bpharmac(?:y|ist)\b[^.;]{0,30}\b(?:sent|submitted|ran|billed|put through|keyed)\b(?![^.;]{0,30}\brequest)[^.;]{0,60} on $/i;
const THEN_ASKED =
  /^,? (?:[\p{L}’'#-]+ ){0,4}pharmac(?:y|ist)\b[^.;]{0,30}\b(?:sent|submitted|ran|billed|put through|keyed)\b(?:[^.;]{0,20}\b(?:claim|charge|bill|prescription)| us for)\b/iu;
/** "Since March 1 Elm Medical has billed us for renting you a bed" */
const RENTED = /^,? [^.;]{0,60}\b(?:billed|charged|rented|rents|renting)\b/i;
/** "A brace is covered once in 3 years; yours was delivered on": one that somebody has had before */
const YOURS = /\b(?:yours|the (?:last|old|first|present|current) (?:one|pair|set)) (?:was|were|is|are|came|dates? from)\b[^.;]{0,40}$/i;
/** "Your LDL on October 6, 2026 was 92": a value that was measured */
const MEASURED =
  /^(?:,? (?:(?:the|your|his|her|its|an?) [\p{L}0-9 -]{2,30} )?(?:was|were|is|came to|came out at|stood at)|:) (?:(?:only|just|about|at|above|below|under|over|within|still) )?(?:(?:outside|inside|within|above|below|over|under) (?:of )?(?:the|our|its|a|what|normal)\b|(?:too |still )?(?:low|higher|lower|elevated)\b|\d[\d.]* (?!mg|mcg|ml|units?)\p{Ll}|\d[\d.]*[.,;%]|\d+$|normal|negative|positive|high\b|low\b)/iu;
/** "A nurse visited you on November 4, 2026 to assess your needs" */
const ASSESSES = /^,? (?:to|and) (?:re)?(?:assess|evaluat|review|check|see (?:if|whether|how)|find out|look at your)/i;
/** "an MRI of the knee (73721) from Bay Imaging, July 1": behind the code of some care, where it was given */
const CODED =
  /\((?:(?:CPT|HCPCS|CDT|codes?):? )?(?:\d{5}|[A-Z]\d{4})(?:-[A-Z\d]{2})?\)(?:,? (?:from|at|by|with) [^.;()\d]{3,60},|,)?(?: (?:on|of|for|from|between|beginning|starting))? $/;
/** What was billed or done after it keeps its own day. */
const BILL = /\b(?:claims?|bills?|billed|charges?|invoices?|services?|care|treatments?|visits?|surgery|repair)\b/i;
/** "You paid Dr. Weiss $275.00 on October 7, 2026 for a session": who pays at the desk pays on the day of the care */
const YOU_PAID = /\b(?:you|he|she|they) (?:have |has |had )?paid\b[^;]{0,70} on $/i;
/** "The next day, July 27, 2025, the hospital moved you" */
const NEXT_DAY = /\b(?:next|following|same) (?:day|morning|night|evening|afternoon)(?:,? on|,)? $/i;
const WE = /^,? (?:we|our|the (?:plan|reviewer))\b/i;
/** "We paid for the visit on February 6" */
const WE_PAID =
  /\b(?:we|the plan) (?:have |had |already )?(?:paid|approved|covered) (?:for )?(?:the|your|his|her|an?) [^.;,]{2,40} (?:on|of) $/i;
/** "The fourth, on July 20, 2026, is not covered" */
const IS_REFUSED =
  /^,? (?:which )?(?:is|was|are|were) (?:therefore |thus |also |hence )?(?:not (?:a )?(?:covered|paid|payable|approved|certified|authori[sz]ed)|denied|excluded|too (?:soon|early|many|often))\b/i;
const OF_PAPER = /\b(?:requests?|appeals?|letter|application|referral|order|authori[sz]ation|received|submitted|filed)\b[^,;]{0,40}$/i;
/** "The ultrasound of March 9 was paid." */
const WAS_PAID =
  /^,? (?:which )?(?:was|were|has been|have been) (?:already )?(?:paid|approved|covered|allowed)(?= in full\b| as well\b| and\b| but\b|[.,;])|^,? which (?:we|the plan) (?:have |had |already )*(?:paid|approved|covered)\b|^,? [-–—] (?:was )?(?:covered|paid|approved|allowed)\b/i;
/** "You fell on September 27, 2026": the day of an accident, which may be that of its care too */
const HURT =
  /\b(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|\p{Lu}\p{Ll}+) (?:fell|slipped|tripped|crashed|broke|twisted|(?:(?:was|were|got) )?hurt|(?:was|were|got) injured)\b[^.;,]{0,40} on $|\b(?:crash|collision|accident)(?: [^.;,]{0,30})? (?:on|of) $/u;
/** "You had a stroke on November 9, 2026": the day on which an illness struck */
const STRUCK =
  /\b(?:had|suffered|sustained|following|after|since|due to|because of|with|of) (?:(?:an?|the|your|his|her|their|this|that) )?(?:[\p{L}-]+ ){0,2}(?:stroke|heart attack|infarction|seizures?|concussion|aneurysm|hemorrhage|embolism|fracture|injur(?:y|ies)|fall|crash|collision|accident|burns?|overdose|bleed|(?:heart|kidney|respiratory|liver) failure)\b[^.;,]{0,40} (?:on|of) $/iu;
/** "and were taken to the hospital": care that began with it */
const CARED_FOR =
  /^,? (?:and|when|where|after which|at which time) (?:you |he |she |they )?(?:was |were |went |came |had to be )?(?:then )?(?:taken|admitted|brought|treated|flown|seen|driven|rushed|transported|hospitali[sz]ed|to (?:the|an?) )/iu;
export const SAME_DAY = /\b(?:the|that) same (?:day|evening|night|afternoon|morning)\b/i;
const UPHELD =
  /^[\s,)]{1,3}(?:(?:is|was|has been) )?(?:therefore |now )?(?:upheld|affirmed|confirmed|overturned|reversed|stands|correct)\b/i;
const VISIT =
  /^ (?:(?:office|emergency|emergency room|hospital|er|inpatient|outpatient|follow-up) )?(?:visit|stay|admission|services?|surgery|tests?|procedure|mri|ct|scan|appointment|treatment|trip|ride|infusion|exam|fill|prescription)\b/i;
const OPENS = /^\W*(?:beginning|starting|effective|from|as of|on)(?: on)?\s$/i;
const RULES_CHANGE =
  /^[^.;]{0,60}\b(?:drug list|formulary|benefits?|plan|rules?|coverage|premiums?|cards?|networks?)\b[^.;]{0,40}\b(?:chang\w+|will|no longer|replac\w+|new)\b/i;
const DECAY = 45;
/** What remains of other signs when the name of some care stands right beside the day. */
const GOVERNED = 0.6;

/** What the words right before and behind a day in a sentence make of it; null when they say nothing. */
export function roleInProse(before: string, after: string): RoleFinding | null {
  const paper = paperDay(before);
  if (paper) return paper;
  const near = clauseBefore(before);
  const behind = clauseAfter(after);
  const total: Record<DateRole, number> = { service: 0, notice: 0, decided: 0, other: 0 };
  let ahead = 0;
  for (const [pattern, role, weight] of SIGNS) {
    let best = 0;
    for (const match of matchesOf(near, pattern))
      best = Math.max(best, weight * Math.exp(-(near.length - match.index - match[0].length) / DECAY));
    total[role] += best;
    ahead += best;
  }
  // "spinal manipulation on", "the visit of": what the day belongs to stands right before it.
  const head =
    /^(.{0,60}?)(?:,|\(| (?:on|of|for|from|dated|beginning|starting|between|to begin|to start|starting on|(?:is |was |were )?(?:to be )?on))\s?$/.exec(
      near.slice(-64),
    )?.[1];
  if (head !== undefined && isCare(head)) {
    total.service += 0.6;
    total.other *= GOVERNED;
    total.decided *= GOVERNED;
    ahead += 0.6;
  } else if (serviceWords(near.slice(-90)) === 2) total.service += 0.3;
  if (CODED.test(near.slice(-120)) && !(/ on $/.test(near) && paperBefore(near))) total.service += 0.9;
  if (YOU_PAID.test(near) && /^,? for (?:an?|the|your|his|her|two|three|four)\b/.test(after)) total.service += 2;
  // What follows a day counts where the day opens its clause ("On March 3 you had an MRI").
  const open = ahead < 0.35 ? 1 : 0.35;
  for (const [pattern, role, weight] of SIGNS) {
    if (pattern.source.endsWith('$')) continue;
    let best = 0;
    for (const match of matchesOf(behind, pattern)) best = Math.max(best, weight * Math.exp(-match.index / DECAY));
    total[role] += best * open;
  }
  total.service += toldCare(near, behind);
  if (askedOn(near)) total.other += 0.5;
  // "Beginning January 1, 2027 your drug list changes"
  if (near.length < 14 && OPENS.test(near) && RULES_CHANGE.test(after)) total.service *= 0.3;
  // "your 10/02/2026 visit"
  if (/\b(?:your|the|his|her|their|this|that|an?)\s$/i.test(near) && (VISIT.test(after) || namesCare(after))) {
    total.service += 1;
    total.other *= GOVERNED;
    total.decided *= GOVERNED;
  }
  if (HURT.test(near) && !SAME_DAY.test(after)) total.other += 2;
  if (STRUCK.test(near) && !SAME_DAY.test(after) && !CARED_FOR.test(after) && !BILL.test(near)) {
    total.other += 2;
    total.service *= GOVERNED;
  }
  // "The decision of April 2, 2026 is upheld" speaks of an earlier one.
  if (UPHELD.test(after)) total.notice *= 0.2;
  // "Your x-rays of 02/26/2026 show": what a reviewer read, not what was refused.
  if (PAST.test(near)) total.service *= 0.35;
  if (PHARMACY_ASKED.test(near) || (/\b[Oo]n $/.test(near) && THEN_ASKED.test(after))) total.service += 2.4;
  if (/\b[Ss]ince $/.test(near) && RENTED.test(after)) total.service += 2.4;
  if (NEXT_DAY.test(near) && !WE.test(after)) total.service += 1.6;
  if (YOURS.test(near)) total.other += 2;
  if (SHOWS.test(after) || MEASURED.test(after)) total.service *= 0.2;
  if (IS_REFUSED.test(after) && !OF_PAPER.test(near)) total.service += 0.9;
  if (WAS_PAID.test(after) || WE_PAID.test(near)) total.service *= 0.5;
  if (ASSESSES.test(after)) total.service *= 0.4;
  if (LOOKED_AT.test(near) || WAS_READ.test(after)) total.service *= 0.35;
  if (GRANTED.test(near.slice(-70)) && !/\bnot\b|n[’']t\b|never/i.test(near.slice(-60))) total.service *= 0.6;
  // A span of days is a time of care, or else of an approval or a coverage, never a day on which a paper came.
  if (/\b(?:from|between) $/i.test(near) && /^\s{0,2}(?:to|and|through|thru|until|-|–)\s/i.test(after) && !GRANTED.test(near))
    total.service += 0.5;
  return best(total);
}

/** "the February 9 nerve conduction study" */
const namesCare = (after: string) =>
  !/^ (?:request|letter|denial|decision|appeal|notice|claim|order)\b/i.test(after) &&
  serviceWords(/^ (?:[a-z][a-z-]+ ?){1,4}/.exec(after)?.[0] ?? '') === 2;

const GRANTED = /\b(?:approved|authori[sz]ed|certified|covered|good|valid|enrolled|insured|eligible)\b/i;
const NOUN =
  /\b(?:services?|care|treatments?|visits?|procedures?|surgery|operation|stay|admission|tests?|scans?|mri|ct|x-?rays?|ultrasound|infusions?|injections?|therapy|sessions?|transport|ambulance|rides?|trips?|rental|shipments?|fills?|refill|prescription|exam|biopsy|appointment|consultation|[a-z]{3,}(?:scopy|ectomy|plasty|graphy|gram))(?: \([^()]{1,20}\)?)?$/i;

/** "Decision of the second level panel, March 19": people who decide, not a panel of tests. */
const PEOPLE = /\b(?:levels?|appeals?|grievances?|review|hearings?|experts?|members?|physicians?|doctors|complaints?) panel$/i;

/** True for words that end in the name of some care. */
function isCare(words: string): boolean {
  if (
    PEOPLE.test(words) ||
    /\b(?:(?:ends?|ended|ending|stops?|stopped|expires?|received|submitted|sent|denied|approved|made)|(?:asked|requested|applied|wrote)(?: (?:for|us|about))?)$/i.test(
      words,
    )
  )
    return false;
  return NOUN.test(words) || serviceWords(words.split(' ').slice(-4).join(' ')) === 2;
}

function best(total: Record<DateRole, number>): RoleFinding | null {
  const sorted = (Object.entries(total) as [DateRole, number][]).sort((a, b) => b[1] - a[1]);
  const [first, second] = [sorted[0], sorted[1]];
  if (!first || first[1] < 0.3) return null;
  const margin = (first[1] - (second?.[1] ?? 0)) / first[1];
  return { role: first[0], strength: Math.min(1, first[1] / 1.2) * Math.min(1, 0.25 + margin) };
}

/** The clause that a day closes. */
function clauseBefore(text: string): string {
  const cut = Math.max(text.lastIndexOf('; '), text.lastIndexOf(': '), text.lastIndexOf(' but '), text.lastIndexOf(' because '));
  return cut < 0 ? text : text.slice(cut + 1);
}

/** What of a sentence still speaks of a day behind it. */
function clauseAfter(text: string): string {
  const cut = text.search(/(?<!\b(?:Dr|Mr|Ms|Mrs|St|Mt))[.;:]\s| because | but | which /);
  return cut < 0 ? text : text.slice(0, cut);
}
