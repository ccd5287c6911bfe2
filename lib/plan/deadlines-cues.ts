import { saysLate, tellsMissed } from '@/lib/denial/facts/missed-time';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { type Ending, readEnding } from './deadlines-ending';
import { dateAfter, noticeSentences } from './notice-sentences';

/** What a notice says about itself that decides which clocks run. Every cue must stand in one sentence, said outright. */
export interface NoticeCues {
  /** Care that was approved or already given is being cut, ended or suspended. */
  ongoing: boolean;
  /** The day on which that takes effect, when the notice names it. */
  effective: string | null;
  /** The day that the notice itself names for asking to keep care going. */
  keepBy: (Quote & { date: string }) | null;
  /** The plan threw an appeal out without deciding it. */
  dismissal: boolean;
  /** An appeal came too late: the time for a first one is over. */
  late: boolean;
  /** The notice answers a first appeal and offers a second one. */
  secondLevel: boolean;
  /** The notice says outright that it answers an appeal or is final. */
  answersAppeal: boolean;
  /** Medicare care or a hospital stay is about to end. */
  ending: Ending | null;
  /** The paper is a provider's, such as a remittance advice. */
  provider: boolean;
}

const CUT =
  /\b(?:reduc(?:e|es|ed|ing|tion)|terminat(?:e|es|ed|ing|ion)|suspend(?:s|ed|ing)?|suspension|discontinu(?:e|es|ed|ing)|stop(?:s|ped|ping)?|cut(?:s|ting)?|end(?:s|ing)?)\b/i;
const ALREADY =
  /\b(?:previously (?:authorized|approved)|already (?:authorized|approved|get|getting|receive|receiving)|current(?:ly)?|ongoing|you (?:now )?(?:get|receive|have been (?:getting|receiving))|your (?:[\w-]{2,20} ){0,3}(?:services?|hours|care|treatments?|therapy|nursing|benefits?|stay))\b/i;
/** A change that the plan announces, whatever the sentence before said of the care: "Starting June 5, 2026, we will cut this to 22 hours". */
const ANNOUNCED =
  /\bwe (?:will|are going to|plan to|intend to|are) (?:be )?(?:cut|cutting|reduc(?:e|ing)|lower(?:ing)?|stop(?:ping)?|end(?:ing)?|suspend(?:ing)?|terminat(?:e|ing))\b|\b(?:hours|services?|care|visits|benefits?|it|this|these|they) will (?:be (?:cut|reduced|lowered|stopped|ended|suspended|terminated)|go down|drop|end|stop)\b/i;
const NOW_GETS = /\byou (?:now|currently|already) (?:get|have|receive)\b|\byou (?:have been|are) (?:getting|receiving)\b/i;
/** A sentence that only says what would hold, or what one may ask for, says nothing about this notice. */
const CONDITIONAL = /\b(?:if|when|whenever|unless|may|might|could|can|must|request|ask|want|appeal|hearing|right)\b/i;
const EFFECT = /\b(?:effective|as of|starting|beginning|after|on|from|until|through)\b[^.;]{0,20}$/i;
/** A label, or words like one, before the day of the change: "Date this change begins: September 10, 2026". */
const CHANGE_DATE =
  /\b(?:date (?:of (?:the |this )?(?:action|change)|(?:the |this )?(?:change|action) (?:begins|starts|takes effect))|effective date(?: of (?:the |this )?(?:action|change))?|(?:change|action) (?:begins|starts|takes effect|is effective))\b[^.;]{0,12}$/i;
const KEEP = /\b(?:keep|continu\w{1,6}|stay the same)\b/i;
const ASK_BY = /\b(?:ask|request|call|write|appeal|file|tell us)\b[^.;]{0,80}\b(?:by|before|no later than|on or before)\s$/i;
const PROVIDER =
  /\b(?:remittance advice|provider (?:remittance|claim summary|voucher|appeal rights|dispute)|explanation of payment|payee)\b/i;

/** Words that tell of what may come and not of this notice. */
const POSSIBLE = /\b(?:if|unless|whenever|once|until|may|might|could|can)\b/i;
const ANSWERS = [
  /\b(?:final|last) (?:[\w-]{2,15} ){0,3}(?:decision|determination|denial|answer|resolution)\b/i,
  /\b(?:uph[eo]ld|affirm(?:ed|s)?|maintain(?:ed|s)?|sustain(?:ed|s)?)\b[^.;]{0,60}\b(?:decision|determination|denial)\b/i,
  /\b(?:decision|determination|denial)\b[^.;]{0,40}\b(?:upheld|affirmed|maintained|sustained|stands|unchanged)\b/i,
  /\b(?:exhausted|completed)\b[^.;]{0,50}\bappeals?\b/i,
  /\b(?:reviewed|considered|decided|looked at|reconsidered) (?:your|the|this) (?:[\w-]{2,15} ){0,2}(?:appeal|grievance|reconsideration|redetermination)\b/i,
  /\bnotice of (?:[\w-]{2,15} ){0,2}(?:redetermination|reconsideration|appeal (?:decision|resolution))\b/i,
  /\b(?:redetermination|reconsideration|appeal) (?:decision|notice|resolution)\b/i,
  /\b(?:your|the|this) (?:[\w-]{2,15} ){0,2}(?:appeal|grievance|reconsideration|redetermination)\b[^.;]{0,60}\b(?:denied|upheld|not approved|unfavorable)\b/i,
];

/** Reads the cues of a notice. Linear in its length. */
export function readCues(doc: SourceDocument): NoticeCues {
  const sentences = noticeSentences(doc);
  const cues: NoticeCues = {
    ongoing: false,
    effective: null,
    keepBy: null,
    dismissal: false,
    late: false,
    secondLevel: false,
    answersAppeal: false,
    ending: readEnding(doc, sentences),
    provider: false,
  };
  const gotten = new Set(sentences.filter(({ text }) => NOW_GETS.test(text)).map(({ block }) => block));
  for (const { text, block, start } of sentences) {
    // What ends is care that goes on only where the notice says so.
    const announced = gotten.has(block) && ANNOUNCED.test(text);
    if (!CONDITIONAL.test(text) && CUT.test(text) && (ALREADY.test(text) || announced)) {
      cues.ongoing = true;
      cues.effective ??= dateAfter(text, EFFECT)?.iso ?? null;
    }
    cues.effective ??= dateAfter(text, CHANGE_DATE)?.iso ?? null;
    const keep = KEEP.test(text) ? dateAfter(text, ASK_BY, 120) : null;
    if (keep) cues.keepBy ??= { date: keep.iso, ...quoteFrom(doc, block, start + keep.start, start + keep.end) };
    if (/\bdismiss(?:ed|ing)\b/i.test(text) && /\b(?:appeal|reconsideration)\b/i.test(text) && !/\b(?:if|may|when)\b/i.test(text)) {
      cues.dismissal = true;
    }
    if (/\b(?:second|2nd)[- ]level (?:appeal|review|grievance)\b|\blevel (?:2|two|II) appeal\b/i.test(text)) cues.secondLevel = true;
    if (!POSSIBLE.test(text) && ANSWERS.some((words) => words.test(text))) cues.answersAppeal = true;
    if (PROVIDER.test(text)) cues.provider = true;
  }
  if (cues.keepBy) cues.ongoing = true;
  cues.late = sentences.some(({ text }) => saysLate({ text, topic: null }) || (cues.dismissal && tellsMissed({ text })));
  return cues;
}
