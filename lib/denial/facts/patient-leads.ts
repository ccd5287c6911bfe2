import { matchesOf } from '@/lib/document/matches';
import type { Candidate } from './candidate';
import { isProfessional, looksLikeFirm, readPerson } from './names';
import { lineOf, personAt } from './patient-place';
import { CARE_PLACE } from './provider-name';
import { serviceWords } from './service-words';
import type { View } from './view';

/** Where a name may begin: right behind the last word of one of the leads. */
const AFTER_LEAD =
  /(?=\p{Lu})(?<=\b(?:of|the|for|For|FOR|regarding|concerning|about|Regarding|About|patient|member|child|enrollee|named|re|Re|RE|to|To|TO|by)[,:]?\s{1,2}:?\s?|\bof:|:\s|\()/gu;
const LEADS = [
  {
    lead: /\b(?:parents?|guardian|parent or guardian|parent\/guardian|parents or guardians|family|estate|representative) of\s*:?\s*(?:the )?$/i,
    confidence: 0.87,
  },
  {
    lead: /\b(?:on behalf of|regarding|concerning|for (?:your|our|the) (?:patient|member|child|enrollee)|your patient|our member|the member|patient named),?\s$/i,
    confidence: 0.84,
  },
  { lead: /\b(?:appeal|denial|case|reconsideration|grievance) (?:of|by|for)\s$/i, confidence: 0.8 },
  { lead: /\byour (?:full )?name\b[^.;()]{0,30}\($/i, confidence: 0.8 },
  { lead: /(?:^|[·•|–-]\s?)For\s$/, confidence: 0.86 },
  { lead: /\b(?:notice|claim received|explanation of benefits|eob|statement|letter) for\s$/i, confidence: 0.85 },
  {
    lead: /\b(?:requested|provided|performed|services?|claim(?: \S{4,30})?|request|coverage|treatment|care|submitted) for\s$/i,
    confidence: 0.74,
  },
  { lead: /^(?:re|regarding|about)\s?:?\s$/i, confidence: 0.86 },
  { lead: /^to\s?:\s$/i, confidence: 0.7 },
];

/** A name behind words that lead to the person: "on behalf of Jane Sample". */
export function ledTo(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500 || sentence.topic === 'external' || sentence.topic === 'suit') continue;
    for (const match of matchesOf(sentence.text, AFTER_LEAD)) {
      const before = sentence.text.slice(Math.max(0, match.index - 44), match.index);
      const hit = LEADS.find((one) => one.lead.test(before));
      if (!hit) continue;
      const rest = lineOf(view, sentence.block, sentence.start + match.index, sentence.start + match.index + 90);
      const person = readPerson(rest);
      if (!person || isProfessional(rest.slice(0, person.end + 12)) || looksLikeFirm(rest.slice(0, person.end + 24))) continue;
      // A drug and its dose: "your request for Quetiapine ER 300 mg".
      if (
        /^\s\d[\d.,]*\s?(?:mg|mcg|ml|%|units?)/i.test(rest.slice(person.end)) ||
        serviceWords(person.value) === 2 ||
        CARE_PLACE.test(person.value)
      )
        continue;
      found.push(personAt(sentence.block, sentence.start + match.index, person, hit.confidence));
    }
  }
  return found;
}
