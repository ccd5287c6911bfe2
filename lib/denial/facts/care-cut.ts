import type { Candidate } from './candidate';
import { findDates } from './dates';
import { paysLess } from './refused-from';
import { serviceWords } from './service-words';
import type { View } from './view';

/** Words that say that care somebody has is made less or ended. */
const CUT =
  /\b(?:reduc(?:e|ed|es|ing|tion)|cut(?:ting|s)?|decreas(?:e|ed|ing)|lower(?:ed|ing)?|fewer|instead of|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|den(?:y|ied)|terminat\w+|suspend\w*|from \d+ (?:hours )?to \d+)\b/i;
const CARE =
  /\b(?:hours?|visits?|days?|care|services?|nursing|aides?|therapy|treatment|attendant|sessions?|units?|renewal|drug|items?|equipment|rental|supplies)\b/i;
/** Notices about a plan's rules or a coverage also say from when on. */
const RULES =
  /\b(?:drug list|formulary|premium|coverage (?:will |was |is |has been )?(?:ends?|ended|terminated|cancel\w+)|membership|enrollment|eligib\w+|network|contract|polic(?:y|ies)|member on|application|premiums?|managed care plan)\b/i;
const LABEL =
  /^\W*(?:date of (?:the |this )?(?:action|change|cut|reduction)|effective(?: date)?(?: of (?:the |this )?(?:change|cut|reduction|action|decision))?|effective on|(?:when |date )?(?:the |this )?(?:change|cut|reduction|decrease) (?:starts|begins|takes effect|is effective)|starts(?: on)?|(?:this |it |which )?takes effect(?: on)?|(?:start|effective) date of (?:the )?(?:change|cut|reduction))\W*$/i;
/** "Denial effective", "Termination of services effective" */
const OWN_LABEL =
  /^\W*(?:denial (?:is )?effective|(?:termination|reduction|suspension|end) of (?:\w+ ){0,2}(?:services?|care|therapy|nursing|hours|visits)(?: is)? effective|effective date of (?:the |this )?(?:denial|reduction|(?:termination|suspension|reduction) of (?:services?|care)))(?: (?:date|on))?\W*$/i;
const STARTS =
  /\b(?:change|cut|reduction|decrease|decision to (?:cut|reduce|stop)) (?:will )?(?:starts?|begins?|takes? effect|is effective|goes into effect|effective)(?: on)? $|\beffective date of (?:the |this )?(?:action|change|cut|reduction|termination|suspension)(?: is|:) $|\b(?:reduc(?:e|ed|ing)|cut|lower(?:ed)?|stop(?:ped)?|end(?:ed)?|partially denied) [^.;]{0,80}\b(?:from|starting|beginning|as of|effective)(?: on)? $|(?:^|[·•|;] )(?:takes effect|effective)(?: on)? $/i;
/** "[X] PARTIALLY DENIED/REDUCED" among the boxes of a form */
const TICKED = /(?:\[ ?[x✓✔] ?\]|\( ?[x✓✔] ?\)|[☒☑])[^[\]()☐.]{0,40}\b(?:reduc\w+|terminat\w+|suspend\w+|stopp\w+|ended|partial\w*)\b/i;
const BOXED = /\[ ?[x✓✔ ] ?\]|\( ?[x✓✔] ?\)|[☒☑☐]/i;
/** How many blocks before a day its boxes may stand in. */
const BOXES = 5;
/** "This takes effect on", behind a sentence of hours that become fewer */
const IT_STARTS =
  /(?:^|[.;] )(?:this|that|it|the (?:new|lower) (?:number|amount|limit|hours))(?: \w+){0,2} (?:takes? effect|is effective|starts?|begins?)(?: on)? $/i;
const FEWER =
  /\b(?:hours?|visits?|days|sessions?|units|nights?|care|services?|nursing|aides?)\b[^.;]{0,80}\b(?:from \w+(?:-\w+)? (?:hours? |visits? |days? )?(?:a (?:day|week|month) )?to \w+|reduc\w+|cut|fewer|less|lower\w*|end(?:s|ed)?|stop\w*|instead of)\b|\b(?:reduc\w+|cut|lower(?:ed|ing)?) [^.;]{0,60}\b(?:hours?|visits?|days|sessions?|care|services?|nursing)\b/i;
const OPENS = /(?:^|[.;:·] )(?:from|starting|beginning|as of|effective|on(?: (?:and|or) after)?)(?: on)?\s$/i;

/** "Home oxygen, effective June 1, 2026" below "We have stopped these items" */
const LISTED = /^[^.;:]{4,90},? (?:effective|as of|from|starting|beginning)(?: on)? $/i;

/** Of care that is cut or ends, the first day on which it is no longer paid, where the notice names it. */
export function cutDays(view: View): Candidate<string>[] {
  const cuts = view.sentences.some(({ text, topic }) => topic !== 'external' && text.length < 900 && CUT.test(text) && CARE.test(text));
  const starts = view.doc.blocks.some(({ text }) => text.length < 200 && /\bchange starts\b/i.test(text));
  // "Action: REDUCTION"
  const acts = view.doc.blocks.some(
    (block) =>
      block.kind === 'pair' && /^(?:(?:proposed|planned|adverse|our) )?action\b/i.test(block.label) && CUT.test(block.value.slice(0, 60)),
  );
  const found = [...ticked(view), ...labelledCuts(view), ...nowAndThen(view)];
  if (!cuts && !starts && !acts) return found;
  const reduces = view.doc.blocks.some(
    ({ text }) =>
      text.length < 1500 &&
      /\b(?:reduc|cut\b|decreas|fewer|change starts|(?:terminate|stop|end) (?:\w+ ){0,2}(?:services?|care|nursing|therapy|hours|visits|aide)\b)|\b(?:services?|care|therapy|nursing|hours|visits|aide)\b[^.;]{0,30}\b(?:terminated|suspended|stopped|will (?:stop|end))\b|\bstop(?:ping|ped)? (?:paying|payment) for\b/i.test(
        text,
      ),
  );
  for (const [index, block] of view.doc.blocks.entries()) {
    if (!reduces || block.kind === 'row') continue;
    const colon = block.text.slice(0, 70).indexOf(': ');
    const [label, from] = block.kind === 'pair' ? [block.label, block.valueStart] : [block.text.slice(0, Math.max(0, colon)), colon + 2];
    const date = LABEL.test(label) ? findDates(block.text.slice(from, from + 60))[0] : undefined;
    if (date && date.start < 12)
      found.push({ value: date.iso, block: index, start: from + date.start, end: from + date.end, confidence: 0.84 });
  }
  for (const [i, { block, start, text, topic }] of view.sentences.entries()) {
    if (topic === 'external' || topic === 'suit' || text.length > 900 || RULES.test(text)) continue;
    for (const date of findDates(text)) {
      const before = text.slice(Math.max(0, date.start - 120), date.start);
      const after = text.slice(date.end, date.end + 120);
      if (
        STARTS.test(before) ||
        (OPENS.test(before) && paysLess(after)) ||
        (LISTED.test(before) && date.start === before.length && !/\w/.test(after) && serviceWords(before) === 2) ||
        (IT_STARTS.test(before) && FEWER.test(view.sentences[i - 1]?.text ?? ''))
      )
        found.push({ value: date.iso, block, start: start + date.start, end: start + date.end, confidence: 0.86 });
    }
  }
  return found;
}

/** "This service has been: [ ] DENIED [X] REDUCED" and behind it "as of November 28, 2025". */
function ticked(view: View): Candidate<string>[] {
  const { blocks } = view.doc;
  return blocks.flatMap((block, index) => {
    const from = /^\W{0,3}(?:as of|effective|beginning|starting|from)(?: on)?:? /i.exec(block.text)?.[0].length;
    if (from === undefined) return [];
    const date = findDates(block.text.slice(from, from + 40))[0];
    const before = blocks.slice(Math.max(0, index - BOXES), index).map(({ text }) => text.slice(0, 300));
    if (date?.start !== 0 || !before.some((text) => BOXED.test(text)) || !TICKED.test(before.join(' '))) return [];
    return [{ value: date.iso, block: index, start: from, end: from + date.end, confidence: 0.84 }];
  });
}

const NOW = /^\W*(?:right now|now|currently|at present|today|until now|you (?:get|have|receive) now|current(?:ly)?)\b/i;
const THEN = /^\W*(?:as of|from|starting|beginning|effective)(?: on)? $/i;
/** "Right now: aide 10 hours a day" and below it "As of November 1, 2026: aide 8 hours a day". */
function nowAndThen(view: View): Candidate<string>[] {
  return view.doc.blocks.flatMap(({ text }, block) => {
    const date = text.length < 160 ? findDates(text.slice(0, 60))[0] : undefined;
    if (!date || !THEN.test(text.slice(0, date.start)) || !/^(?: on)?:/.test(text.slice(date.end))) return [];
    if (!view.doc.blocks.slice(Math.max(0, block - 2), block).some((above) => NOW.test(above.text) && /\d/.test(above.text))) return [];
    return [{ value: date.iso, block, start: date.start, end: date.end, confidence: 0.84 }];
  });
}

/** Behind a label that says of itself that care ends or is refused from a day on. */
function labelledCuts(view: View): Candidate<string>[] {
  return view.doc.blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'row' || text.length > 120 || !/effective/i.test(text)) return [];
    const date = findDates(text)[0];
    if (!date || !OWN_LABEL.test(text.slice(0, date.start))) return [];
    return [{ value: date.iso, block, start: date.start, end: date.end, confidence: 0.86 }];
  });
}
