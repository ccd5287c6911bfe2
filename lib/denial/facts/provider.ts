import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.95, prose: 0.5 };
const same = (a: string, b: string) => key(a) === key(b);
const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Who gave, would give or asked for the service, as the document's own label says. */
export function readProvider(view: View): Fact<string> | null {
  return choose(view, [...labelled(view), ...prose(view), ...byShape(view)], same);
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'provider' || entry.via === 'prose') continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 160)) ?? '';
    const name = readProviderName(text);
    if (!name) continue;
    found.push({
      value: name.value,
      block: entry.block,
      start: entry.start + name.start,
      end: entry.start + name.end,
      confidence: entry.weight * VIA[entry.via],
    });
  }
  return found;
}

const END =
  /\s?(?:\(|\bNPI\b|\bTIN\b|\bTax ID\b|\bFax\b|\bPhone\b|\bTel\b|\bis (?:out|not|in)\b|[|·•]|\s[-–—]\s|\bprovider (?:id|number|no)\b|\b\d{3}[-.]\d{3}[-.]\d{4}|\b\d{10}\b|\s\d{1,6}\s[A-Z]|;)/i;
const NOT_NAME =
  /^(?:you|your|the|this|a|an|is|was|were|are|may|can|will|has|not|no|yes|in[- ]network|out[- ]of[- ]network|participating|non|network|status|services?|type|member|patient|see|same|n\/a|none|unknown|and|or|of|by|for|to|who|that|must|should|about|asked|name)\b/i;

/** A facility's or professional's name at the start of a value, without what stands behind it (NPI, brackets, street). */
export function readProviderName(text: string): { value: string; start: number; end: number } | null {
  if (text.includes('[')) return null;
  const start = /^[\s:–—-]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  if (!/^[\p{Lu}\d]/u.test(rest) || NOT_NAME.test(rest)) return null;
  const stop = END.exec(rest)?.index ?? rest.length;
  let name = rest.slice(0, stop).replace(/[\s,;:-]+$/, '');
  const sentence = /(?<!\b(?:Dr|St|Mr|Ms|Mrs|Inc|Co|Mt|Ft|[A-Z]))\.\s+[A-Z]/.exec(name);
  if (sentence) name = name.slice(0, sentence.index);
  if (/\.$/.test(name) && !/\b(?:Inc|Co|Corp|Ltd|Assoc|[A-Z])\.$/.test(name)) name = name.slice(0, -1);
  if (name.length < 3 || name.length > 90 || !/[A-Za-z]{3}/.test(name) || /^\d+$/.test(name)) return null;
  return { value: name, start, end: start + name.length };
}

const NAME = "(?:[\\p{Lu}&][\\p{L}\\p{N}'’.&-]*|of|and|the|at|for|de|&)";
const PROSE: [RegExp, number][] = [
  [
    new RegExp(
      `(?:^|[.!?] )(?:Your (?:doctor|provider|prescriber),? )?(?=(${NAME}(?:,? ${NAME}){1,7}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|PA-C|FNP|Inc\\.?|LLC|PC),?)?) (?:has |have )?(?:asked|requested|submitted|sent us|sent a|billed|ordered|prescribed|recommended|filed|wants|wanted|sought)\\b)`,
      'gu',
    ),
    0.78,
  ],
  [
    new RegExp(
      `\\b(?:provided|performed|rendered|furnished|given|ordered|prescribed|requested|submitted|billed|dispensed|done|sent|made|filed)(?: (?:to|for) (?:you|your child))?(?: (?:on|for) [^.;,]{3,30},?)? by (?:the )?(?=(${NAME}(?:,? ${NAME}){0,8}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|Inc\\.?|LLC|PC|PA-C|FNP|PLLC))?))`,
      'gu',
    ),
    0.78,
  ],
  [
    new RegExp(
      `\\b(?:your|the|by your|his|her) (?:doctor|prescriber|provider|physician|dentist|surgeon|specialist|oncologist|therapist),? (?=((?:Dr\\.? )?${NAME}(?: ${NAME}){1,5}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|PA-C|FNP))?))`,
      'gu',
    ),
    0.8,
  ],
  [new RegExp(`\\b(?:visited|saw|seen at|treated at|admitted to|stay at) (?:the )?(?=(${NAME}(?: ${NAME}){1,6}))`, 'gu'), 0.72],
  [new RegExp(`\\b(?:by|from|with|saw|visited) (?=(Dr\\.? ${NAME}(?: ${NAME}){0,3}))`, 'gu'), 0.76],
  [
    new RegExp(
      `\\b(?:services?|care|treatment|visit|stay|admission|claim|procedure|surgery|test)(?: you (?:had|received))? (?:at|from|by) (?:the )?(?=(${NAME}(?: ${NAME}){1,7}))`,
      'gu',
    ),
    0.74,
  ],
];

function prose(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500 || sentence.topic === 'external' || sentence.topic === 'help') continue;
    for (const [pattern, confidence] of PROSE) {
      for (const match of sentence.text.matchAll(pattern)) {
        const name = readProviderName((match[1] ?? '').replace(/ (?:of|and|the|at|for|de|&)$/i, ''));
        if (
          !name ||
          /^(?:We|Our|Medicare|Medicaid|FDA|Plan|Dr\.?$|January|February|March|April|May|June|July|August|September|October|November|December)/.test(
            name.value,
          )
        )
          continue;
        if (name.value.split(' ').length < 2) continue;
        const start = sentence.start + match.index + match[0].length + name.start;
        found.push({ value: name.value, block: sentence.block, start, end: start + name.value.length, confidence });
      }
    }
  }
  return found;
}

/** Words that a provider of care has in its name and a payer has not. */
export const CARE =
  /\b(?:Hospital|Medical Center|Med Ctr|Clinics?|Associates|Assoc|Physicians|Surgeons?|Surgery|Surgical|Orthop(?:a?edics?|edic)|Oncology|Cardiology|Dermatology|Neurology|Gastroenterology|Endocrine|Endocrinology|Urology|Radiology|Imaging|Laborator(?:y|ies)|Labs?|Diagnostics|Genomics|Pathology|Pharmacy|Rehabilitation|Rehab|Therapy|Nursing|Hospice|Home Care|Home Health|Ambulance|Pediatrics|Family Medicine|Internal Medicine|Women['’]s Health|Dental|Dentistry|Anesthesia|Treatment Center|Recovery|Behavioral Health|Wellness Center|Cancer Center|Institute|Sports Medicine|Sleep Center|Infusion|Eye|Vision Center|Hearing|Spine|Allergy|Physical Therapy|Chiropractic|Medical Group|Health System|Supply|Medicine|Urgent Care|EMS|Mobility|Prosthetics|Orthotics)\b/;
const NOT_CARE =
  /\b(?:Plan|Insurance|Appeals?|Department|Claims?|P\.?O\.? Box|Coverage|Benefits?|Program|Management|Review|Unit|Policy|Guideline|Services? Department|Notice|Request|Medicare|Medicaid|Your|You|We|The|Our|If|Not|Denied|Service|Code|Diagnosis|Level|Standard|Outpatient|Inpatient|Member|Customer|Rights?|Health Care Service|Explanation|Drug|Test|Panel|Visit|View|Aetna|Cigna|Humana|Anthem|Blue|Carelon|eviCore)\b/;

/** Names that can only be a provider's, without a label we know: behind an unknown label, or on a line of their own. */
function byShape(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const taken = new Set(
    view.entries
      .filter(
        (one) => one.via === 'cell' && ['insurer', 'patient', 'subscriber', 'service', 'address', 'diagnosisCodes'].includes(one.kind),
      )
      .map((one) => one.block),
  );
  for (const line of view.lines.slice(0, 400)) {
    const block = view.doc.blocks[line.block];
    if (!block || block.kind === 'heading' || line.text.length > 90 || (block.kind === 'row' && block.header)) continue;
    const pair = block.kind === 'pair' && line.start === block.valueStart;
    if (pair && taken.has(line.block)) continue;
    const name = readProviderName(
      line.text.replace(
        /,? \(\d{3}\) .*$|, (?=(?:January|February|March|April|May|June|July|August|September|October|November|December) ).*$/,
        '',
      ),
    );
    if (
      !name ||
      !CARE.test(name.value) ||
      NOT_CARE.test(name.value) ||
      name.value.split(' ').length > 8 ||
      name.value.split(' ').length < 2
    )
      continue;
    if (!name.value.split(' ').every((word) => /^[\p{Lu}&\d(]/u.test(word) || /^(?:of|and|the|at|for|de)$/.test(word))) continue;
    if (view.inBlock[line.block]?.[0]?.topic) continue;
    found.push({
      value: name.value,
      block: line.block,
      start: line.start + name.start,
      end: line.start + name.end,
      confidence: pair ? 0.74 : 0.66,
    });
  }
  return found;
}
