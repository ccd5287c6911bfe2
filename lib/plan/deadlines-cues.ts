import { saysLate, tellsMissed } from '@/lib/denial/facts/missed-time';
import type { SourceDocument } from '@/lib/document/model';
import { readCut } from './deadlines-cut';
import { type Ending, readEnding } from './deadlines-ending';
import { type KeepTime, readKeepTime } from './deadlines-keep';
import { type Dismissal, readDismissal } from './dismissal';
import { noticeSentences } from './notice-sentences';
import { isPharmacyReject } from './pharmacy-reject';

/** What a notice says about itself that decides which clocks run. Every cue must stand in one sentence, said outright. */
export interface NoticeCues {
  /** Care that was approved or already given is being cut, ended or suspended. */
  ongoing: boolean;
  /** It names a day on which its change starts and a time to keep care as it is, but does not say that the person gets that care. */
  maybeOngoing: boolean;
  /** The day on which that takes effect, when the notice names it. */
  effective: string | null;
  /** The time that the notice itself gives for asking to keep care going. */
  keep: KeepTime | null;
  /** The plan threw an appeal out without deciding it. */
  dismissal: Dismissal | null;
  /** An appeal came too late: the time for a first one is over. */
  late: boolean;
  /** The notice answers a first appeal and offers a second one. */
  secondLevel: boolean;
  /** The notice says outright that it answers an appeal or is final. */
  answersAppeal: boolean;
  /** Medicare care or a hospital stay is about to end. */
  ending: Ending | null;
  /** A pharmacy's counter rejected a claim: the plan has decided nothing yet. */
  rejected: boolean;
  /** The paper is a provider's, such as a remittance advice. */
  provider: boolean;
}

const PROVIDER =
  /\b(?:remittance advice|provider (?:remittance|claim summary|voucher|appeal rights|dispute)|explanation of payment|payee)\b/i;

/** Words that tell of what may come and not of this notice. */
const POSSIBLE = /\b(?:if|unless|whenever|once|until|may(?! \d)|might|could|can)\b/i;
/** "Within four months of the date you receive the final decision": a decision that is still to come. */
const TO_COME =
  /\b(?:after|once|following|from|of|receiv(?:e|ing)|gets?|getting) (?:the|our|a|an|its|their|that|your) (?:[\w’'-]{2,15} ){0,3}(?:final|last)\b/i;
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
  const cut = readCut(sentences);
  const keep = readKeepTime(doc, sentences);
  const ongoing = cut.ongoing || (keep !== null && keep.dates.length > 0);
  const cues: NoticeCues = {
    ongoing,
    maybeOngoing: !ongoing && keep !== null && cut.effective !== null,
    effective: cut.effective,
    keep,
    dismissal: readDismissal(doc, sentences),
    late: false,
    secondLevel: false,
    answersAppeal: false,
    ending: readEnding(doc, sentences),
    rejected: isPharmacyReject(sentences),
    provider: false,
  };
  for (const { text } of sentences) {
    if (/\b(?:second|2nd)[- ]level (?:appeal|review|grievance)\b|\blevel (?:2|two|II) appeal\b/i.test(text)) cues.secondLevel = true;
    if (!POSSIBLE.test(text) && !TO_COME.test(text) && ANSWERS.some((words) => words.test(text))) cues.answersAppeal = true;
    if (PROVIDER.test(text)) cues.provider = true;
  }
  cues.late = sentences.some(({ text }) => saysLate({ text, topic: null }) || (cues.dismissal !== null && tellsMissed({ text })));
  return cues;
}
