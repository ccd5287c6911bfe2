import { brokenLines } from './amount-lines';
import { RANK, sumAt } from './amount-sums';
import { tableSums } from './amount-tables';
import { isTotal } from './amount-totals';
import type { Candidate } from './candidate';
import { moneyIn } from './money';
import { rowVerdict } from './row-verdict';
import { serviceLines } from './service-lines';
import type { View } from './view';

/** Sums behind the labels of what was denied, charged or is owed. */
export function labelledSums(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const broken = brokenLines(view);
  const rows = [...tableSums(view), ...bareTotals(view)];
  // Where some lines were paid and others refused, a total is not what was denied.
  const verdicts = view.doc.blocks.map((block, index) =>
    block.kind === 'row' && block.header && !isTotal(view, index) ? rowVerdict(block) : 'open',
  );
  const said = [
    ...verdicts,
    ...serviceLines(view)
      .filter((one) => !one.headed)
      .map((one) => one.denied),
  ];
  const paidCharges = new Set(serviceLines(view).flatMap((one) => (one.denied === 'no' ? (one.sums[0]?.value ?? []) : [])));
  const mixed = said.includes('yes') && said.includes('no');
  for (const entry of view.entries) {
    const rank = RANK[entry.kind];
    if (rank === undefined || entry.via === 'prose') continue;
    const block = view.doc.blocks[entry.block];
    if (!block || broken.charges.has(entry.block)) continue;
    if (block.kind === 'row' && block.header) continue;
    if (mixed && entry.kind === 'amountBilled' && (rows.length > 0 || /total/i.test(entry.label))) continue;
    const text = block.text.slice(entry.start, Math.min(entry.end, entry.start + 60));
    const sum = moneyIn(text)[0];
    if (!sum || sum.start > 12) continue;
    // The charge of a line that was paid, beside one that was refused.
    if (mixed && entry.kind === 'amountBilled' && paidCharges.has(sum.value)) continue;
    // A sum by itself below its label is as sure as one beside it.
    const whole = entry.via === 'below' && sum.start <= 1 && text.length - sum.end <= 1 ? 1.08 : 1;
    found.push(sumAt(entry, sum, whole * entry.weight * rank * (/total/i.test(entry.label) ? 1.01 : 1)));
  }
  return [...found, ...addedUp(view, found), ...rows, ...broken.sums];
}

/** Charges of single lines ("Billed $6,204.11", "Billed $388.00") whose sum the statement prints too: that sum. */
function addedUp(view: View, found: readonly Candidate<number>[]): Candidate<number>[] {
  const parts = found.filter((one) => view.doc.blocks[one.block]?.kind === 'pair');
  const first = parts[0];
  if (!first || parts.length < 2 || parts.some((one) => one.confidence !== first.confidence)) return [];
  const total = Math.round(parts.reduce((sum, one) => sum + one.value, 0) * 100) / 100;
  for (const [block, { text }] of view.doc.blocks.entries()) {
    const sum = block > first.block && text.length <= 60 ? moneyIn(text).find((one) => one.value === total) : undefined;
    if (sum) return [{ value: total, block, start: sum.start, end: sum.end, confidence: first.confidence + 0.02 }];
  }
  return [];
}

/** A table without headings: the total of its only column of money. */
function bareTotals(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'row' || block.header || !isTotal(view, index)) continue;
    const cells = block.cells.map((cell, i) => ({ sum: moneyIn(cell)[0], start: block.starts[i] ?? 0 })).filter((one) => one.sum);
    const only = cells[0];
    const nothing = cells.slice(1).every((one) => one.sum?.value === 0);
    if (!nothing || !only?.sum) continue;
    found.push({
      value: only.sum.value,
      block: index,
      start: only.start + only.sum.start,
      end: only.start + only.sum.end,
      // Billed, and nothing paid on any line: surer than a line of a table that lost its columns.
      confidence: cells.length > 1 ? 0.905 : 0.8,
    });
  }
  return found;
}
