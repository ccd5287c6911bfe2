import { SPAN, windowOf } from '@/lib/denial/facts/time-spans';
import type { AppealWindow } from '@/lib/denial/model';
import { matchesOf } from '@/lib/document/matches';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import type { NoticeSentence } from './notice-sentences';

/** A notice by which the plan threw an appeal out: it did not decide if the care is covered. */
export interface Dismissal {
  /** Whoever appealed did not show that they may act for the patient. */
  representative: boolean;
  /** The appeal came too late. */
  late: boolean;
  /** The notice names somebody outside the plan, or a way of its own, to have the dismissal looked at. */
  reviewer: boolean;
  /** The time that the notice gives for asking the plan itself to set the dismissal aside. */
  setAside: (Quote & { window: Exclude<AppealWindow, { date: string }> }) | null;
}

const APPEAL = '(?:appeal|reconsideration|redetermination|grievance|request)';
const DISMISSED = [
  new RegExp(
    `\\b(?:we|plan|company) (?:(?:are|have|had|must|hereby|therefore) ){0,2}dismiss(?:ed|ing)?\\b[^.;]{0,60}\\b(?:${APPEAL}|it|this)\\b`,
    'i',
  ),
  new RegExp(`\\b(?:voted|decided|agreed|chose|had|have|has) to dismiss (?:your|the|this) (?:[\\w-]+ ){0,2}${APPEAL}\\b`, 'i'),
  new RegExp(`\\b${APPEAL}\\b[^.;]{0,60}\\b(?:is|was|has been|are|being) (?:being |hereby )?dismissed\\b`, 'i'),
  new RegExp(`\\b(?:dismissed|dismissing)\\b[^.;]{0,40}\\b${APPEAL}\\b`, 'i'),
  new RegExp(`\\bclosed (?:your|the|this) ${APPEAL}\\b[^.;]{0,30}\\bwithout (?:a decision|deciding|looking|making)\\b`, 'i'),
];
const TITLE = new RegExp(`\\bnotice of dismissal\\b|\\bdismissal of (?:[\\w-]+ ){0,3}${APPEAL}\\b`, 'i');
const LONGEST_TITLE = 110;
const HEAD = 12;
/** Words that tell of what may come and not of this notice. */
const POSSIBLE = /\b(?:if|may(?! \d)|might|could|can|when|unless)\b/i;
const REPRESENTATIVE =
  /\b(?:appointment of (?:a )?representative|CMS-? ?1696|AOR|representative form|(?:proof|shows?|showing|show) (?:that|of) [^.;]{0,40}\b(?:act|appeal|speak|representative)\b|not (?:an? |your )?(?:authorized|appointed|allowed)\b[^.;]{0,30}\b(?:act|appeal|representative|party)|(?:no|without|missing)[^.;]{0,30}\b(?:authorization (?:form|to act|from the (?:patient|member|enrollee))|power of attorney|(?:written|signed) consent|consent (?:form|to act))\b|not a proper party)/i;
const LATE =
  /\b(?:appeal|request|it|letter|form) (?:[\w-]+ ){0,3}(?:came|was|is|were|arrived)\b[^.;]{0,30}\b(?:late|untimely|after the (?:time limit|deadline|last day)|not (?:timely|on time))\b/i;
/** Who looks at a dismissal, beside the plan that made it. */
const REVIEWER =
  /\b(?:independent review (?:entity|organization)|IRE|IRO|QIC|qualified independent contractor|hearing officer|administrative (?:hearing|law judge)|(?:state|fair) hearing|(?:external|independent|outside) (?:external )?(?:appeal|review(?:er)?)|(?:review(?:ed|s)?|look(?:ed|s)? at|appeal(?:ed|s)?)(?: of)? (?:the|this|our) dismissal)\b/i;
const SET_ASIDE =
  /\b(?:vacate|set (?:it |this |our \w+ |the \w+ )?aside|take back (?:the|this|our) dismissal|undo (?:the|this|our) dismissal)\b/i;

/** Reads it; null when the notice dismisses nothing. */
export function readDismissal(doc: SourceDocument, sentences: NoticeSentence[]): Dismissal | null {
  const dismissed = sentences.some(
    ({ text, block }) =>
      !POSSIBLE.test(text) &&
      (DISMISSED.some((words) => words.test(text)) || (block < HEAD && text.length < LONGEST_TITLE && TITLE.test(text))),
  );
  if (!dismissed) return null;
  return {
    representative: sentences.some(({ text }) => REPRESENTATIVE.test(text)),
    late: sentences.some(({ text }) => LATE.test(text) && !/\b(?:if|when|unless|any)\b/i.test(text)),
    reviewer: sentences.some(({ text }) => REVIEWER.test(text)),
    setAside: setAside(doc, sentences),
  };
}

function setAside(doc: SourceDocument, sentences: NoticeSentence[]): Dismissal['setAside'] {
  for (const { text, block, start } of sentences) {
    const said = SET_ASIDE.exec(text);
    const span = said && matchesOf(text, SPAN)[0];
    const window = span && windowOf(span);
    if (!span || !window || 'date' in window) continue;
    return { window, ...quoteFrom(doc, block, start + span.index, start + span.index + span[0].length) };
  }
  return null;
}
