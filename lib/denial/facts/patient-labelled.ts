import type { Candidate } from './candidate';
import { knownPrefix } from './firms';
import { beginsLikeFirm, isProfessional, looksLikeFirm, readPerson, smallName } from './names';
import { lineOf, personAt } from './patient-place';
import { CARE_PLACE } from './provider-name';
import { serviceWords } from './service-words';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.96, prose: 0.6 };

/** The person behind a label of the notice. */
export function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'patient' && entry.kind !== 'subscriber') continue;
    const text = lineOf(view, entry.block, entry.start, Math.min(entry.end, entry.start + 120));
    const small = (entry.via === 'cell' || entry.via === 'colon') && !SUBJECT.test(entry.label);
    const person = withoutNext(view, text, readPerson(text)) ?? (small ? smallName(text) : null);
    if (!person || isProfessional(text.slice(0, person.end + 12)) || beginsLikeFirm(text, person.end)) continue;
    // "Re: Coastal Orthopaedic Specialists"
    if (entry.weight < 0.8 && CARE_PLACE.test(person.value)) continue;
    if (entry.via === 'prose' && (person.start > 3 || serviceWords(person.value) === 2)) continue;
    // "(pt. Ferdinand Ostrowski, mbr 77 184 220)"
    const named = entry.via === 'prose' && person.start <= 1 && /^(?:pt|patient|enrollee|dependent|name)$/i.test(entry.label);
    const via = named ? 0.8 : VIA[entry.via];
    const rank = entry.kind === 'subscriber' ? 0.8 : entry.weight >= 0.96 ? 1 : 1.05;
    found.push(personAt(entry.block, entry.start, person, entry.weight * via * rank));
  }
  return found;
}

/** "HP" and "BCBS" of "HealthPartners" and "Blue Cross Blue Shield of Ohio": the capitals of a company's first words. */
function initialsOf(line: string): Set<string> {
  const capitals =
    line
      .slice(0, 80)
      .match(/\p{Lu}/gu)
      ?.join('') ?? '';
  return new Set([2, 3, 4, 5].map((length) => capitals.slice(0, length)).filter((one) => one.length > 1));
}

type Person = { value: string; start: number; end: number } | null;
/** "Gwendolyn Frye Molina ID 0041177820": the insurer's name begins the next column's label. */
function withoutNext(view: View, text: string, person: Person): Person {
  const own = person?.value.replace(/ (?:No|Nbr|Number|Id)$/, '');
  if (
    !person ||
    !own ||
    (own === person.value &&
      !/^ ?(?:ID|Id|#|No\b|Nbr\b|[Nn]umber|(?:[Mm]ember|[Ss]ubscriber) (?:[Nn]o|[Nn]umber|ID|id|#))/.test(text.slice(person.end)))
  )
    return person;
  const at = own.lastIndexOf(' ');
  const last = own.slice(at + 1);
  const payers =
    knownPrefix(last) === last.length ||
    view.lines.slice(0, 3).some(({ text }) => text.toLowerCase().split(/\W+/).includes(last.toLowerCase()) || initialsOf(text).has(last));
  return payers && own.slice(0, at).includes(' ') ? { ...person, value: own.slice(0, at), end: person.start + at } : person;
}

/** "To   HARLAND COMBS": whom a notice is sent to, in the lines of its head. */
export function sentTo(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 16).flatMap((block, index) => {
    if (block.kind !== 'pair' || !/^(?:to|mailed to|sent to)$/i.test(block.label)) return [];
    const text = lineOf(view, index, block.valueStart, block.text.length);
    const person = readPerson(text);
    if (
      !person ||
      !/^(?:$|, \d)/.test(text.slice(person.end).trimEnd()) ||
      looksLikeFirm(text) ||
      isProfessional(text) ||
      CARE_PLACE.test(text)
    )
      return [];
    return NO_PERSON.test(text) ? [] : [personAt(index, block.valueStart, person, 0.7)];
  });
}
const NO_PERSON = /\b(?:providers?|members?|parents?|guardian|office|department|dept|unit|team|hospital|clinic|billing|records|whom)\b/i;

/** Before these stands care as often as a person ("About: continuous glucose monitor"). */
const SUBJECT = /^\W{0,3}(?:re|subject|about|regarding|concerning|for|services? for|care for|claim for)\b/i;

/** "Patient Luz Arellano / Relationship: Spouse": the reader took both for one label. */
export function inLabels(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 200).flatMap((block, index) => {
    const lead = block.kind === 'pair' ? IN_LABEL.exec(block.label)?.[0].length : undefined;
    if (lead === undefined || block.kind !== 'pair') return [];
    const person = readPerson(block.label.slice(lead));
    return person && !looksLikeFirm(person.value) ? [personAt(index, lead, person, 0.78)] : [];
  });
}
const IN_LABEL = /^(?:patient|member|insured|enrollee|for)(?: name)?:? (?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’. -]{1,40} [/|·] )/iu;
