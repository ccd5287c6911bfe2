import { findDates } from '@/lib/denial/facts/dates';
import type { SourceDocument } from '@/lib/document/model';

/** What a notice says about itself that decides which clocks run. Every cue must stand in one sentence, said outright. */
export interface NoticeCues {
  /** Care that was approved or already given is being cut, ended or suspended. */
  ongoing: boolean;
  /** The day on which that takes effect, when the same sentence names it. */
  effective: string | null;
  /** The plan threw an appeal out without deciding it. */
  dismissal: boolean;
  /** The notice answers a first appeal and offers a second one. */
  secondLevel: boolean;
}

const CUT =
  /\b(?:reduc(?:e|es|ed|ing|tion)|terminat(?:e|es|ed|ing|ion)|suspend(?:s|ing)?|suspension|discontinu(?:e|es|ed|ing)|stop(?:s|ped|ping)?|cut(?:s|ting)?|end(?:s|ing)?)\b/i;
const ALREADY =
  /\b(?:previously (?:authorized|approved)|already (?:authorized|approved|get|getting|receive|receiving)|current(?:ly)?|ongoing|you (?:now )?(?:get|receive|have been (?:getting|receiving))|your (?:[\w-]{2,20} ){0,3}(?:services?|hours|care|treatments?|therapy|nursing|benefits?|stay))\b/i;
/** A sentence that only says what would hold, or what one may ask for, says nothing about this notice. */
const CONDITIONAL = /\b(?:if|when|whenever|unless|may|might|could|can|must|request|ask|want|appeal|hearing|right)\b/i;
const EFFECT = /\b(?:effective|as of|starting|beginning|after|on|from|until|through)\b[^.;]{0,20}$/i;

/** Reads the cues of a notice. Linear in its length. */
export function readCues(doc: SourceDocument): NoticeCues {
  const cues: NoticeCues = { ongoing: false, effective: null, dismissal: false, secondLevel: false };
  for (const sentence of sentences(doc)) {
    if (!CONDITIONAL.test(sentence) && CUT.test(sentence) && ALREADY.test(sentence)) {
      cues.ongoing = true;
      cues.effective ??= effectiveDate(sentence);
    }
    if (
      /\bdismiss(?:ed|ing)\b/i.test(sentence) &&
      /\b(?:appeal|reconsideration)\b/i.test(sentence) &&
      !/\b(?:if|may|when)\b/i.test(sentence)
    ) {
      cues.dismissal = true;
    }
    if (/\b(?:second|2nd)[- ]level (?:appeal|review|grievance)\b|\blevel (?:2|two|II) appeal\b/i.test(sentence)) cues.secondLevel = true;
  }
  return cues;
}

function effectiveDate(sentence: string): string | null {
  const dates = findDates(sentence).filter((date) => EFFECT.test(sentence.slice(Math.max(0, date.start - 40), date.start)));
  return dates.length === 1 ? (dates[0]?.iso ?? null) : null;
}

function sentences(doc: SourceDocument): string[] {
  return doc.blocks.flatMap((block) => block.text.slice(0, 5000).split(/(?<=[.!?;])\s+/)).filter((sentence) => sentence.length < 1000);
}
