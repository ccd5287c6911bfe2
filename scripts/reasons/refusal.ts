import { weigh } from '../../lib/classify/classify';
import type { Models } from '../../lib/classify/model';
import { FIRST_REFUSAL } from '../../lib/classify/refusal';
import { readText } from '../../lib/intake/text';
import type { Labelled } from './corpus';
import { logistic } from './logistic';
import type { Taught } from './train';

/** Models, and the texts that they have not learnt from. */
export interface Round {
  models: Models;
  blind: Taught[];
}

/**
 * The weights by which a document is found to refuse something, from what blind models say of each development text. There are so few
 * weights for so many texts that one set of them is used for all rounds.
 */
export function refusalWeights(rounds: Round[], items: ReadonlyMap<string, Labelled>): number[] {
  return logistic(
    rounds.flatMap(({ models, blind }) =>
      blind.flatMap(({ id }) => {
        const item = items.get(id);
        return item ? [{ x: weigh(readText(item.text), models).refusal, right: item.isDenial }] : [];
      }),
    ),
    FIRST_REFUSAL,
  );
}
