import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { isProfessional, readPerson } from './names';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.96, prose: 0.6 };
const sameName = (a: string, b: string) => key(a) === key(b);
const key = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/** Who had or would have the service. A policyholder only when no patient is named; never a professional. */
export function readPatient(view: View): Fact<string> | null {
  return choose(view, [...labelled(view), ...prose(view), ...greeting(view), ...addressee(view)], sameName);
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'patient' && entry.kind !== 'subscriber') continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 120)) ?? '';
    const person = readPerson(text);
    if (!person || isProfessional(text.slice(0, person.end + 12))) continue;
    if (entry.via === 'prose' && person.start > 3) continue;
    const rank = entry.kind === 'subscriber' ? 0.8 : entry.weight >= 0.96 ? 1 : 1.05;
    found.push(at(entry.block, entry.start, person, entry.weight * VIA[entry.via] * rank));
  }
  return found;
}

function at(block: number, offset: number, person: { value: string; start: number; end: number }, confidence: number): Candidate<string> {
  return { value: person.value, block, start: offset + person.start, end: offset + person.end, confidence };
}

const LEADS = [
  { lead: /\b(?:parents?|guardian|parent or guardian|family|estate|representative) of\s*:?\s*(?:the )?$/i, confidence: 0.86 },
  {
    lead: /\b(?:on behalf of|regarding|concerning|for (?:your|our|the) (?:patient|member|child|enrollee)|your patient|our member|the member|patient named),?\s$/i,
    confidence: 0.84,
  },
  { lead: /(?:^|[·•|–-]\s?)For\s$/, confidence: 0.86 },
  { lead: /\b(?:requested|provided|performed|services?|claim|request|coverage|treatment|care) (?:to|for)\s$/i, confidence: 0.72 },
  { lead: /^(?:re|regarding)\s?:?\s$/i, confidence: 0.86 },
];

function prose(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500) continue;
    for (const match of sentence.text.matchAll(/(?<=[\s:·•|–-]|^)(?=\p{Lu})/gu)) {
      const before = sentence.text.slice(Math.max(0, match.index - 44), match.index);
      const hit = LEADS.find((one) => one.lead.test(before));
      if (!hit) continue;
      const rest = sentence.text.slice(match.index, match.index + 90);
      const person = readPerson(rest);
      if (!person || isProfessional(rest.slice(0, person.end + 12)) || looksLikeFirm(rest.slice(0, person.end + 24))) continue;
      found.push(at(sentence.block, sentence.start + match.index, person, hit.confidence));
    }
  }
  return found;
}

const FIRM =
  /\b(?:Inc|LLC|PC|PA|PLLC|LLP|Associates|Assoc|Hospital|Clinic|Center|Laborator(?:y|ies)|Lab|Diagnostics|Pharmacy|Healthcare|Health|Medical|Care|Insurance|Company|Plan|Services|Group|Institute|University|Blue|Cross|Shield|Medicaid|Medicare|Fund|Trust|Systems?|Solutions|Genomics|Oncology|Imaging|Rehabilitation|Nursing)\b/;
function looksLikeFirm(text: string): boolean {
  return FIRM.test(text);
}

function greeting(view: View): Candidate<string>[] {
  const block = view.doc.blocks[view.salutation];
  const match = /^(?:dear|hi|hello|estimad[oa])\s+/i.exec(block?.text ?? '');
  if (!block || !match) return [];
  const rest = block.text.slice(match[0].length, match[0].length + 90).replace(/[:,].*$/, '');
  const person = readPerson(rest);
  if (!person || isProfessional(rest) || looksLikeFirm(rest) || /\b(?:and|&|or)\b/.test(rest)) return [];
  return [at(view.salutation, match[0].length, person, 0.84)];
}

/** The name above a street line in the address block of a letter. */
function addressee(view: View): Candidate<string>[] {
  const limit = view.salutation || Math.min(view.doc.blocks.length, 25);
  for (let i = 0; i < limit; i++) {
    const block = view.doc.blocks[i];
    const next = view.doc.blocks[i + 1];
    if (!block || !next || block.text.length > 60 || !/^\d{1,6}\s|^P\.?\s?O\.? Box|^(?:General Delivery|RR \d|c\/o)/i.test(next.text))
      continue;
    const person = readPerson(block.text);
    if (!person || looksLikeFirm(block.text) || isProfessional(block.text) || person.end < block.text.trimEnd().length - 1) continue;
    return [at(i, 0, person, 0.72)];
  }
  return [];
}
