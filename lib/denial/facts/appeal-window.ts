import type { AppealWindow, Fact } from '../model';
import { isUnderWay } from './appeal-places';
import { choose } from './candidate';
import { spanishWindows } from './spanish';
import type { View } from './view';
import { belowWindows, labelledWindows } from './window-labels';
import { type Found, keeps, windowsIn } from './window-sentences';
import { QIO, type Step } from './window-steps';

/**
 * The time for the next appeal as the notice states it. Not the plan's own time to decide, not the time to speak with a doctor,
 * to keep services going or to ask for an outside review, unless an outside review is the only step that is left.
 * @param notice the day of the notice, where it is known
 */
export function readAppealWindow(view: View, notice: string | null = null): Fact<AppealWindow> | null {
  // A day that is over when the notice is sent is nobody's last day.
  const found = [
    ...view.sentences.flatMap((sentence, i) =>
      CAME_AFTER.test(sentence.text) ? [] : windowsIn(sentence, keeps(sentence, view.sentences[i - 1])),
    ),
    ...labelledWindows(view),
    ...belowWindows(view),
    ...spanishWindows(view),
  ].filter(({ value }) => !('date' in value) || notice === null || value.date >= notice);
  // In a notice that an appeal came in, a time is one for more papers unless it says otherwise.
  if (isUnderWay(view)) for (const one of found) if (one.confidence < 0.9) one.confidence = 0;
  // An appeal that came too late: its time is told, not offered.
  if (view.exhausted && view.sentences.some(({ text }) => TOO_LATE.test(text)))
    for (const one of found) if (one.step === 'internal') one.confidence = 0;
  // A stay that ends: the call to the quality improvement organization is the step, and its day stands in a sentence of its own.
  const first = view.sentences.find(({ text, topic }) => QIO.test(text) && (topic === 'appeal' || topic === 'external'));
  const stay = first && found.find((one) => 'date' in one.value && one.block >= first.block && one.block <= first.block + 1);
  if (stay) return choose(view, [stay]);
  const order: Step[] = view.exhausted ? [...outside(found), 'internal'] : ['internal', 'hearing', 'qio', 'external'];
  for (const step of order) {
    const candidates = found.filter((one) => one.step === step && one.confidence > 0);
    if (candidates.length === 0) continue;
    if (step === 'external' && !view.final && !view.exhausted) return null;
    const fact = choose(view, candidates, (a, b) => JSON.stringify(a) === JSON.stringify(b));
    // Where the clock of another right runs beside it, the two are easily taken for one another.
    const near = (one: Found) => fact !== null && Math.abs(one.block - fact.place.block) <= 1 && one.step !== step && one.confidence > 0;
    if (fact && found.some((one) => near(one) && JSON.stringify(one.value) !== JSON.stringify(fact.value)))
      fact.confidence = Math.min(fact.confidence, BESIDE_ANOTHER);
    return fact;
  }
  return null;
}

const TOO_LATE =
  /\blast day (?:\w+ ){0,4}was\b|\b(?:time|deadline|period) [^.;]{0,30}\b(?:ran out|expired|passed|ended)\b|\b(?:dismissed|denied|rejected) (?:as|because it (?:is|was)) (?:untimely|late)\b|\btime to appeal (?:has )?(?:ended|is over)\b|\bappeal (?:\w+ )?(?:came|was|is|arrived) (?:too )?late\b/i;

/** "was received after the 180-day time limit": the time of an appeal that is over. */
const CAME_AFTER =
  /\b(?:received|came|arrived|reached us|sent|mailed|filed|made|postmarked|was|is|late)\b[^.;]{0,40}\b(?:after|past|beyond|outside(?: of)?|later than) (?:the|our|your|this|that|its|a)\b[^.;]{0,24}\b(?:days?|months?|year)\b[^.;]{0,16}\b(?:limit|deadline|window|period|time(?:frame| frame)?|allowed|ended|was over)\b/i;

/** Of the ways out of a plan that has none left itself, the one that the notice names first is the next. */
function outside(found: readonly Found[]): Step[] {
  const first = (step: Step) =>
    Math.min(...found.filter((one) => one.step === step && one.confidence > 0).map((one) => one.block), Infinity);
  return first('external') < first('hearing') ? ['external', 'hearing'] : ['hearing', 'external'];
}

/** The most that a window is sure of beside the clock of another right. */
const BESIDE_ANOTHER = 0.88;
