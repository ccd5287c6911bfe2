import { sumAt } from './amount-sums';
import type { Candidate } from './candidate';
import { moneyIn } from './money';
import { serviceLines } from './service-lines';
import type { View } from './view';

/** Sums of which no known label says what they are, for a document that has none better. */
export const unnamedSums = (view: View): Candidate<number>[] => [...stated(view), ...unnamed(view), ...squeezed(view)];

/** What the refused lines of a statement without headings come to: the first sum of a line is its charge. */
function stated(view: View): Candidate<number>[] {
  const lines = serviceLines(view).filter((one) => one.denied !== 'no' && one.sums.length > 0);
  const refused = lines.some((one) => one.denied === 'yes') ? lines.filter((one) => one.denied === 'yes') : lines;
  const first = refused[0];
  const sum = first?.sums[0];
  if (!first || !sum) return [];
  const value = Math.round(refused.reduce((total, one) => total + (one.sums[0]?.value ?? 0), 0) * 100) / 100;
  return [{ value, block: first.block, start: sum.start, end: sum.end, confidence: 0.74 }];
}

/** Sums under labels we do not know, when nothing better is there. */
function unnamed(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const other = new Set(view.entries.filter((one) => one.kind === 'amountOther' && one.via === 'cell').map((one) => one.block));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || other.has(index)) continue;
    const sum = moneyIn(block.value)[0];
    if (!sum || sum.start > 1 || sum.end < block.value.length - 2) continue;
    found.push({ value: sum.value, block: index, start: block.valueStart + sum.start, end: block.valueStart + sum.end, confidence: 0.55 });
  }
  return found;
}

/** "DX G35 charge 41,250.00 allowed 0.00": a charge in a line that lost its columns. */
function squeezed(view: View): Candidate<number>[] {
  return view.entries.flatMap((entry) => {
    const block = view.doc.blocks[entry.block];
    if (entry.kind !== 'amountBilled' || entry.via !== 'prose' || !block || block.text.length > 200 || /[.?!]$/.test(block.text)) return [];
    const sum = /^\$?\d[\d,]{0,11}\.\d\d(?!\d)/.test(block.text.slice(entry.start))
      ? moneyIn(block.text.slice(entry.start, entry.start + 20))[0]
      : undefined;
    return sum ? [sumAt(entry, sum, 0.7 * entry.weight)] : [];
  });
}
