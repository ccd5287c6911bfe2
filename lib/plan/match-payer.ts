import type { SourceDocument } from '@/lib/document/model';
import { type PayerPlaybook, payerPlaybooks } from '@/lib/templates/payers';
import { asWords, holdsWords } from './match-words';

const names = payerPlaybooks
  .flatMap((playbook) => playbook.names.map((printed) => ({ playbook, words: asWords(printed) })))
  .sort((a, b) => b.words.length - a.words.length);

/** Companies that decide for others are named in the letter itself, often only once. */
const deciders = names.filter(({ playbook }) => playbook.kind === 'reviewer' || playbook.kind === 'drug-manager');
const REACH = 20_000;

/** The payer that the notice names, then whoever reviewed the request or manages the drugs for it. */
export function findPayers(insurer: string | null, doc: SourceDocument): PayerPlaybook[] {
  const stated = insurer ? asWords(insurer.slice(0, 200)) : '';
  // "Aetna Medicare" is Aetna: the name that stands first, and of those the longest.
  const named = names
    .filter(({ words }) => holdsWords(stated, words))
    .sort((a, b) => stated.indexOf(a.words.trimEnd()) - stated.indexOf(b.words.trimEnd()))[0]?.playbook;
  const text = asWords(
    doc.blocks
      .map((block) => block.text)
      .join(' ')
      .slice(0, REACH),
  );
  const decided = deciders.filter(({ words }) => holdsWords(text, words)).map(({ playbook }) => playbook);
  return [...new Set([...(named ? [named] : []), ...decided])];
}
