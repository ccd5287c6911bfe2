import type { Candidate } from './candidate';
import { findDates } from './dates';
import { paysLess } from './refused-from';
import type { View } from './view';

/** Words that say that care somebody has is made less or ended. */
const CUT =
  /\b(?:reduc(?:e|ed|es|ing|tion)|cut(?:ting|s)?|decreas(?:e|ed|ing)|lower(?:ed|ing)?|fewer|instead of|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|den(?:y|ied)|terminat\w+|suspend\w*)\b/i;
const CARE = /\b(?:hours?|visits?|days?|care|services?|nursing|aides?|therapy|treatment|attendant|sessions?|units?|renewal|drug)\b/i;
/** Notices about a plan's rules or a coverage also say from when on. */
const RULES =
  /\b(?:drug list|formulary|premium|coverage (?:will |was |is |has been )?(?:ends?|ended|terminated|cancel\w+)|membership|enrollment|eligib\w+|network|contract|polic(?:y|ies)|member on|application|premiums?|managed care plan)\b/i;
const LABEL =
  /^\W*(?:effective(?: date)?(?: of (?:the |this )?(?:change|cut|reduction|action|decision))?|effective on|(?:when |date )?(?:the |this )?(?:change|cut|reduction|decrease) (?:starts|begins|takes effect|is effective)|starts(?: on)?|takes effect(?: on)?|(?:start|effective) date of (?:the )?(?:change|cut|reduction))\W*$/i;
const STARTS =
  /\b(?:change|cut|reduction|decrease|decision to (?:cut|reduce|stop)) (?:will )?(?:starts?|begins?|takes? effect|is effective|goes into effect|effective)(?: on)? $|\b(?:reduc(?:e|ed|ing)|cut|lower(?:ed)?|stop(?:ped)?|end(?:ed)?) [^.;]{0,80}\b(?:from|starting|beginning|as of|effective)(?: on)? $|(?:^|[·•|;] )(?:takes effect|effective)(?: on)? $/i;
const OPENS = /(?:^|[.;:·] )(?:from|starting|beginning|as of|effective|on(?: (?:and|or) after)?)(?: on)?\s$/i;

/** Of care that is cut or ends, the first day on which it is no longer paid, where the notice names it. */
export function cutDays(view: View): Candidate<string>[] {
  const cuts = view.sentences.some(({ text, topic }) => topic !== 'external' && text.length < 900 && CUT.test(text) && CARE.test(text));
  const starts = view.doc.blocks.some(({ text }) => text.length < 200 && /\bchange starts\b/i.test(text));
  // "Action: REDUCTION"
  const acts = view.doc.blocks.some(
    (block) => block.kind === 'pair' && /^action\b/i.test(block.label) && CUT.test(block.value.slice(0, 60)),
  );
  if (!cuts && !starts && !acts) return [];
  const found: Candidate<string>[] = [];
  const reduces = view.doc.blocks.some(({ text }) => text.length < 1500 && /\b(?:reduc|cut\b|decreas|fewer|change starts)/i.test(text));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (!reduces || block.kind === 'row') continue;
    const colon = block.text.slice(0, 70).indexOf(': ');
    const [label, from] = block.kind === 'pair' ? [block.label, block.valueStart] : [block.text.slice(0, Math.max(0, colon)), colon + 2];
    const date = LABEL.test(label) ? findDates(block.text.slice(from, from + 60))[0] : undefined;
    if (date && date.start < 12)
      found.push({ value: date.iso, block: index, start: from + date.start, end: from + date.end, confidence: 0.84 });
  }
  for (const { block, start, text, topic } of view.sentences) {
    if (topic === 'external' || topic === 'suit' || text.length > 900 || RULES.test(text)) continue;
    for (const date of findDates(text)) {
      const before = text.slice(Math.max(0, date.start - 120), date.start);
      const after = text.slice(date.end, date.end + 120);
      if (STARTS.test(before) || (OPENS.test(before) && paysLess(after)))
        found.push({ value: date.iso, block, start: start + date.start, end: start + date.end, confidence: 0.86 });
    }
  }
  return found;
}
