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

/** How much of a letter is searched for the service when no field names it. */
const REACH = 20_000;

/** The service's file: by its own words first, then by its codes, then by the only service that the letter speaks of. */
export function findService(facts: Pick<Facts, 'service' | 'procedureCodes'>, doc: SourceDocument): FoundService | null {
  const stated = facts.service ? asWords(facts.service.value) : '';
  const whole = textOf(doc);
  const fits = (playbook: ServicePlaybook | undefined) => playbook !== undefined && isMeant(playbook, `${whole}${stated}`);
  const named = stated ? names.find(({ words, playbook }) => holdsWords(stated, words) && fits(playbook)) : undefined;
  const coded = facts.procedureCodes?.value.map((code) => byCode(code.trim().toUpperCase())).find(fits);
  const own = names.find(({ playbook, words }) => playbook === coded && holdsWords(stated, words));
  // A drug by the name that stands first: its brand, with what it is made of behind it.
  const first = (playbook: ServicePlaybook) =>
    names
      .filter((one) => one.playbook === playbook && holdsWords(stated, one.words))
      .sort((a, b) => stated.indexOf(a.words.trimEnd()) - stated.indexOf(b.words.trimEnd()))[0]?.printed;
  // A short word ("MRI", "panel") may stand in many names; a code is exact, above all with a name that goes with it.
  if (named && !own && (!coded || named.words.length > 8))
    return found(named.playbook, named.playbook.kind === 'drug' ? first(named.playbook) : named.printed);
  if (coded) return found(coded, coded.kind === 'drug' ? first(coded) : own?.printed);
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
    ({ words, playbook }) => (words.length > 12 || playbook.kind === 'drug') && holdsWords(text, words) && isMeant(playbook, text),
  );
  const first = spoken[0];
  return first && spoken.every(({ playbook }) => playbook === first.playbook) ? found(first.playbook, first.printed) : null;
}

function byCode(code: string): ServicePlaybook | undefined {
  return codes.get(code) ?? ranges.find(({ from, to }) => code.length === from.length && code >= from && code <= to)?.playbook;
}

/** What one file holds of scans, each by its own name. */
const SCANS: [string, RegExp][] = [
  ['the MRI', /\bMRI\b|magnetic resonance imaging/],
  ['the MRA', /\bMRA\b|magnetic resonance angio/],
  ['the CT scan', /\bCT\b|computed tomography/],
];

function found(playbook: ServicePlaybook, printed: string | undefined): FoundService {
  if (playbook.kind === 'drug' && printed) return { playbook, phrase: printed };
  // "The MRI" where the notice says so, and not "the MRI or CT scan".
  const scan = SCANS.find(([, words]) => words.test(printed ?? ''))?.[0];
  if (scan && playbook.phrase.includes(' or ')) return { playbook, phrase: scan };
  return { playbook, phrase: playbook.phrase };
}
