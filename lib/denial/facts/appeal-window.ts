import type { AppealWindow, Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { findDates } from './dates';
import { NUMBER_WORD, wordsToNumber } from './numbers';
import type { Sentence, View } from './view';

type Step = 'internal' | 'hearing' | 'external';
type Found = Candidate<AppealWindow> & { step: Step };

const COUNT = `(?:(?<digits>\\d{1,3})|(?<words>${NUMBER_WORD}(?:[\\s-]${NUMBER_WORD}){0,4}))`;
const SPAN = new RegExp(
  `\\b${COUNT}(?:\\s?\\((?:\\d{1,3}|[a-z-]{3,20})\\))?[\\s-]{1,2}(?:(?:calendar|business|working|consecutive|full|plan|more)\\s){0,2}(?<unit>days?|d[ií]as|months?|meses|years?)(?:\\s(?:calendario|corridos|naturales))?\\b`,
  'gi',
);

/**
 * The time for the next appeal as the notice states it. Not the plan's own time to decide, not the time to speak with a doctor,
 * to keep services going or to ask for an outside review, unless an outside review is the only step that is left.
 */
export function readAppealWindow(view: View): Fact<AppealWindow> | null {
  const found = [...view.sentences.flatMap((sentence) => windowsIn(sentence)), ...labelledWindows(view)];
  for (const step of ['internal', 'hearing', 'external'] as const) {
    const candidates = found.filter((one) => one.step === step);
    if (candidates.length === 0) continue;
    if (step === 'external' && !isFinal(view)) return null;
    return choose(view, candidates, (a, b) => JSON.stringify(a) === JSON.stringify(b));
  }
  return null;
}

const APPEAL =
  /\bappeal|reconsider|redetermin|grievance|dispute|\breview\b|\bhearing\b|disagree|look again|look at (?:this|it) again|apel/i;
const ASK =
  /\b(?:you|your|request|requests?|appeals?|file[ds]?|filing|submit(?:ted)?|send|sent|write|received?|postmarked|ask|asked|must|may|can|have|within|by|de(?:ntro)?)\b/i;
/** The plan's own clock, in the words before a span or right after it. */
const OURS =
  /\b(?:we|we'll|we’ll|we will|our (?:answer|decision|response|reply)|decision|answer|answered|decided|decide|resolve[ds]?|respond|response|reply|determination|notif(?:y|ied)|hear (?:back )?from us|processed|completed?|acknowledge|written notice|issued?|takes?|within a maximum)\b[^.;]{0,70}$/i;
const YOURS =
  /\b(?:you (?:must|may|can|have|need|should|want|or)|must be (?:filed|received|submitted|made|postmarked|sent|requested)|(?:have|has) to (?:be|get|reach)|request|requests|appeals?|file|filed|submit|submitted|send|ask|write|received by|postmarked|reach(?:es)?|to appeal)\b[^.;]{0,90}$/i;
const FROM_NOTICE =
  /^[^.;]{0,30}?\b(?:of|from|after|following|since|to (?:file|appeal|request|ask|submit|send))\b[^.;]{0,40}\b(?:date|day|receipt|receiv|notice|letter|get|got|denial|decision|determination|appeal|explanation|eob|summary|statement|mailed|postmark|review|request|dispute|reconsider|this|explanation)/i;
const NOT_WINDOW =
  /\b(?:peer[- ]to[- ]peer|discussion|medical director|corrected claim|timely filing|filing limit|continue|continuation|keep (?:getting|your)|supply|refill|every|per|a day|approved for|valid|extension|extend|more time|payment within|pay (?:the|this) claim|prescri|authorization (?:is|period)|records? (?:within|were|not)|stay|admission|therapy|visits?|treatment of|enroll|premium|OPM|copies|copy of)\b/i;

function windowsIn(sentence: Sentence): Found[] {
  const { text } = sentence;
  if (text.length > 3000) return [];
  const found: Found[] = [];
  for (const match of text.matchAll(SPAN)) {
    const value = windowOf(match);
    if (!value) continue;
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    const score = scoreOf(sentence, before, after);
    if (score > 0) found.push(at(sentence, match.index, match[0].length, value, score, stepOf(sentence, before, after)));
  }
  for (const date of findDates(text)) {
    const before = text.slice(Math.max(0, date.start - 110), date.start);
    if (!/\b(?:by|until|before|no later than|on or before|not later than|through)\s$/i.test(before)) continue;
    if (!APPEAL.test(text) || !YOURS.test(before) || OURS.test(before.slice(-60)) || /continu|keep/i.test(text)) continue;
    found.push(at(sentence, date.start, date.end - date.start, { date: date.iso }, 0.87, stepOf(sentence, before, '')));
  }
  return found;
}

function at(sentence: Sentence, index: number, length: number, value: AppealWindow, confidence: number, step: Step): Found {
  return { value, block: sentence.block, start: sentence.start + index, end: sentence.start + index + length, confidence, step };
}

function windowOf(match: RegExpMatchArray): AppealWindow | null {
  const count = match.groups?.digits ? Number(match.groups.digits) : wordsToNumber(match.groups?.words ?? '');
  if (!count || count < 1) return null;
  const unit = (match.groups?.unit ?? '').toLowerCase();
  if (unit.startsWith('d')) return count >= 3 && count <= 730 ? { days: count } : null;
  if (unit.startsWith('m')) return count <= 24 ? { months: count } : null;
  return count <= 3 ? { months: count * 12 } : null;
}

function scoreOf(sentence: Sentence, before: string, after: string): number {
  const near = `${before.slice(-90)}${after.slice(0, 60)}`;
  const from = FROM_NOTICE.test(after);
  const topical =
    APPEAL.test(sentence.text) || sentence.topic === 'appeal' || sentence.topic === 'hearing' || sentence.topic === 'external';
  if (!topical || !ASK.test(sentence.text)) return 0;
  if (NOT_WINDOW.test(near)) return 0;
  // "We will decide within 30 days of receiving your appeal": the nearer subject wins.
  const clause = before.slice(before.search(/[^;:]*$/));
  const ours = OURS.exec(clause);
  const yours = YOURS.exec(clause);
  if (
    ours &&
    (!yours ||
      ours.index > yours.index ||
      /\bwe(?:'ll|’ll| will)? (?:give|decide|answer|mail|send|respond|make|resolve|tell)/i.test(clause))
  ) {
    if (!/\bwe (?:must|have to|need to) (?:get|receive)/i.test(clause)) return 0;
  }
  const explicit = APPEAL.test(sentence.text);
  if (from && (yours || explicit)) return explicit ? 0.95 : 0.9;
  if (/\b(?:within|have|no later than|up to|after)\s(?:\w+\s){0,2}$/i.test(before) && yours) return explicit ? 0.85 : 0.7;
  return 0;
}

const EXTERNAL =
  /external|independent|outside (?:review|organi)|department of insurance|insurance department|\bIRO\b|\bIMR\b|commissioner|office of personnel|\bOPM\b/i;
const HEARING = /\bhearing\b|administrative law judge|audiencia/i;

/** Which step a window belongs to: its own clause first, then what the passage is about. */
function stepOf(sentence: Sentence, before: string, after: string): Step {
  const clause = `${before.slice(-110)} ${after.slice(0, 110)}`;
  if (EXTERNAL.test(clause))
    return /\binternal appeal\b|\bappeal\b[^.]{0,60}$/i.test(before) && !EXTERNAL.test(before) ? 'internal' : 'external';
  if (sentence.topic === 'external' || EXTERNAL.test(sentence.heading))
    return sentence.own.has('appeal') && !EXTERNAL.test(sentence.text) && !EXTERNAL.test(sentence.heading) ? 'internal' : 'external';
  if (HEARING.test(clause) || sentence.topic === 'hearing') return 'hearing';
  return 'internal';
}

const FINAL =
  /\bfinal (?:internal )?(?:adverse|determination|decision|denial|level|answer)|\bexhausted|\bupheld\b|\bupholding\b|\buphold (?:our|the) (?:denial|decision)|\bno (?:more|further|other) (?:internal )?appeals?\b|\bsecond[- ]level (?:appeal|review)|\byour appeal (?:is|was|has been) (?:denied|not)|\bdenied your appeal|\bstand(?:s)? by our/i;

/** True when the notice itself says that the plan's own steps are used up. */
function isFinal(view: View): boolean {
  return view.sentences.some(
    (sentence) => FINAL.test(sentence.text) && !/\b(?:if|after|once|until|when|unless)\b/i.test(sentence.text.slice(0, 400)),
  );
}

function labelledWindows(view: View): Found[] {
  const found: Found[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'appealBy') continue;
    const text = (view.doc.blocks[entry.block]?.text ?? '').slice(entry.start, Math.min(entry.end, entry.start + 120));
    const date = findDates(text)[0];
    const span = [...text.matchAll(SPAN)][0];
    const value = date && date.start < 30 ? { date: date.iso } : span && span.index < 30 ? windowOf(span) : null;
    if (!value) continue;
    const [start, end] =
      'date' in value && date ? [date.start, date.end] : [span?.index ?? 0, (span?.index ?? 0) + (span?.[0].length ?? 0)];
    found.push({
      value,
      block: entry.block,
      start: entry.start + start,
      end: entry.start + end,
      confidence: entry.via === 'prose' ? 0.85 : 0.96,
      step: 'internal',
    });
  }
  return found;
}
