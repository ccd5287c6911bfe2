import type { Sentence } from './view';

/** `later`: a step after another body's answer, never the next one. */
export type Step = 'internal' | 'hearing' | 'qio' | 'external' | 'later';

export const QIO = /\bQIO\b|quality improvement organization/i;

const EXTERNAL =
  /external|independent|outside (?:review|organi)|department of insurance|insurance department|\bIRO\b|\bIMR\b|commissioner|office of personnel|\bOPM\b/i;

const HEARING = /\bhearing\b|administrative law judge|audiencia/i;

/** Right after the span: the clock starts with a later letter, so the step is a later one. */
const LATER =
  /^[^.;]{0,40}\b(?:(?:our|the|that|their|its|your|a|of) (?:\w+ ){0,2}(?:appeal|final|internal|grievance|upholding|reconsideration|(?:first|second)[- ]level|level (?:1|2|one|two|i|ii)|last) ?(?:\w+ ){0,3}(?:decision|letter|answer|determination|resolution|notice|denial|response)|(?:that|its) (?:decision|answer|letter|notice|denial)|final (?:decision|answer|adverse|internal)|(?:decision|answer|letter|determination|notice)[^.;]{0,20} (?:upholding|on (?:your|the|that) (?:appeal|grievance|reconsideration)|to your (?:appeal|grievance)|about your appeal|of (?:your|our) (?:appeal|first))|the (?:appeal|review) is (?:over|decided))/i;

/** The clock of a step that follows the answer of somebody other than the plan. */
const OTHERS_ANSWER =
  /^[^.;,]{0,20}\b(?:its|their|that (?:entity|organization|office|reviewer)['’]s) (?:\w+ )?(?:decision|answer|letter|notice)\b/i;

const UNDOES = /\b(?:vacate|set (?:it |this |our \w+ |the \w+ )?aside)\b/i;

/** Which step a window belongs to: its own clause first, then what the passage is about. */
export function stepOf(sentence: Sentence, before: string, after: string): Step {
  // Asking the plan to undo a dismissal is a road beside the next step.
  if (UNDOES.test(before.slice(-110)) || UNDOES.test(after.slice(0, 60))) return 'later';
  // A Medicare stay that ends: the fast appeal goes to the quality improvement organization, and is the first step.
  if (QIO.test(sentence.text)) return 'qio';
  // Medicare's second level is the next one after a redetermination.
  if (/\bqualified independent contractor\b|\bQIC\b/i.test(sentence.text)) return 'internal';
  if (HEARING.test(sentence.text) && OTHERS_ANSWER.test(after)) return 'later';
  if (LATER.test(after)) return HEARING.test(sentence.text) || sentence.topic === 'hearing' ? 'hearing' : 'external';
  const clause = `${before.slice(-110)} ${after.slice(0, 110)}`;
  if (/\bor an (?:internal )?appeal\b/i.test(before)) return 'internal';
  if (EXTERNAL.test(clause))
    return /\b(?:internal |your |an )appeal\b[^.]{0,80}$/i.test(before) && !EXTERNAL.test(before) ? 'internal' : 'external';
  if (sentence.topic === 'external' || EXTERNAL.test(sentence.heading)) {
    const plain = !EXTERNAL.test(sentence.text) && !EXTERNAL.test(sentence.heading);
    return sentence.own.has('appeal') && plain ? 'internal' : 'external';
  }
  if (HEARING.test(clause) || sentence.topic === 'hearing' || HEARING.test(sentence.heading)) return 'hearing';
  return 'internal';
}
