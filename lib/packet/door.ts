import type { Denial } from '@/lib/denial/model';
import type { Door } from './front';

/** Where an appeal goes, exactly as the notice prints it. */
export function doorOf({ facts }: Pick<Denial, 'facts'>): Door {
  return {
    insurer: facts.insurer?.value ?? null,
    fax: facts.appealFax?.value ?? null,
    address: facts.appealAddress?.value ?? null,
  };
}
