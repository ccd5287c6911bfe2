import type { Fact } from '../model';
import { labelledSums } from './amount-labels';
import { sumAt } from './amount-sums';
import { onlySum, toldSums } from './amount-told';
import { unnamedSums } from './amount-unnamed';
import { choose } from './candidate';
import { moneyIn } from './money';
import { denies, waits } from './refusal';
import type { View } from './view';

/**
 * What was denied, in dollars: the amount the document says is denied or not covered; else the charge of what was denied; the
 * person's share only when no other sum is given. Of a table, the denied lines (or the total, when every line was denied).
 */
export function readAmount(view: View): Fact<number> | null {
  // A claim that was paid, waits, or went to the deductible has charges but nothing denied.
  if (!denies(view)) return waits(view) ? soleCharge(view) : null;
  const named = [...labelledSums(view), ...toldSums(view)].filter((one) => one.value > 0);
  const found = named.length > 0 ? named : [...unnamedSums(view), ...onlySum(view)];
  return choose(
    view,
    found.filter((one) => one.value > 0),
  );
}

/** The one charge of a claim that waits for papers. */
function soleCharge(view: View): Fact<number> | null {
  const labels = view.entries.filter((one) => one.via !== 'prose' && one.kind === 'amountBilled');
  const found = labels.flatMap((entry) => {
    const sum = moneyIn(view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 60)) ?? '')[0];
    return sum && sum.start <= 12 && sum.value > 0 ? [sumAt(entry, sum, 0.84 * entry.weight)] : [];
  });
  return new Set(found.map((one) => one.value)).size === 1 ? choose(view, found) : null;
}
