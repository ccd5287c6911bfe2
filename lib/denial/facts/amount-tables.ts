import type { LabelKind } from '@/lib/templates/labels';
import { RANK, sumAt } from './amount-sums';
import { isTotal } from './amount-totals';
import type { Candidate } from './candidate';
import { moneyIn } from './money';
import { rowVerdict } from './row-verdict';
import type { Entry, View } from './view';

/** Beside what was paid back, "You paid" is the charge; "Submitted" over sums is one too. */
function kindOf(entry: Entry, header: string[]): LabelKind {
  if (/^submitted(?: (?:amount|fee|charge)s?)?$/i.test(entry.label)) return 'amountBilled';
  return /^(?:amount )?you paid\b|^paid by (?:you|member)/i.test(entry.label) && header.some((head) => /reimburs/i.test(head))
    ? 'amountBilled'
    : entry.kind;
}

/** One candidate for each table: the denied lines of its "not covered" column, else of its "billed" column. */
export function tableSums(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const byTable = new Map<string, Entry[]>();
  for (const entry of view.entries) {
    const block = view.doc.blocks[entry.block];
    if (block?.kind !== 'row' || !block.header || entry.via !== 'cell' || RANK[kindOf(entry, block.header)] === undefined) continue;
    const key = `${block.header.join('|')}|${kindOf(entry, block.header)}`;
    byTable.set(key, [...(byTable.get(key) ?? []), entry]);
  }
  const tables = new Set([...byTable.keys()].map((key) => key.slice(0, key.lastIndexOf('|'))));
  for (const table of tables) {
    for (const kind of ['amountDenied', 'amountBilled', 'amountOwed'] as const) {
      const sums = sumsOf(view, byTable.get(`${table}|${kind}`) ?? []);
      if (sums) {
        found.push({ ...sums, confidence: 0.95 * (RANK[kind] ?? 1) });
        break;
      }
    }
  }
  return found;
}

function sumsOf(view: View, entries: Entry[]): Candidate<number> | null {
  const cells = entries.flatMap((entry, i) => {
    const block = view.doc.blocks[entry.block];
    // "Billed" and "Amount" of one line are the same sum.
    if (entries[i - 1]?.block === entry.block) return [];
    const sum = moneyIn(block?.text.slice(entry.start, entry.end) ?? '')[0] ?? null;
    if (!sum || block?.kind !== 'row') return [];
    return [{ entry, sum, total: isTotal(view, entry.block), verdict: rowVerdict(block) }];
  });
  const lines = cells.filter((one) => !one.total && one.verdict !== 'no' && one.sum.value > 0);
  const all = cells.filter((one) => !one.total);
  const total = cells.find((one) => one.total);
  const sole = lines[0];
  if (total && total.sum.value > 0 && lines.length === all.length) return sumAt(total.entry, total.sum, 0);
  if (!sole) return null;
  const value = Math.round(lines.reduce((sum, one) => sum + one.sum.value, 0) * 100) / 100;
  return { ...sumAt(sole.entry, sole.sum, 0), value };
}
