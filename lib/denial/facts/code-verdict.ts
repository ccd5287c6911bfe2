import { matchesOf } from '@/lib/document/matches';
import type { Spot } from './code-lists';
import { moneyIn } from './money';
import { DENIED, PAID, rowVerdict } from './row-verdict';
import { serviceLineIn } from './service-lines';
import { sentenceAt, type View } from './view';

const VERDICT =
  /\b(?:(paid|approved|allowed|covered)|(denied|deny|declined|rejected|not (?:paid|approved|covered|payable)))\b[^.;,]{0,24}$/i;
const BEHIND =
  /^\)?(?:,? (?:and |code )?(?:[A-Z]\d{4}|\d{5})){0,4} (?:is|are|was|were|has been|have been) (?:(approved|paid|covered|allowed)|(?:denied|not (?:approved|paid|covered)))\b(?! (?:only|if|when|for))/;
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

/** "You must first try Avastin (J9035)", "instead a rollator (E0143)": before the code of what would do in the place of what was refused */
const OTHER_BEFORE =
  /\b(?:must|should|needs? to|ha(?:ve|s) to|had to) (?:first )?(?:try|use|be tried|have tried)\b[^.;()]{0,60}\($|\bfirst tr(?:y|ied)\b[^.;()]{0,60}\($|\b(?:alternatives?|instead|preferred)\b[^.;()]{0,60}\($/i;
/** "a manual wheelchair (K0003) would meet your need", "(C9257), the preferred drug" */
const OTHER_BEHIND =
  /^\)(?:,? (?:or|and) [^.;()]{3,50})? (?:would (?:be (?:covered|enough|approved)|meet|do\b|have (?:been|met|done))|may be (?:requested|asked for)|could be (?:approved|used|requested)|(?:has|have) not (?:yet )?been tried)|^\),? (?:the|our|a) preferred\b|^\),? which (?:costs? less|would|we (?:would|prefer))/i;
/** True for the code of something that is only named beside what was asked for. */
function isAlternative(view: View, { block, start, end }: Spot): boolean {
  const text = view.doc.blocks[block]?.text ?? '';
  return OTHER_BEFORE.test(text.slice(Math.max(0, start - 110), start)) || OTHER_BEHIND.test(text.slice(end, end + 90));
}

const NTH = ['first', 'second', 'third'];
const NTH_SAID =
  /\b[Tt]he (first|second|third|former|latter)\b(?: one| code| item| service)?(?:,[^.;]{0,40},)? (?:(?:was|is|has been) (?:\w+ ){0,5}?)?(?:(paid|approved|covered|allowed)|(denied|refused|not (?:paid|approved|covered)))\b/g;
/** "We got a claim for A (11042) and B (97597). The first was paid.": what is said of two or three codes by their order. */
function byOrder(view: View, spots: Spot[]): Map<string, 'yes' | 'no'> {
  const found = new Map<string, 'yes' | 'no'>();
  for (const [index, { text }] of view.doc.blocks.entries()) {
    const said = text.length < 3000 ? matchesOf(text, NTH_SAID) : [];
    if (said.length === 0) continue;
    const codes = [
      ...new Set(
        spots
          .filter((one) => one.block === index)
          .sort((a, b) => a.start - b.start)
          .map((one) => one.code),
      ),
    ];
    if (codes.length !== 2 && codes.length !== 3) continue;
    for (const match of said) {
      const nth = match[1] === 'former' ? 0 : match[1] === 'latter' ? codes.length - 1 : NTH.indexOf(match[1] ?? '');
      const code = codes[nth];
      if (code) found.set(code, match[2] ? 'no' : 'yes');
    }
  }
  return found;
}

const PAID_LABEL = /^(?:(?:amount |plan |we |what we |what (?:the )?plan )?(?:paid|payment|pays?)|paid (?:by (?:us|plan)|amount))$/i;
const STATUS_LABEL = /^(?:status|result|outcome|decision|determination|our (?:decision|answer))$/i;
/** "Procedure 99204 / Billed $310.00 / Plan paid $186.40": what the lines below a code say of it, up to the next such line. */
function below(view: View, { block }: Spot): 'yes' | 'no' | 'open' {
  const own = view.doc.blocks[block];
  if (own?.kind !== 'pair') return 'open';
  for (const next of view.doc.blocks.slice(block + 1, block + 6)) {
    if (next.kind !== 'pair' || next.label === own.label) break;
    if (STATUS_LABEL.test(next.label) && (DENIED.test(next.value) || PAID.test(next.value))) return DENIED.test(next.value) ? 'yes' : 'no';
    const sum = PAID_LABEL.test(next.label) ? moneyIn(next.value)[0] : undefined;
    // Nothing paid may be the person's own share.
    if (sum) return sum.value > 0 ? 'no' : 'open';
  }
  return 'open';
}

/** "97597 ... 180.00 0.00" beside "11042 ... 410.00 322.00": lines of a table without headings, of which only some were paid. */
function bareRows(view: View): Map<number, 'yes' | 'no'> {
  const found = new Map<number, 'yes' | 'no'>();
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'row' || block.header || !block.cells.some((cell) => LINE_CODE.test(cell))) continue;
    const [charge, paid, rest] = moneyIn(block.cells.filter((cell) => moneyIn(cell)[0]?.start === 0).join(' ')).map(({ value }) => value);
    if (!charge || paid === undefined) continue;
    if (paid === 0) found.set(index, 'yes');
    // Behind a discount the plan may have paid nothing.
    else if (paid === charge || (paid < charge && rest !== 0)) found.set(index, 'no');
  }
  return new Set(found.values()).size === 2 ? found : new Map();
}
const LINE_CODE = /^(?:\d{5}|\d{4}[FTUMA]|[A-Z]\d{4})(?:-\w{2})?$/;

const WONT_PAY =
  /\bwe (?:(?:can|will|do|did|could) ?not|(?:ca|wo|do|did|could)n[’']t) (?:be able to )?(?:pay|cover|approve|authorize|allow)\b/i;
const WILL_PAY = /\bwe (?:can|will|do|did|have) (?:pay|paid|cover|covered|approve|approved)\b/i;

/** When rows or lines tell approved from denied codes, only the denied ones. */
export function denied(view: View, spots: Spot[]): Spot[] {
  const told = new Map([...byOrder(view, spots), ...toldOf(view, new Set(spots.map((one) => one.code)))]);
  const bare = bareRows(view);
  const verdict = (one: Spot): 'yes' | 'no' | 'open' => {
    if (isAlternative(view, one)) return 'no';
    const block = view.doc.blocks[one.block];
    if (block?.kind === 'row') {
      const said = rowVerdict(block);
      return said === 'open' ? (told.get(one.code) ?? bare.get(one.block) ?? serviceLineIn(view, one.block)?.denied ?? 'open') : said;
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
    const own = told.get(one.code) ?? (block?.kind === 'pair' ? below(view, one) : 'open');
    if (own !== 'open') return own;
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
