import type { Case } from '@/lib/cases/model';
import type { LetterDoc } from '@/lib/letter/model';

/** "internal-appeal-2026-0451-7731.pdf": the kind and the claim, in characters that every portal takes. Never a name. */
export function letterFileName(letter: LetterDoc, entry: Case): string {
  const number = entry.denial.facts.claimNumber?.value ?? entry.denial.facts.referenceNumber?.value ?? entry.createdAt.slice(0, 10);
  const safe = number
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${letter.kind}-${safe || 'letter'}.pdf`;
}
