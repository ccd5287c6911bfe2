import type { Candidate } from './candidate';
import { readFirm } from './firms';
import { foldWords } from './fold';
import type { View } from './view';

/** An office behind a company's name is no part of the name. */
const OFFICE_TAIL =
  / (?:(?:National |Member |Medical |Clinical |Pharmacy |Provider |Customer )?(?:Appeals?|Grievances?)|Members?|Attn|Claims?|Customer|Department|Review)\b.*$/;
const MORE =
  /^(?: \((?:PDP|HMO|PPO|[A-Z]{3,6})\)| (?:of|from) (?:the )?[A-Z][\p{L} ]{2,40}| Community Care| Alliance| Healthcare| Insurance Company| Health Insurance Company)$/u;
const BLUE = /^ Blue Cross(?: and)? Blue Shield$|^ Blue Cross$|^ Blue Shield$/i;

/** True when `whole` is the same name said in full: with its state, its kind, or the state before an agency's name. */
function longerForm(whole: string, name: string, folded: string): boolean {
  const other = foldWords(whole);
  if (other.startsWith(folded)) {
    const tail = whole.slice(name.length);
    return MORE.test(tail) || BLUE.test(tail);
  }
  const agency = /^(?:division|department|office|bureau|health care authority)\b/i.test(name);
  return agency && other.endsWith(folded) && /^[A-Z][a-z]+(?: [A-Z][a-z]+)? $/.test(whole.slice(0, whole.length - name.length));
}

/** Where and how often names stand in the document. */
export class Mentions {
  private readonly whole: string;
  private readonly counted = new Map<string, number>();
  constructor(private readonly view: View) {
    const whole = view.doc.blocks
      .slice(0, 400)
      .map((block) => foldWords(block.text.slice(0, 4000)))
      .join('|');
    this.whole = whole.slice(0, 200_000);
  }

  count(name: string): number {
    const before = this.counted.get(name);
    if (before !== undefined) return before;
    // A document with hundreds of names is no letter: the rest count as said once.
    const count = this.counted.size < 200 ? this.whole.split(foldWords(name).replace(/ $/, '')).length - 1 : 1;
    this.counted.set(name, count);
    return count;
  }

  /**
   * The same name said in full elsewhere ("Molina Healthcare of Washington" for a letterhead's MOLINA HEALTHCARE), or the name
   * of one plan ("Ambetter from Sunshine Health"); null when the document has no fuller form.
   */
  fuller(name: string): Omit<Candidate<string>, 'confidence'> | null {
    const folded = foldWords(name);
    const found = new Map<string, { one: Omit<Candidate<string>, 'confidence'>; count: number }>();
    for (const { block, start, text } of this.view.lines.slice(0, 600)) {
      if (!foldWords(text.slice(0, 3000)).includes(folded.trimEnd())) continue;
      for (const match of text.slice(0, 3000).matchAll(/(?<![\p{L}\p{N}])(?=\p{Lu})/gu)) {
        const rest = text.slice(match.index, match.index + 110);
        const firm = readFirm(rest);
        if (!firm) continue;
        const whole = firm.value.replace(OFFICE_TAIL, '');
        if (whole.length <= name.length || !longerForm(whole, name, folded)) continue;
        const key = foldWords(whole);
        const before = found.get(key);
        if (before) before.count++;
        else
          found.set(key, {
            one: { value: whole, block, start: start + match.index, end: start + match.index + whole.length },
            count: 1,
          });
      }
    }
    return [...found.values()].sort((a, b) => b.count - a.count || a.one.value.length - b.one.value.length)[0]?.one ?? null;
  }
}
