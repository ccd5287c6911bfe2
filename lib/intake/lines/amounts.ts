import { splitPair } from '@/lib/document/blocks';
import { isLabelLike } from '@/lib/document/labels';
import type { Block } from '@/lib/document/model';
import type { Found } from './columns';
import type { Line } from './line';

/**
 * Cards that print the amount above its name ("$410.00", "Billed", "$0.00", "Plan paid"): the run ends with a name.
 * `first` is the amount above line `at`. Null when the lines are no such run.
 */
export function amountsFirstAt(lines: Line[], at: number, first: string): Found | null {
  if (!isAmount(first)) return null;
  let end = at;
  while (end + 1 < lines.length && isAmount(lines[end + 1]?.text ?? '')) end += 2;
  const last = lines[end]?.text ?? '';
  if (end === at || last.length > 40 || !isLabelLike(last)) return null;
  const blocks: Block[] = [];
  let value = first;
  for (let i = at; i <= end; i += 2) {
    blocks.push(splitPair(lines[i]?.text ?? '', value));
    value = lines[i + 1]?.text ?? '';
  }
  return { blocks, next: end + 1 };
}

function isAmount(text: string): boolean {
  return /^[-−(]?\$\s?[\d,]{1,12}(?:\.\d\d)?\)?$/.test(text);
}
