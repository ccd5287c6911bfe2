import { extractFacts } from '@/lib/denial/extract';
import type { FactName } from '@/lib/denial/model';
import { readText } from '@/lib/intake/text';

/** The facts of a letter typed as text. */
export const factsOf = (text: string) => extractFacts(readText(text));

/** The value of one fact of a letter typed as text; null when it is not stated. */
export const statedIn = (text: string, name: FactName) => factsOf(text)[name]?.value ?? null;

/** A letter of denial round a sentence of its body. */
export const denialLetter = (body: string) =>
  `Alder Ridge Health Plan\nP.O. Box 100, Salem OR 97301\n\nNovember 20, 2026\n\nRosalind Quayle\n12 Fir St\nSalem OR 97302\n\nDear Ms. Quayle:\n\n${body}\n\nYou may appeal within 180 days. Write to Alder Ridge Appeals, P.O. Box 200, Salem OR 97301.\n\nSincerely,\nTamsin Roe\nClaims Department`;

/** A notice of denial whose head holds some lines more. */
export const denialNotice = (lines: string, body = 'We cannot pay this claim. It came after the filing limit.') =>
  `Alder Ridge Health Plan\n\nNotice of denial            11/20/2026\n\nMember: Rosalind Quayle     ID: ARH 4471 002\n${lines}\n\n${body}\n\nYou may appeal within 180 days.`;
