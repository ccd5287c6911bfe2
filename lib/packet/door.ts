import type { Denial } from '@/lib/denial/model';
import type { LetterDoc } from '@/lib/letter/model';
import type { Door } from './front';

/** Where a letter goes, exactly as the notice prints it. */
export function doorOf({ facts }: Pick<Denial, 'facts'>, letter: Pick<LetterDoc, 'fax'>): Door {
  return {
    insurer: facts.insurer?.value ?? null,
    fax: letter.fax ?? facts.appealFax?.value ?? null,
    address: facts.appealAddress?.value ?? null,
  };
}
