import { FACT_NAMES, type Facts } from '@/lib/denial/model';
import type { NeededDocument } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { factWords } from './fact-value';

const LONGEST = 160;

/** What a rule of the policy can be tied to, in words: the documents of the checklist, then what the notice states. */
export function recordsOf(documents: readonly NeededDocument[], facts: Facts): string[] {
  const stated = FACT_NAMES.flatMap((name) => {
    const fact = facts[name];
    return fact ? [`${words.facts[name]}: ${factWords(name, fact.value)}`] : [];
  });
  return [...new Set([...documents.map(({ text }) => text), ...stated])].filter((record) => record.length <= LONGEST);
}
