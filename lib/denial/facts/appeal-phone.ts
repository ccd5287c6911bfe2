import { matchesOf } from '@/lib/document/matches';
import { appealsTold, type Clause } from './appeal-clause';
import { APPEAL, LINE, OFFICE_LINE } from './appeal-offices';
import { isFooter, isLaterHearing, isSignature, isUnderWay } from './appeal-places';
import { referredTo } from './appeal-reference';
import { kindBehind, lineAbove, NUMBER, type NumberSpot } from './phone-numbers';
import { CALL_OR_FAX, isWayToCall } from './sentences';
import { isCalledToAppeal } from './spanish';
import type { Sentence, View } from './view';

/** Appealing itself is done by calling. */
const BY_PHONE = new RegExp(
  `\\b(?:look at (?:this|it) again|look again|think again|differently|disagree)\\b[^.;]{0,40}\\b(?:call|phone|ring)\\b|\\b(?:call|phone|ring) (?:in )?your (?:complaint|grievance|appeal)\\b|\\b(?:${APPEAL}|ask|file|tell us|requests?|review)\\b[^;?!]{0,130}\\b(?:(?:by|over the|on the) (?:tele)?phone|(?:phoned|called) in\\b|by:? (?:calling|phoning|ringing|telephon(?:e|ing))|out loud|orally|verbally)\\b|\\b(?:call|c[ao][l1][l1]|phone|ring|telephone|dial)\\b[^.]{0,90}\\b(?:to|and|for) (?:\\w+ ){0,3}${APPEAL}|\\b${APPEAL}\\b[^.]{0,80}\\b(?:call|dial|phone|ring|telephone)\\b|\\b(?:call|phone|ring)\\b[^.]{0,40}\\b${APPEAL}|\\d{4},? and [^.]{0,40}\\b${APPEAL}|\\b${APPEAL} (?:people|desk|team|office|unit|department|staff)\\b[^.;]{0,30}\\b(?:be (?:called|phoned|reached by (?:tele)?phone)|takes? (?:phone )?calls)\\b|\\b(?:oral|verbal|spoken) (?:appeals?|requests?)\\b|\\b(?:start|file|make|ask for|request|begin|open) (?:one|it|yours)\\b[^.;]{0,60}\\b(?:by (?:calling|phone|telephone)|call)\\b`,
  'i',
);
/** Lines that are never for an appeal, in the words around a number. */
const NEVER =
  /\bmarketplace\b|\binterpret|\blanguage|\bcop(?:y|ies)\b|\ball (?:other )?(?:calls|questions|matters)\b|\bother (?:calls|questions|matters)\b|\bombuds|\boffice of (?:patient|consumer|the healthcare advocate)|\bcommonwealth\b|\blegal\b|\bdepartment of (?:insurance|labor|managed|financial|commerce)|\bdivision of|\binsurance (?:department|division)|\bnurse line|\bnew date\b|\breschedule|\bresubmi|\bnew request\b|\bpeer[- ](?:to[- ]peer|review)\b|\bdoctor[- ]to[- ]doctor\b|\bconsumer\b|\bassistance program\b|(?<!(?:member|appeals?|grievance) )\badvocate|\banything (?:else|that)|\bquestions only\b|\b1557\b|\bcivil rights\b|\bfraud\b|\battorney general\b|\b1-800-medicare\b|\bnot an appeal\b|\bthe department (?:also )?has\b|\bsuperintendent\b|\bnot (?:for )?appeals\b|\bif anything\b|\b(?:not|n[’']t) (?:mean|want|intend) to (?:file an )?appeal|\bwithdraw|\bquestions only\b/i;
/** Lines that are for an appeal only when the sentence says so. */
const GENERAL =
  /\bcall center\b|\bprovider services\b|\bcustomer (?:service|care)\b|\bmember (?:services?|line|help)\b|\brepresentative|\bact for you|\blearn how|\bstatus\b|\bhelpline\b|\b(?:e|i)nquir|\bplan (?:toll|phone|number)|\bgeneral\b|\bquestions?\b/i;
const QIO = /\bQIO\b|quality improvement organization/i;
/** A line that is nothing but a means and a number. */
const BARE =
  /(?:^|[;|•·]\s?)(?:[^a-z]{0,6}(?:by |or )?(?:phone|ph|call|telephone|tel|toll[- ]free|ring|voice)\b)|(?:\(\d\)\s?|[.:]\s)(?:phone|ph|call|tel(?:ephone)?)[.:]?\s*$/i;

/** In a passage about appeals: somebody is told to call there. */
const INVITED =
  /\b(?:you|your (?:doctor|prescriber|provider)|he|she|they|or) (?:may |can |could |should )?(?:also |instead |just )?(?:call|telephone|phone|ring|dial)\b|\bfor (?:an? )?(?:urgent|expedited|fast|emergency)[^.;]{0,40}\b(?:call|telephone|phone)\b/i;
const ASKED =
  /\b(?:questions?|talk|help|ask) (?:about|with|on) (?:your |the |this |an |how to )?(?:appeals?|grievance|reconsideration|hearings?)|\bappeals? questions?\b|\bappeals? (?:office|desk|unit|department|team)\b[^.;:]{0,30}\b(?:explain|help|answer|guide)\w*\b[^.;:]{0,40}:\s*$|\bmy direct line\b/i;

/** "Member Services at 800-555-0155 can take your appeal over the phone" */
const TAKES = /^[^.;]{0,25}\b(?:takes?|accepts?|hears?)\b[^.;]{0,20}\bappeals?\b/i;
/** "Call 212-555-0100 about eligibility" */
const OTHER_USE =
  /^\s(?:is )?(?:for|to) (?:other|general|all other|pay|find|choose|change|order|update|enroll|schedule)\b|^,?\s(?:about|for|on|with) (?:(?:your|the|any|all|other|more) )?(?:eligibility|benefits?|claims?|bills?|billing|payments?|premiums?|help|cop(?:y|ies)|balances?|anything|information|coverage)\b(?! (?:appeal|review|dispute))/i;
/** "Fast requests: 1-800-555-0141" */
const FAST_LINE = /\b(?:fast|expedited|urgent) (?:requests?|appeals?|decisions?|redeterminations?|reconsiderations?)(?: only)?:\s*$/i;
/** Who helps with an appeal, or with a bill, takes none. */
const HELPERS =
  /\battorney general\b|\beducation and advocacy\b|\bnegotiators?\b[^.]{0,80}$|\bhelp (?:from us )?(?:in|with) (?:writing|preparing|drafting)\b[^.;]{0,80}\b(?:customer|member) (?:care|services?)\b[^.;]{0,20}$/i;
const NOT_TAKEN =
  /\bappeal is not (?:needed|necessary|required)\b|\b(?:cannot|can[’']t|do not|don[’']t) (?:take|accept|hear|file) (?:an )?appeals? (?:by|over the|on the) (?:tele)?phone\b|\bappeals? (?:are|is|can|may|will) ?(?:not|n[’']t)(?: be)? (?:taken|accepted|made|filed) (?:by|over the) (?:tele)?phone\b/i;
/** What remains for who misses the time of the first step. */
const TOO_LATE = /\bmiss(?:ed)? (?:that|the|this|your) (?:\w+ )?(?:time|deadline|day|call)\b/i;

/** Words that lead to the phone of who hears an external review. */
const ABOUT_REVIEW =
  /\bor (?:call|phone)(?: at)?\s*$|\b(?:ask for|request) (?:it|one) by (?:tele)?phone(?: at)?\s*$|\b(?:tele)?phone(?: number)? is\s*$|\b(?:external|independent) (?:review|appeal)s?,? (?:is at|at|call|phone)\s*$|\bhelp with (?:the|your|an) (?:application|request|form),? (?:please )?(?:call|phone)\s*$/i;
/** "The number to call is 804-555-0133" */
const NUMBER_TO_CALL = /^(?:the|our|that|its) (?:tele)?(?:phone )?(?:number|line)\b[^.;]{0,30}\bis\b/i;
/** "Dial 541-555-0101 and choose option 3" */
const TOLD_TO_CALL = /^(?:just |please )?(?:dial|call|phone|ring)\b/i;
/** The number behind an address: "..., P.O. Box 200, Salem, OR 97301, phone 541-555-0101". */
const BEHIND_PLACE = /\b[A-Z]{2},? \d{5}(?:-\d{4})?[,;]? ?\(?(?:(?:tele)?phone|tel\.?|ph\.?)?:?\s*$/i;
/** "... or by calling the number below", with nothing else than the number in the next line. */
const NUMBER_BELOW = /\b(?:call|phone|dial|ring)\w* (?:us )?(?:at |on )?(?:the|this) (?:(?:tele)?phone )?(?:number|line) below\b/i;
const calledBelow = (view: View, { block, text }: Sentence) => {
  const before = text.length < 40 ? view.inBlock[block - 1]?.at(-1) : undefined;
  return before?.own.has('appeal') === true && NUMBER_BELOW.test(before.text);
};
/** "You may appeal ..., to Customer Service, P.O. Box 9310. Or call 800-555-0155": the other way to do what was told. */
const OR_CALL = /^or (?:you (?:can|may) )?(?:just |simply )?(?:call|phone|ring|telephone)\b/i;
const toldBefore = (view: View, sentence: Sentence) =>
  view.inBlock[sentence.block]?.some((one) => one.end === sentence.start && one.own.has('appeal')) === true;
/** True when the sentence before, in the same passage, says that appeals are taken by phone. */
const saidByPhone = (view: View, sentence: Sentence) =>
  view.inBlock[sentence.block]?.some((one) => one.end === sentence.start && one.own.has('appeal') && BY_PHONE.test(one.text)) === true;
/** True when the sentence before, in the same passage, names the organization that is to be called. */
const calledQio = (view: View, sentence: Sentence) =>
  view.inBlock[sentence.block]?.some((one) => one.end === sentence.start && QIO.test(one.text)) === true;

/** "..., Salem OR 97309, telephone 541-...", "or call 541-..." in a passage about the review outside. */
const OUTSIDE_LINE =
  /(?:[;,(.]|\bor)\s?(?:you (?:can|may) )?(?:also )?(?:(?:tele)?phone|tel\.?|ph\.?|call)(?: at| on| them(?: at)?)?:?\s*$/i;
const NOT_OUTSIDE =
  /\binterpret|\blanguage|\bcop(?:y|ies)\b|\b(?:member|customer|consumer) (?:services?|care|line)\b|\bombuds|\bassistance\b(?!,)|\blegal\b|\bstatus\b/i;
const ofOutside = (view: View, { topic, block, start }: Sentence) =>
  topic === 'external' || view.inBlock[block]?.some((one) => one.end === start && one.topic === 'external') === true;

/** "You may file an appeal within 180 days: 800-555-0141, or Alder Appeals, P.O. Box 9": a number beside the address. */
const OR_PLACE = /^,? or (?:write|mail|by mail|P\.|\p{Lu}\p{Ll}+ \p{Lu})/u;

/** 0 when a phone number has nothing to do with appeals. `said`: a word before it says that it is a phone. */
export function phoneScore(view: View, { sentence, text, before, after }: NumberSpot, said: boolean): number {
  if (isCalledToAppeal(sentence, before, after)) return 0.9;
  const near = before.slice(-70);
  const line = LINE.test(before) || OFFICE_LINE.test(after);
  // Where the plan has no step left, the office of the review outside is the one to call, though it is an agency.
  if (said && view.exhausted && ofOutside(view, sentence) && OUTSIDE_LINE.test(before) && !NOT_OUTSIDE.test(near)) return 0.72;
  if (NEVER.test(`${near} ${after.split(/[.;(]/)[0]}`)) return 0;
  if (
    OTHER_USE.test(after) ||
    /^\s?\((?:for )?(?:all|general|other|any) /i.test(after) ||
    HELPERS.test(before.slice(-170)) ||
    NOT_TAKEN.test(text)
  )
    return 0;
  // Who signs that an appeal came in takes none.
  if (isUnderWay(view) && (isSignature(view, sentence.block) || (/\bquestions?\b/i.test(text) && !ASKED.test(text)))) return 0;
  const own = BY_PHONE.test(text) || ((NUMBER_TO_CALL.test(text) || TOLD_TO_CALL.test(text)) && saidByPhone(view, sentence));
  const topical = sentence.topic === 'appeal' || sentence.own.has('appeal');
  if (sentence.topic === 'peer' && !line) return 0;
  if (!own && !sentence.own.has('appeal') && (isSignature(view, sentence.block) || isFooter(view, sentence.block))) return 0;
  if (line && !/\bexternal|department of/i.test(near))
    return sentence.topic === 'external' && !view.final ? 0 : sentence.own.has('expedited') ? 0.79 : 0.92;
  if (topical && said && isWayToCall(view.doc.blocks, sentence.block)) return sentence.own.has('expedited') ? 0.79 : 0.88;
  if (topical && said && CALL_OR_FAX.test(text) && /^[^.]{0,30}\bor\b/i.test(after) && !/\bquestions?\b/i.test(text)) return 0.86;
  if (said && OR_CALL.test(text) && toldBefore(view, sentence) && !/\bquestions?\b|\bhelp\b/i.test(text)) return 0.82;
  if (/\bif you (?:call|phone)\b/i.test(near) && !own) return 0;
  if (GENERAL.test(near) && !(own && topical) && !ASKED.test(near)) return 0;
  if (QIO.test(text) && (said || sentence.own.has('appeal'))) return said ? 0.82 : 0.6;
  // "Make your request to your Quality Improvement Organization (QIO), Commence Health, at 1-877-555-0114"
  if (QIO.test(text) && /\bat\s*$/i.test(before) && /\b(?:request|call|contact|reach)\b/i.test(text)) return 0.78;
  // "The reviewer is the QIO for South Dakota, Acentra Health. Call 1-888-317-0891"
  if (
    said &&
    /^(?:call|phone|contact) /i.test(text) &&
    /^call (?:(?:them|it) )?(?:at )?$/i.test(before.trimStart()) &&
    calledQio(view, sentence)
  )
    return 0.81;
  const asked = ASKED.test(text) || ASKED.test(near);
  if (isLaterHearing(text) && !view.exhausted) return 0;
  if (/\bmarketplace\b|healthcare\.gov|1-800-318-2596/i.test(text)) return 0;
  // "Urgent? We answer in 72 hours: 1-800-555-0117": a number right behind what it is for is dialled.
  if (topical && FAST_LINE.test(before)) return 0.79;
  const placed = sentence.topic === 'appeal' && BEHIND_PLACE.test(before) && !isSignature(view, sentence.block) && !GENERAL.test(text);
  if (placed && (sentence.own.has('appeal') || /^[\s/;,|]{1,3}(?:e-?)?fax/i.test(after))) return 0.86;
  if (calledBelow(view, sentence)) return 0.84;
  const rushed = topical && sentence.own.has('expedited') && /[:–—-]\s*$/.test(before);
  if (!said && own && topical && (TAKES.test(after) || /\b(?:out loud|orally|verbally)(?: at| on)?\s*$/i.test(before))) return 0.9;
  // "An appeal can be made in writing or by phone: ... NY 10601; 914-555-0107": the one number of its sentence
  if (!said && own && topical && /\bby (?:tele)?phone\b/i.test(text) && matchesOf(text, NUMBER).length === 1 && /[;,:–—-]\s*$/.test(before))
    return 0.82;
  if (!said && sentence.own.has('appeal') && /:\s$/.test(before) && OR_PLACE.test(after)) return 0.78;
  if (!said) return asked && (topical || ASKED.test(near)) ? 0.72 : rushed ? 0.7 : 0;
  if (said && topical && sentence.own.has('expedited') && !GENERAL.test(text)) return own ? 0.79 : 0.74;
  if (sentence.topic === 'hearing') return own && !/\b(?:before|at) the hearing\b/i.test(text) ? 0.8 : own ? 0 : 0.6;
  if (
    (sentence.topic === 'external' || /\bapplication\b/i.test(near)) &&
    view.exhausted &&
    (BARE.test(before) || ABOUT_REVIEW.test(before))
  )
    return 0.7;
  if (!topical) return 0;
  // In a fax cover or letterhead nothing is about appeals yet.
  if (sentence.block < view.salutation && !sentence.own.has('appeal')) return 0;
  if (((GENERAL.test(text) && !ASKED.test(near)) || NEVER.test(text.replace(/\([^()]{0,90}\)/g, ''))) && !own) return 0;
  const invited = INVITED.test(text) && !/\b(?:unclear|anything in|explain|understand|to ask)\b/i.test(text);
  const labelled = kindBehind(after) === 'phone';
  const bare =
    (/\b(?:tele)?phone,\s*$/i.test(before) && !/\banswer by (?:tele)?phone,\s*$/i.test(before)) ||
    BARE.test(before.trim()) ||
    /^\s*(?:$|\(?TTY|fax)/i.test(after);
  if (!own && !asked && !bare && !labelled && !invited) return 0;
  if (TOO_LATE.test(text)) return 0.6;
  // A second look that only the doctor can ask for.
  if (/\b(?:your|the|his|her) (?:doctor|physician|provider|prescriber|surgeon)s? (?:may|can|could)\b/i.test(text.slice(0, 60))) return 0.82;
  return (own ? 0.92 : asked || (invited && !bare && !labelled) ? 0.78 : 0.88) - (sentence.own.has('expedited') ? 0.13 : 0);
}

/** What the clause of a number says, where nothing surer does: 0 for a step that is not the next one, or a line that takes none. */
export function toldScore(view: View, { sentence, text, before, after }: NumberSpot, clause: () => Clause): number {
  if (NOT_TAKEN.test(text) || sentence.topic === 'peer') return 0;
  if (!sentence.own.has('appeal') && isSignature(view, sentence.block)) return 0;
  if (!view.final && !view.exhausted && (sentence.topic === 'external' || isLaterHearing(text))) return 0;
  if (NEVER.test(`${before.slice(-70)} ${after.split(/[.;(]/)[0]}`)) return 0;
  if (NEVER.test(lineAbove(view, sentence.block))) return 0;
  const told = referredTo(view, sentence, clause());
  // Of an appeal that came in only the line for questions about it counts.
  return isUnderWay(view) && !ASKED.test(told.before) ? 0 : appealsTold(told);
}
