import type { Candidate } from './candidate';
import { moneyIn } from './money';
import { type MoneyRole, roleOfSum } from './money-roles';
import { sentenceAt, type View } from './view';

const CONFIDENCE: Partial<Record<MoneyRole, number>> = { denied: 0.91, charge: 0.82, owed: 0.68 };

const SUM = /\b(?:together|altogether|in all|totall?ing|(?:a|the|in) total(?: of)?|totals?|comes to|adds? up to)(?: is| was)?[\s:,]*$/i;

/** Sums told in sentences, by the words around them. */
export function toldSums(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  for (const sentence of view.sentences) {
    const { text } = sentence;
    if (!text.includes('$') || text.length > 2000) continue;
    if (sentence.topic === 'external' || sentence.own.has('help')) continue;
    // A line of sums is a table's.
    if (moneyIn(text).length >= 3 && text.replace(/[^A-Za-z]/g, '').length < 40) continue;
    let from = 0;
    for (const sum of moneyIn(text)) {
      const before = text.slice(Math.max(from, sum.start - 110), sum.start);
      from = sum.end;
      if (text[sum.start] !== '$') continue;
      const role = roleOfSum(before, text.slice(sum.end, sum.end + 120));
      const sure = role ? CONFIDENCE[role.role] : undefined;
      if (!role || sure === undefined || role.strength < 0.2) continue;
      found.push({
        value: sum.value,
        block: sentence.block,
        start: sentence.start + sum.start,
        end: sentence.start + sum.end,
        // Of parts and their sum, the sum.
        confidence: sure - 0.12 * (1 - role.strength) + (SUM.test(before) ? 0.06 : 0),
      });
    }
  }
  return found;
}

/** "You paid $65.00": what is asked back. */
const YOU_PAID = /\byou (?:have |had )?paid (?:(?:him|her|them|the (?:clinic|doctor|provider|office|hospital)) )?$/i;
/** The one sum of a document whose other sums all speak of something else. */
export function onlySum(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const known = new Set(view.entries.filter((one) => one.kind === 'amountOther' && one.via !== 'prose').map((one) => one.block));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (known.has(index) && block.kind !== 'row') continue;
    let from = 0;
    let other = false;
    for (const sum of moneyIn(block.text)) {
      const before = block.text.slice(Math.max(from, sum.start - 60), sum.start);
      const role = roleOfSum(before, block.text.slice(sum.end, sum.end + 60));
      // "goes from $750 to $800": the second is of the same kind.
      const follows: boolean = other && from > 0 && /^ (?:to|or|and) $/.test(before);
      from = sum.end;
      other = follows || role?.role === 'other';
      if (follows) continue;
      if (sum.value <= 0 || (role?.role === 'other' && !YOU_PAID.test(before)) || (block.text[sum.start] !== '$' && block.kind !== 'row'))
        continue;
      const said = sentenceAt(view, index, sum.start);
      const passing = said?.own.size === 0 && block.text.length < 200;
      if (said && said.topic !== null && said.topic !== 'claims' && !passing) continue;
      found.push({ value: sum.value, block: index, start: sum.start, end: sum.end, confidence: 0.52 });
    }
    if (found.length > 60) return [];
  }
  return new Set(found.map((one) => one.value)).size === 1 ? found.slice(0, 1) : [];
}
