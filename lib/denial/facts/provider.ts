import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { findDates } from './dates';
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
  return choose(
    view,
    [...labelled(view), ...prose(view), ...byShape(view), ...doctors(view), ...professionals(view), ...withDay(view), ...dated(view)],
    same,
  );
}

/** Labels of where a service was to be, rather than by whom. */
const PLACE = /\b(?:location|place|where|site)\b/i;

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const payee = view.entries.some((one) => one.kind === 'provider' && /\bpayee\b/i.test(one.label));
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
      // Who prescribed a drug comes before who would hand it out.
      confidence:
        entry.weight *
        VIA[entry.via] *
        (/\bpharmacy\b/i.test(entry.label)
          ? 0.88
          : payee && /\brendering\b/i.test(entry.label)
            ? 0.85
            : PLACE.test(entry.label)
              ? 0.94
              : 1),
    });
  }
  return found;
}

const END =
  /\s?(?:\(|\bNPI\b|\bTIN\b|\bTax ID\b|\bFax\b|\bPhone\b|\bTel\b|\bis (?:out|not|in)\b|[|·•]|\s[-–—]\s|\bprovider (?:id|number|no)\b|\b\d{3}[-.]\d{3}[-.]\d{4}|\b\d{10}\b|\s\d{1,6}\s[A-Z]|;)/i;
const NOT_NAME =
  /^(?:claims?|summary|notice|page|remittance|we|view|our|if|dear|click|here|total|totals|you|your|the|this|a|an|is|was|were|are|may|can|will|has|not|no|yes|in[- ]network|out[- ]of[- ]network|participating|non|network|status|services?|type|member|patient|see|same|n\/a|none|unknown|and|or|of|by|for|to|who|that|must|should|about|asked|name)\b/i;

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
/** Each pattern with a word that it cannot do without, and how sure it is. */
const PROSE: [RegExp, number, RegExp][] = [
  [
    new RegExp(
      `(?:^|[.!?] )(?:Your (?:doctor|provider|prescriber),? )?(?=(${NAME}(?:,? ${NAME}){1,7}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|PA-C|FNP|Inc\\.?|LLC|PC),?)?) (?:has |have )?(?:asked|requested|submitted|sent us|sent a|billed|ordered|prescribed|recommended|filed|wants|wanted|sought)\\b)`,
      'gu',
    ),
    0.78,
    /asked|requested|submitted|sent|billed|ordered|prescribed|recommended|filed|wants|wanted|sought/,
  ],
  [
    new RegExp(
      `\\b(?:provided|performed|rendered|furnished|given|ordered|prescribed|requested|submitted|billed|dispensed|done|sent|made|filed)(?: (?:to|for) (?:you|your child))?(?: (?:on|for) [^.;,]{3,30},?)? by (?:the )?(?=(${NAME}(?:,? ${NAME}){0,8}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|Inc\\.?|LLC|PC|PA-C|FNP|PLLC))?))`,
      'gu',
    ),
    0.78,
    / by /,
  ],
  [
    new RegExp(
      `\\b(?:your|the|by your|his|her) (?:doctor|prescriber|provider|physician|dentist|surgeon|specialist|oncologist|therapist),? (?=((?:Dr\\.? )?${NAME}(?: ${NAME}){1,5}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|PA-C|FNP))?))`,
      'gu',
    ),
    0.8,
    /doctor|prescriber|provider|physician|dentist|surgeon|specialist|oncologist|therapist/,
  ],
  [
    new RegExp(`\\b(?:visited|saw|seen at|treated at|admitted to|stay at) (?:the )?(?=(${NAME}(?: ${NAME}){1,6}))`, 'gu'),
    0.72,
    /visited|saw|seen at|treated at|admitted to|stay at/,
  ],
  [new RegExp(`\\b(?:by|from|with|saw|visited) (?=(Dr\\.? ${NAME}(?: ${NAME}){0,3}))`, 'gu'), 0.76, /Dr/],
  [
    new RegExp(
      `\\b(?:services?|care|treatment|visit|stay|admission|claim|procedure|surgery|test)(?: you (?:had|received))? (?:at|from|by) (?:the )?(?=(${NAME}(?: ${NAME}){1,7}))`,
      'gu',
    ),
    0.74,
    / (?:at|from|by) (?:the )?[A-Z]/,
  ],
];

function prose(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500 || sentence.topic === 'external' || sentence.topic === 'help') continue;
    for (const [pattern, confidence, needs] of PROSE) {
      if (!needs.test(sentence.text)) continue;
      for (const match of sentence.text.matchAll(pattern)) {
        const name = readProviderName((match[1] ?? '').replace(/ (?:of|and|the|at|for|de|&)$/i, ''));
        if (
          !name ||
          /^(?:We|Our|Medicare|Medicaid|FDA|Plan|Dr\.?$|January|February|March|April|May|June|July|August|September|October|November|December)/.test(
            name.value,
          )
        )
          continue;
        if (name.value.split(' ').length < 2 || /^[A-Z]{1,2}\d|^\d/.test(name.value)) continue;
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

const CARE_ANY = new RegExp(CARE.source, 'i');
/** Words of care in a name; a name all in capitals has them so too. */
const cares = (name: string) => (name === name.toUpperCase() ? CARE_ANY : CARE).test(name) && !/^\d{4}/.test(name);

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
    if (!name || !cares(name.value) || NOT_CARE.test(name.value) || name.value.split(' ').length > 8 || name.value.split(' ').length < 2)
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

const NOT_THEIRS =
  /\b(?:medical director|reviewer|reviewed by|reviewing|decided by|decision by|director|appeal|committee|primary care (?:doctor|physician|provider)(?: is)?)\b[^.;]{0,40}$/i;

/** "the office of Dr. Wilhelmina Sato wrote to us": a doctor whom the letter names, where nothing says better who it was. */
function doctors(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (!sentence.text.includes('Dr') || sentence.text.length > 3000) continue;
    if (sentence.topic === 'external' || sentence.topic === 'peer') continue;
    for (const match of sentence.text.matchAll(/\bDr\.? (?:\p{Lu}\.? ){0,2}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/gu)) {
      if (match[0].split(' ').length < 3 || NOT_THEIRS.test(sentence.text.slice(Math.max(0, match.index - 60), match.index))) continue;
      const start = sentence.start + match.index;
      const asked = /^,?(?: (?:has|have))? (?:asked|requested|wrote|sent|ordered|prescribed|wants)|^:$/.test(
        sentence.text.slice(match.index + match[0].length),
      );
      found.push({ value: match[0], block: sentence.block, start, end: start + match[0].length, confidence: asked ? 0.7 : 0.6 });
    }
  }
  return found;
}

const REFUSED = /\b(?:denied|not (?:covered|paid|approved)|rejected)\b/i;

/** "Thomas Whitcomb, M.D., (701) 555-0135": a professional's line above the body, where no label says who it is. */
function professionals(view: View): Candidate<string>[] {
  const last = view.salutation > 0 ? view.salutation : view.doc.blocks.length * 0.6;
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 200)) {
    if (line.block >= last) break;
    const match =
      /^(?:Dr\. )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}, (?:M\.?D\.?|D\.?O\.?|NP|PA-C|DPM|DDS|DMD|FNP|APRN|PhD|DC|OD)(?![\p{L}])/u.exec(
        line.text,
      );
    const kind = view.doc.blocks[line.block]?.kind;
    if (match && kind !== 'row' && kind !== 'pair')
      found.push({ value: match[0], block: line.block, start: line.start, end: line.start + match[0].length, confidence: 0.68 });
  }
  return found;
}

/** "Rainier Foot & Ankle, October 7, 2025": a name and its day below the subject of a letter. */
function withDay(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 80)) {
    if (line.block >= view.salutation) break;
    const kind = view.doc.blocks[line.block]?.kind;
    const date = kind === 'paragraph' && line.text.length <= 80 ? findDates(line.text)[0] : undefined;
    if (!date || date.start < 6 || date.end < line.text.length - 1 || !/, $/.test(line.text.slice(0, date.start))) continue;
    const name = readProviderName(line.text.slice(0, date.start));
    if (!name || !/^(?:(?:\p{Lu}[\p{L}'’.&-]*|of|and|the|&)(?: |$)){2,8}$/u.test(name.value)) continue;
    found.push({ value: name.value, block: line.block, start: line.start + name.start, end: line.start + name.end, confidence: 0.64 });
  }
  return found;
}

/** "Aug 12, 2026 – Gull Point Emergency Dept": the heading of a claim in a list, surer when the next lines say that it was denied. */
function dated(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'heading' || block.text.length > 90) continue;
    const date = findDates(block.text)[0];
    const lead = date?.start === 0 ? /^\s?[–—·|-]\s/.exec(block.text.slice(date.end)) : null;
    if (!date || !lead) continue;
    const from = date.end + lead[0].length;
    const name = readProviderName(block.text.slice(from));
    const below = view.doc.blocks.slice(index + 1, index + 4);
    const next = below.findIndex((one) => one.kind === 'heading');
    const denied = (next < 0 ? below : below.slice(0, next)).some((one) => REFUSED.test(one.text.slice(0, 60)));
    if (name)
      found.push({ value: name.value, block: index, start: from + name.start, end: from + name.end, confidence: denied ? 0.8 : 0.6 });
  }
  return found;
}
