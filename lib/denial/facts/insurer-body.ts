import type { Candidate } from './candidate';
import type { FirmRun } from './firm-runs';
import { type Names, notPayer } from './insurer-head';
import { CARE } from './provider-name';
import { sentenceAt } from './view';

/** Words right before a payer's name. */
const LEADS: [RegExp, number][] = [
  [/\bon behalf of (?:your health plan,? )?(?:the )?$/i, 0.93],
  [/\b(?:for|to) (?:members|customers|enrollees) of (?:the )?$/i, 0.86],
  [/\b(?:services|benefits|requests|claims|tests|reviews?|programs?|management)\b[^.]{0,60} for (?:the )?$/, 0.8],
  [/\b(?:underwritten|insured|issued|offered) by (?:the )?$/i, 0.8],
  [/\badministered by (?:the )?$/i, 0.74],
  [/\b(?:managed|run|operated) by (?:the )?$/i, 0.88],
  [/\b(?:we at|here at|sincerely,|regards,|thank you,) $/i, 0.7],
  [/\bprovided (?:to|by) (?:the )?$/, 0.84],
  [/\byour (?:health )?(?:plan|insurer|insurance company|insurance),? $/i, 0.88],
  [/\b(?:coverage|benefits|plan) (?:is )?(?:through|with|under|from) (?:the )?$/, 0.7],
  [/\b[Ss]end (?:the|your) appeal to the health plan[^:]{0,30}: $/, 0.8],
  [/\b(?:contract|agreement|contracted|signed|participates?|participating) with $/i, 0.7],
];
/** Words right behind it. */
const TAILS: [RegExp, number][] = [
  [
    /^,? (?:has |have |had |is |was |will |does |did |received|reviewed|denied|denies|covers?|made|decided|cannot|can't|considers?|uses?|manages|processed|pays?|requires?|handles|provides)/,
    0.78,
  ],
  [/^ is (?:an?|the|your) [^.]{0,60}\b(?:plan|insurer|HMO|company|administrator|contractor|program)\b/, 0.84],
  [/^ (?:formulary|drug list|list of covered drugs)/, 0.8],
  [/^(?:['’]s)? (?:network|members|customers)\b/, 0.72],
];
/** A state's own agency, and what it does in its own notices. */
const AGENT = /\b(?:Department|Division) of\b/;
const ACTED = /^,? (?:denies|denied|has denied|reviewed|received|decided|cannot|will not)\b/;
const ASKED = /\bask $/;
/** The first line of an address that is not the rest of the sentence. */
const ADDRESS =
  /^(?:,? (?:Appeals?|Grievances?|Attn|Member|Provider|Claims?|Complaints?|Clinical|Review)\b|,? ?(?:P\.?\s?O\.? ?Box|\d{1,6} [A-Z]))/i;
const AGENCY = /\b(?:department of|commissioner|bureau|office of|division of insurance|state fair|hearings?|quality improvement|QIO)\b/i;

/** A payer by what the letter says it did, on whose behalf it writes, or where appeals go. */
export function inBody({ view, runs, said }: Names): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const run of runs) {
    if (!run.known && (!run.insures || notPayer(run.value) || CARE.test(run.value))) continue;
    const confidence = confidenceOf(run, said.get(run.key) ?? 1);
    if (confidence === 0) continue;
    const sentence = sentenceAt(view, run.block, run.start);
    if (!sentence || sentence.topic === 'external' || sentence.text.length > 2000) continue;
    found.push({ value: run.value, block: run.block, start: run.start, end: run.end, confidence });
  }
  return [...found, ...addresses({ view, runs, said })];
}

function confidenceOf(run: FirmRun, times: number): number {
  let best = 0;
  for (const [lead, confidence] of LEADS) {
    if (!lead.test(run.before)) continue;
    if (run.known) best = Math.max(best, confidence);
    else if (run.insures && (times > 1 || (confidence >= 0.84 && /\b(?:Plan|Fund|Trust|Insurance|Company)$/.test(run.value))))
      best = Math.max(best, confidence - 0.14);
  }
  if (ASKED.test(run.before) && /^ (?:for an appeal|to review)/.test(run.after)) best = Math.max(best, run.known ? 0.88 : 0.74);
  for (const [tail, confidence] of TAILS) {
    if (!tail.test(run.after)) continue;
    const more = times > 1 ? 0.06 : 0;
    if (run.known) best = Math.max(best, confidence + more);
    else if (run.insures && times > 1) best = Math.max(best, confidence + more - 0.1);
    else if (run.insures && AGENT.test(run.value) && ACTED.test(run.after)) best = Math.max(best, 0.76);
  }
  return best;
}

/** "Great Basin Health Choice, P.O. Box 99": whom appeals are sent to, when the name stands elsewhere too. */
function addresses({ view, runs, said }: Names): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const run of runs) {
    if (
      run.vendor ||
      (said.get(run.key) ?? 1) < 2 ||
      !run.value.includes(' ') ||
      notPayer(run.value) ||
      CARE.test(run.value) ||
      AGENCY.test(run.value)
    )
      continue;
    const below = view.lines[run.line + 1]?.text ?? '';
    if (!ADDRESS.test(run.after) && !(run.after === '' && /^(?:Attn|P\.?\s?O\.? ?Box|.{0,30}\b(?:Appeals?|Grievances?)\b)/i.test(below)))
      continue;
    const topic = sentenceAt(view, run.block, run.start)?.topic;
    if (topic !== 'appeal' || run.value.split(' ').length < 2) continue;
    found.push({
      value: run.value,
      block: run.block,
      start: run.start,
      end: run.end,
      confidence: run.known ? 0.8 : run.insures ? 0.7 : 0.64,
    });
  }
  return found;
}
