import type { Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { type ServicePlaybook, servicePlaybooks } from '@/lib/templates/services';
import { asWords, holdsWords } from './match-words';

export interface FoundService {
  playbook: ServicePlaybook;
  /** How to call it inside a sentence: a drug by the name that the notice prints, anything else by the file's phrase. */
  phrase: string;
}

interface Name {
  playbook: ServicePlaybook;
  printed: string;
  words: string;
}

/** Longest first: "continuous glucose monitor" before "glucose". */
const names: Name[] = servicePlaybooks
  .flatMap((playbook) => playbook.names.map((printed) => ({ playbook, printed, words: asWords(printed) })))
  .sort((a, b) => b.words.length - a.words.length);

const codes = new Map<string, ServicePlaybook>();
const ranges: { from: string; to: string; playbook: ServicePlaybook }[] = [];
for (const playbook of servicePlaybooks) {
  for (const code of playbook.codes) {
    const [from = '', to] = code.split('-');
    if (to) ranges.push({ from, to, playbook });
    else codes.set(from, playbook);
  }
}

/** "Therapy after your knee replacement": what lies behind is not what was denied. */
const CARE_BEFORE =
  / (?:after|(?<! the )following|since|status post|s p|recovery from|recovering from) (?:(?:your|a|an|the|his|her|their|my|recent|total|left|right|partial|bilateral|surgery|of|for) ){0,5}$/;
const REACH_BEFORE = 80;

/** Whether a text speaks of a service other than as what went before. */
function speaksOf(text: string, name: string): boolean {
  const word = name.trimEnd();
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const next = text.slice(at + word.length, at + word.length + 2);
    const whole = next.startsWith(' ') || next === 's ';
    if (whole && !CARE_BEFORE.test(text.slice(Math.max(0, at - REACH_BEFORE), at + 1))) return true;
  }
  return false;
}

/** How much of a letter is searched for the service when no field names it. */
const REACH = 20_000;

/** The service's file: by its own words first, then by its codes, then by the only service that the letter speaks of. */
export function findService(facts: Pick<Facts, 'service' | 'procedureCodes'>, doc: SourceDocument): FoundService | null {
  const stated = facts.service ? asWords(facts.service.value) : '';
  const whole = textOf(doc);
  const fits = (playbook: ServicePlaybook | undefined) => playbook !== undefined && isMeant(playbook, `${whole}${stated}`);
  const named = stated ? names.find(({ words, playbook }) => speaksOf(stated, words) && fits(playbook)) : undefined;
  const coded = facts.procedureCodes?.value.map((code) => byCode(code.trim().toUpperCase())).find(fits);
  const own = names.find(({ playbook, words }) => playbook === coded && holdsWords(stated, words));
  // A drug by the name that stands first: its brand, with what it is made of behind it.
  const first = (playbook: ServicePlaybook) =>
    names
      .filter((one) => one.playbook === playbook && holdsWords(stated, one.words))
      .sort((a, b) => stated.indexOf(a.words.trimEnd()) - stated.indexOf(b.words.trimEnd()))[0]?.printed;
  // A short word ("MRI", "panel") may stand in many names; a code is exact, above all with a name that goes with it.
  if (named && !own && (!coded || named.words.length > 8))
    return found(named.playbook, named.playbook.kind === 'drug' ? first(named.playbook) : named.printed, facts.service?.value);
  const scanned = facts.procedureCodes?.value.every((code) => CT_CODE.test(code.trim())) ? 'CT' : '';
  if (coded) return found(coded, coded.kind === 'drug' ? first(coded) : own?.printed, `${facts.service?.value ?? ''} ${scanned}`);
  if (stated) return null;
  return onlyOneSpokenOf(whole);
}

function textOf(doc: SourceDocument): string {
  return asWords(
    doc.blocks
      .map((block) => block.text)
      .join(' ')
      .slice(0, REACH),
  );
}

/** A file for one purpose of a test is not for the same test with another: the notice has to speak of the purpose. */
function isMeant({ onlyWith }: ServicePlaybook, text: string): boolean {
  return onlyWith.length === 0 || onlyWith.some((said) => holdsWords(text, asWords(said)));
}

function onlyOneSpokenOf(text: string): FoundService | null {
  const spoken = names.filter(
    ({ words, playbook }) => (words.length > 12 || playbook.kind === 'drug') && speaksOf(text, words) && isMeant(playbook, text),
  );
  const first = spoken[0];
  return first && spoken.every(({ playbook }) => playbook === first.playbook) ? found(first.playbook, first.printed) : null;
}

function byCode(code: string): ServicePlaybook | undefined {
  return codes.get(code) ?? ranges.find(({ from, to }) => code.length === from.length && code >= from && code <= to)?.playbook;
}

/** What one file holds of scans, each by its own name. */
const SCANS: [string, RegExp][] = [
  ['the MRI', /\bMRI\b|magnetic resonance imaging|resonancia/],
  ['the MRA', /\bMRA\b|magnetic resonance angio/],
  ['the CT scan', /\bCT\b|computed tomography|tomograf[ií]a/],
];

/** Codes of CT scans among those of all scans. */
const CT_CODE = /^(?:704[5-9]\d|712[5-7]\d|721(?:2[5-9]|3[0-3]|9[1-4])|7320\d|7370\d|741[5-7]\d|7557\d)$/;

function found(playbook: ServicePlaybook, printed: string | undefined, said = ''): FoundService {
  if (playbook.kind === 'drug' && printed) return { playbook, phrase: printed };
  // "The MRI" where the notice says so, and not "the MRI or CT scan".
  if (playbook.phrase.includes(' or ')) {
    const scans = playbook.kind === 'imaging' ? SCANS.filter(([, words]) => words.test(`${printed ?? ''} ${said}`)) : [];
    if (scans.length === 1 && scans[0]) return { playbook, phrase: scans[0][0] };
    // Of what one file holds together, the one that the notice names.
    if (playbook.kind === 'procedure' && printed) return { playbook, phrase: `the ${printed}` };
  }
  return { playbook, phrase: playbook.phrase };
}
