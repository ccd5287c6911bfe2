import type { AppealWindow, Fact } from '../model';
import { isUnderWay } from './appeal-places';
import { choose } from './candidate';
import { BEGINS_NOW, saysLate, tellsMissed } from './missed-time';
import { namesDispute, PROVIDERS } from './provider-time';
import { spanishWindows } from './spanish';
import { sentenceAt, type View } from './view';
import { belowWindows, labelledWindows } from './window-labels';
import { type Found, keeps, whicheverCounts, windowsIn } from './window-sentences';
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
      tellsMissed(sentence) ? [] : whicheverCounts(windowsIn(sentence, keeps(sentence, view.sentences[i - 1])), sentence, notice),
    ),
    ...labelledWindows(view),
    ...belowWindows(view),
    ...spanishWindows(view),
  ].filter(({ value }) => !('date' in value) || notice === null || value.date >= notice);
  for (const one of found)
    if (!one.theirs && namesDispute(sentenceAt(view, one.block, one.start)?.text ?? ''))
      Object.assign(one, { theirs: true, caution: PROVIDERS });
  // In a notice that an appeal came in, a time is one for more papers unless it says otherwise.
  if (isUnderWay(view)) for (const one of found) if (one.confidence < 0.9) one.confidence = 0;
  // An appeal that came too late: its time is told, not offered.
  if (view.sentences.some(saysLate))
    for (const one of found)
      if (one.step === 'internal' && !BEGINS_NOW.test(sentenceAt(view, one.block, one.start)?.text ?? '')) one.confidence = 0;
  // A stay that ends: the call to the quality improvement organization is the step, and its day stands in a sentence of its own.
  const first = view.sentences.find(({ text, topic }) => QIO.test(text) && (topic === 'appeal' || topic === 'external'));
  const stay = first && found.find((one) => 'date' in one.value && one.block >= first.block && one.block <= first.block + 1);
  if (stay) return choose(view, [stay]);
  const order: Step[] = view.exhausted ? [...outside(found), 'internal'] : ['internal', 'hearing', 'qio', 'external'];
  for (const step of order) {
    const candidates = found.filter((one) => one.step === step && one.confidence > 0);
    if (candidates.length === 0) continue;
    // Beside the person's own time that of the provider is somebody else's.
    const own = candidates.filter((one) => !one.theirs);
    if (own.length > 0) candidates.splice(0, candidates.length, ...own);
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

/** Of the ways out of a plan that has none left itself, the one that the notice names first is the next. */
function outside(found: readonly Found[]): Step[] {
  const first = (step: Step) =>
    Math.min(...found.filter((one) => one.step === step && one.confidence > 0).map((one) => one.block), Infinity);
  return first('external') < first('hearing') ? ['external', 'hearing'] : ['hearing', 'external'];
}

/** The most that a window is sure of beside the clock of another right. */
const BESIDE_ANOTHER = 0.88;
