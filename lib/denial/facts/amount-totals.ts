import { moneyIn } from './money';
import type { View } from './view';

const TOTAL = /\btotals?\b|\ball services\b|\bclaim total/i;

/** True for a row of sums: it says "total", or has nothing but money and no less of it than the rows above. */
export function isTotal(view: View, index: number): boolean {
  const row = view.doc.blocks[index];
  if (row?.kind !== 'row') return false;
  if (row.cells.some((cell) => cell.length < 40 && TOTAL.test(cell))) return true;
  const bare = row.cells.every((cell) => cell === '' || /^[-$()\d.,\s]+$/.test(cell));
  if (!bare || row.cells.filter((cell) => /\.\d{2}/.test(cell)).length < 2) return false;
  const first = moneyIn(row.text)[0]?.value ?? 0;
  const above: number[] = [];
  for (let at = index - 1; view.doc.blocks[at]?.kind === 'row'; at--) above.push(moneyIn(view.doc.blocks[at]?.text ?? '')[0]?.value ?? 0);
  return above.length > 0 && above.every((sum) => sum <= first);
}
