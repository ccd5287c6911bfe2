import type { Spot } from './code-lists';
import { DENIED, PAID, rowVerdict } from './row-verdict';
import { serviceLineIn } from './service-lines';
import { sentenceAt, type View } from './view';

const VERDICT =
  /\b(?:(paid|approved|allowed|covered)|(denied|deny|declined|rejected|not (?:paid|approved|covered|payable)))\b[^.;,]{0,24}$/i;
const BEHIND =
  /^(?:,? (?:and |code )?(?:[A-Z]\d{4}|\d{5})){0,4} (?:is|are|was|were|has been|have been) (?:(approved|paid|covered|allowed)|(?:denied|not (?:approved|paid|covered)))\b(?! (?:only|if|when|for))/;
/** "We have paid 11042 and denied 97597": what the word right before a code says of it, where several codes are named. */
function toldOf(view: View, codes: Set<string>): Map<string, 'yes' | 'no'> {
  const found = new Map<string, 'yes' | 'no'>();
  if (codes.size < 2 || codes.size > 12) return found;
  for (const { text } of view.sentences) {
    if (text.length > 600) continue;
    const both = DENIED.test(text) && PAID.test(text);
    for (const code of codes) {
      const at = text.indexOf(code);
      if (at < 0) continue;
      const said = both ? VERDICT.exec(text.slice(Math.max(0, at - 60), at)) : null;
      if (said) found.set(code, said[2] ? 'yes' : 'no');
      // "97155 and 97156 are approved as asked."
      const behind = said ? null : BEHIND.exec(text.slice(at + code.length, at + code.length + 80));
      if (behind) found.set(code, behind[1] ? 'no' : 'yes');
    }
  }
  return found;
}

const WONT_PAY =
  /\bwe (?:(?:can|will|do|did|could) ?not|(?:ca|wo|do|did|could)n[’']t) (?:be able to )?(?:pay|cover|approve|authorize|allow)\b/i;
const WILL_PAY = /\bwe (?:can|will|do|did|have) (?:pay|paid|cover|covered|approve|approved)\b/i;

/** When rows or lines tell approved from denied codes, only the denied ones. */
export function denied(view: View, spots: Spot[]): Spot[] {
  const told = toldOf(view, new Set(spots.map((one) => one.code)));
  const verdict = (one: Spot): 'yes' | 'no' | 'open' => {
    const block = view.doc.blocks[one.block];
    if (block?.kind === 'row') {
      const said = rowVerdict(block);
      return said === 'open' ? (told.get(one.code) ?? serviceLineIn(view, one.block)?.denied ?? 'open') : said;
    }
    // A code that the table's row has on its second line: "(95911)".
    const above = view.doc.blocks[one.block - 1];
    if (above?.kind === 'row' && block && block.text.length <= 10) return rowVerdict(above);
    // "D5110 Upper denture" with "Approved ..." behind it, as a table leaves them whose columns were lost.
    const next = view.doc.blocks[one.block + 1]?.text.slice(0, 20) ?? '';
    if (block?.kind === 'paragraph' && block.text.length <= 60) {
      if (/^(?:denied|not (?:approved|covered|authorized))\b/i.test(next)) return 'yes';
      if (/^(?:approved|allowed|covered|authorized)\b/i.test(next)) return 'no';
    }
    const own = told.get(one.code);
    if (own) return own;
    const text = sentenceAt(view, one.block, one.start)?.text ?? '';
    // "We can pay for the bed (E0260). We can't pay for the lift (E0630)."
    if (text.length < 400 && WONT_PAY.test(text)) return 'yes';
    if (text.length < 400 && WILL_PAY.test(text)) return 'no';
    if (text.length < 400 && DENIED.test(text)) return 'yes';
    return text.length < 400 && PAID.test(text) ? 'no' : (serviceLineIn(view, one.block)?.denied ?? 'open');
  };
  const judged = spots.map((one) => ({ one, verdict: verdict(one) }));
  const refused = new Set(judged.filter((j) => j.verdict === 'yes').map((j) => j.one.code));
  const granted = new Set(judged.filter((j) => j.verdict === 'no').map((j) => j.one.code));
  if (refused.size === 0) {
    const open = spots.filter((one) => !granted.has(one.code));
    return open.length > 0 ? open : spots;
  }
  return spots.filter((one) => !granted.has(one.code) || refused.has(one.code));
}
