import type { Candidate } from './candidate';
import type { FirmRun } from './firm-runs';
import { type Names, notPayer, sender } from './insurer-head';
import { CARE } from './provider-name';
import { sentenceAt } from './view';

/** Words right before a payer's name. */
const LEADS: [RegExp, number][] = [
  // Whom a vendor or an administrator works for.
  [
    /\b(?:administers?|administering|manages?|managing|processes|processing|handles?|decides?|reviews?|administrators?|manager|reviewer|delegated|delegate|acting|agent|contractor)\b[^.;]{0,60} (?:for|of):? (?:the )?$/i,
    0.9,
  ],
  [/\b(?:administered|managed|processed|handled|reviewed|serviced|run|prepared) by [^;]{3,60},? for (?:the )?$/i, 0.9],
  [/\b(?:retained|engaged|hired|appointed|chosen|asked) (?:the )?$/, 0.72],
  [/\b(?:a|an|the) [\w -]{0,30}(?:plan|product) (?:of|by|from) (?:the )?$/i, 0.9],
  [/^[^A-Za-z]{0,4}for:? (?:the )?$/i, 0.9],
  [/\b(?:health )?(?:plan|insurer|payer|carrier|insurance)\s?[:.=-]{1,40}\s?$/i, 0.82],
  [/\bon behalf of (?:your health plan,? )?(?:the )?$/i, 0.93],
  [/\b(?:for|to) (?:members|customers|enrollees) of (?:the )?$/i, 0.86],
  [/\b(?:services|benefits|requests|claims|tests|reviews?|programs?|management)\b[^.]{0,60} for (?:the )?$/, 0.8],
  [/\b(?:issued|offered) by (?:the )?$/i, 0.8],
  [/\badministered by (?:the )?$/i, 0.74],
  [/\b(?:managed|run|operated) by (?:the )?$/i, 0.88],
  [/\b(?:we at|here at|sincerely,|regards,|thank you,) $/i, 0.7],
  [/\bprovided (?:to|by) (?:the )?$/, 0.84],
  [/\byour (?:health )?(?:plan|insurer|insurance company|insurance),? $/i, 0.88],
  [/\b(?:coverage|benefits|plan) (?:is )?(?:through|with|under|from) (?:the )?$/, 0.7],
  [/\b[Ss]end (?:the|your) appeal to the health plan[^:]{0,30}: $/, 0.8],
  [/\b(?:contract|agreement|contracted|signed|participates?|participating) with $/i, 0.7],
];
const UNDERWRITTEN = /\b(?:underwritten|insured) (?:and [a-z]+ )?by:? (?:the )?$/i;
/** Words right behind it. */
const TAILS: [RegExp, number][] = [
  [
    /^,? (?:has |have |had |is |was |will |does |did |received|reviewed|denied|denies|covers?|made|decided|cannot|can't|considers?|uses?|manages|processed|pays?|requires?|handles|provides)/,
    0.78,
  ],
  [/^ is (?:an?|the|your) (?!self-(?:funded|insured))[^.]{0,60}\b(?:plan|insurer|HMO|company|administrator|contractor|program)\b/, 0.84],
  [/^ is (?:the|a) trade name of\b/, 0.84],
  [/^,? (?:is |which is )?administered by\b/, 0.9],
  [/^ (?:formulary|drug list|list of covered drugs)/, 0.8],
  [/^(?:['’]s)? (?:network|members|customers)\b/, 0.72],
];
const OF_COMPANY = /\b(?:plan|product) (?:of|by|from) (?:the )?$/i;
/** A state's own agency, and what it does in its own notices. */
const AGENT = /\b(?:Department|Division) of\b/;
const ACTED = /^,? (?:denies|denied|has denied|reviewed|received|decided|cannot|will not)\b/;
const ASKED = /\bask $/;
/** The first line of an address that is not the rest of the sentence. */
const ADDRESS =
  /^(?:,? (?:Appeals?|Grievances?|Attn|Member|Provider|Claims?|Complaints?|Clinical|Review)\b|,? ?(?:P\.?\s?O\.? ?Box|\d{1,6} [A-Z]))/i;
const AGENCY = /\b(?:department of|commissioner|bureau|office of|division of insurance|state fair|hearings?|quality improvement|QIO)\b/i;

/** "Larkmoor Dental" may be a plan; "Larkmoor Dental Associates" is none. */
export const givesCare = (name: string) => CARE.test(name.replace(/ (?:Dental|Vision|Behavioral Health)(?=$| Plans?\b)/, ''));

/** A payer by what the letter says it did, on whose behalf it writes, or where appeals go. */
export function inBody({ view, runs, said }: Names): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const headed = runs.some(
    (run) =>
      run.line <= 2 &&
      run.known &&
      run.before.trim() === '' &&
      !/^ ?\((?:PDP|HMO|PPO)/.test(run.after) &&
      !/\((?:PDP|HMO|PPO)/.test(run.value),
  );
  const sent = sender(view).length > 0;
  const named = headed || runs.some((run) => run.line === 0 && (run.known || run.insures) && run.before.trim() === '' && !run.vendor);
  for (const run of runs) {
    // A name without a word of insurers', where the notice says that appeals are asked of it.
    const asked =
      ASKED.test(run.before) && /^ (?:for an appeal|to (?:review|look|reconsider))/.test(run.after) && (said.get(run.key) ?? 1) > 1;
    if (asked && !run.known && !run.insures && !givesCare(run.value))
      found.push({ value: run.value, block: run.block, start: run.start, end: run.end, confidence: 0.74 });
    if (!run.known && (!run.insures || notPayer(run.value) || givesCare(run.value))) continue;
    if (/\blicensees? of (?:the )?$/i.test(run.before)) continue;
    let confidence = confidenceOf(run, said.get(run.key) ?? 1);
    // "CVS Caremark for the Ridgeline Company Prescription Plan", at the top.
    if (run.line <= 4 && run.insures && /^[A-Z][^.;,]{3,60} for (?:the )?$/.test(run.before)) confidence = Math.max(confidence, 0.87);
    // A product's or a school's plan is insured by a company; a company's letterhead is its own.
    if (UNDERWRITTEN.test(run.before)) confidence = Math.max(confidence, headed || sent ? 0.74 : run.known || run.insures ? 0.9 : 0);
    // "a Medicare Advantage plan of UPMC Health Plan" says who stands behind a plan that heads the notice under its own name.
    if (named && (run.line > 0 || run.before.trim() !== '') && OF_COMPANY.test(run.before)) confidence = Math.min(confidence, 0.74);
    if (confidence === 0) continue;
    const sentence = sentenceAt(view, run.block, run.start);
    if (!sentence || sentence.topic === 'external' || sentence.text.length > 2000) continue;
    found.push({ value: run.value, block: run.block, start: run.start, end: run.end, confidence });
  }
  return [...found, ...addresses({ view, runs, said }), ...signed({ view, runs, said }), ...atAll({ view, runs, said })];
}

function confidenceOf(run: FirmRun, times: number): number {
  let best = 0;
  for (const [lead, confidence] of LEADS) {
    if (!lead.test(run.before)) continue;
    if (run.known) best = Math.max(best, confidence);
    else if (confidence >= 0.9 && run.insures) best = Math.max(best, confidence - 0.03);
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

const CLOSING =
  /^(?:sincerely|yours|regards|respectfully|cordially|with regards|kind regards|best regards|truly|for the plan|for the trust)\b/i;

/** "Clinical Pharmacist, Quillpath Rx": the company for which a letter is signed. */
function signed({ view, runs, said }: Names): Candidate<string>[] {
  const at = view.lines.findIndex((line) => line.text.length < 40 && CLOSING.test(line.text));
  if (at < 0) return [];
  return runs.flatMap((run) => {
    const last = /^[\s.]*$/.test(run.after) && (/^[\s]*$/.test(run.before) || /(?:, |\b(?:for|at|of) (?:the )?)$/.test(run.before));
    if (run.line <= at || run.line > at + 6 || !last || !(run.known || run.insures || (said.get(run.key) ?? 1) > 1)) return [];
    if (notPayer(run.value) || CARE.test(run.value) || AGENCY.test(run.value) || OFFICES.test(run.value)) return [];
    return [{ value: run.value, block: run.block, start: run.start, end: run.end, confidence: run.known ? 0.8 : run.insures ? 0.74 : 0.6 }];
  });
}

/** Offices and jobs that stand where a company could. */
const OFFICES =
  /\b(?:Department|Unit|Team|Services|Management|Review|Relations|Director|Manager|Coordinator|Specialist|Analyst|Examiner|Supervisor|Appeals?|Grievances?|Claims?|Intake|Desk|Line|Operations|Integrity|Committee)\b/;

/** With nothing better: a payer that is named at all, or a name that ends as those of insurers and plans do. */
function atAll({ view, runs, said }: Names): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const seen = new Set<string>();
  for (const run of runs) {
    if (seen.has(run.key) || found.length >= 12) continue;
    const plan = run.insures && ENDS.test(run.value) && run.value.split(' ').length >= 2;
    if (!run.known && !run.vendor && !plan) continue;
    if (/\bparents? (?:or|and|\/) $/i.test(run.before) || /\bnetworks?\b[^.;]{0,30}$/i.test(run.before)) continue;
    if (notPayer(run.value) || (givesCare(run.value) && !run.known) || AGENCY.test(run.value) || OTHER_PAYER.test(run.before)) continue;
    const topic = sentenceAt(view, run.block, run.start)?.topic;
    if (topic === 'external' || topic === 'hearing' || topic === 'help' || topic === 'suit') continue;
    seen.add(run.key);
    const times = Math.min(3, (said.get(run.key) ?? 1) - 1) * 0.015;
    found.push({
      value: run.value,
      block: run.block,
      start: run.start,
      end: run.end,
      confidence: (run.known ? 0.55 : run.vendor ? 0.5 : 0.51) + times + (run.known && topic === 'appeal' ? 0.06 : 0),
    });
  }
  return found;
}
const ENDS =
  /\b(?:Plan|Fund|Trust|Insurance(?: Company)?|Assurance|Indemnity|Mutual|HMO|Company|Corporation|Inc\.?|Health|Healthcare|Dental|Vision|Rx|Partners|Choice|Advantage|Cooperative|Co-op|Sharing|Ministr(?:y|ies)|Cross|Shield|of [A-Z][\p{L} ]{2,20})\)?$/u;
/** Somebody else's coverage. */
const OTHER_PAYER =
  /\b(?:other|another|primary|secondary|first|spouse[’']s|her own|his own|work with|coverage with|also (?:have|has|covered)|employer,?|employer is|auto|sponsor(?:ed)? by)\b[^.;]{0,40}$/i;

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
