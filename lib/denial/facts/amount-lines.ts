import type { Candidate } from './candidate';
import { type Money, moneyIn } from './money';
import type { View } from './view';

/** What begins a line of a remittance: its day of service, with or without the code behind it. */
const BEGINS = /^(?:DOS|D\.O\.S\.?|Svc(?: date)?|Service date|Date of service)[:\s]{1,3}\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/i;
/** Sums that are no charge. */
const OTHER = /\b(?:allowed|paid|discount|savings|deductible|copay|coins|adj(?:ust\w*)?|owe|resp\w*|balance|share)\b/i;
const MOST = 12;

/**
 * Lines of a remittance that the reader cut into fields ("DOS 08/31/2026", "BILLED 178.00", "PAID 0.00"): the charges of those on
 * which nothing was paid, together; and the blocks of all their charges, none of which is the whole.
 */
export function brokenLines(view: View): { sums: Candidate<number>[]; charges: Set<number> } {
  const charges = new Set<number>();
  const refused: (Money & { block: number })[] = [];
  const { blocks } = view.doc;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.text.length > 60 || !BEGINS.test(block.text)) continue;
    let charge: (Money & { block: number }) | null = null;
    let paid: number | null = null;
    for (let at = index + 1; at < index + MOST; at++) {
      const next = blocks[at];
      if (!next || next.text.length > 60 || next.kind === 'row' || BEGINS.test(next.text)) break;
      const sum = moneyIn(next.text)[0];
      if (!sum) continue;
      if (next.kind === 'pair' && /\bpaid\b/i.test(next.label)) paid ??= sum.value;
      else if (!OTHER.test(next.text.slice(0, sum.start))) charge ??= { ...sum, block: at };
    }
    if (charge) charges.add(charge.block);
    if (charge && charge.value > 0 && paid === 0) refused.push(charge);
  }
  const [first] = refused;
  if (!first) return { sums: [], charges: new Set() };
  const value = Math.round(refused.reduce((total, one) => total + one.value, 0) * 100) / 100;
  return { sums: [{ value, block: first.block, start: first.start, end: first.end, confidence: 0.84 }], charges };
}
