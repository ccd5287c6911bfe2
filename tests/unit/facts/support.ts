import { extractFacts } from '@/lib/denial/extract';
import type { FactName } from '@/lib/denial/model';
import { readText } from '@/lib/intake/text';

/** The facts of a letter typed as text. */
export const factsOf = (text: string) => extractFacts(readText(text));

/** The value of one fact of a letter typed as text; null when it is not stated. */
export const statedIn = (text: string, name: FactName) => factsOf(text)[name]?.value ?? null;
