import { isDateLine, isGreeting, pageMark } from '@/lib/document/shapes';
import { isTitle } from '../lines/headings';
import type { Line } from '../lines/line';

/** How much of a page is its head, in lines with words. */
const HEAD = 30;
const VALUE = '((?=[A-Z\\d -]{0,24}\\d)[A-Z\\d][A-Z\\d-]{2,24}(?: (?=[\\d-]*\\d)[A-Z\\d-]{2,12}){0,3})';
const SIGN = '(?: ?(?:number|no\\.?|num\\.?|#|id(?: (?:number|no\\.?|#))?))';

/** What a letter is known by, each with the words that lead to it. */
const KNOWN_BY: Record<'claim' | 'member' | 'day', RegExp> = {
  claim: new RegExp(
    `\\b(?:(?:claim|reference|authorization|case)${SIGN}|(?:n[uú]mero|n[uú]m\\.?|n\\.?º) de (?:reclamo|reclamaci[oó]n|caso|referencia|autorizaci[oó]n))\\s?[:.]?\\s{1,2}${VALUE}`,
    'i',
  ),
  member: new RegExp(
    `\\b(?:(?:member|subscriber|enrollee|beneficiary|recipient|medicaid|medicare)(?: identification)?${SIGN}|n[uú]mero de (?:identificaci[oó]n del )?(?:miembro|afiliado|asegurado))\\s?[:.]?\\s{1,2}${VALUE}`,
    'i',
  ),
  day: /\b(?:date of (?:this |the )?(?:notice|letter)|(?:notice|letter) date|date mailed|fecha (?:del|de este) aviso|fecha de (?:la|esta) carta)\s?[:.]?\s{1,2}(\S[^:]{5,28}\d{2})(?!\d)/i,
};
type Known = Partial<Record<keyof typeof KNOWN_BY, string>>;

/**
 * Where the pages of one file begin another letter: the page has the head of a letter (a greeting or a title) and names another claim and
 * another member or day than the pages before it. A page that only goes on, an enclosure or a copy to the doctor names the same.
 * @returns the indexes of the first pages of the letters, the first page's first; `doubtful` are pages that may begin one
 */
export function letterStarts(pages: readonly (readonly Line[])[]): { starts: number[]; doubtful: number[] } {
  const starts = [0];
  const doubtful: number[] = [];
  let known: Known = knownBy(pages[0] ?? []);
  for (let i = 1; i < pages.length; i++) {
    const page = pages[i] ?? [];
    const own = knownBy(page);
    const other = (name: keyof Known) => own[name] !== undefined && known[name] !== undefined && own[name] !== known[name];
    const differs = (['claim', 'member', 'day'] as const).filter(other).length;
    if (differs > 0 && hasHead(page)) {
      if (differs > 1) {
        starts.push(i);
        known = own;
        continue;
      }
      // The claims of one person in one statement.
      if (!other('claim')) doubtful.push(i);
    }
    known = { ...own, ...known };
  }
  return { starts, doubtful };
}

function knownBy(page: readonly Line[]): Known {
  const known: Known = {};
  for (const { text } of headOf(page)) {
    if (!/\d/.test(text)) continue;
    for (const name of ['claim', 'member', 'day'] as const) {
      const value = known[name] === undefined && text.length < 300 ? KNOWN_BY[name].exec(text)?.[1] : undefined;
      if (value) known[name] = value.replace(/[\s-]/g, '').toUpperCase();
    }
    if (known.day === undefined && isDateLine(text)) known.day = text.replace(/[\s-]/g, '').toUpperCase();
  }
  return known;
}

const headOf = (page: readonly Line[]) => page.filter(({ text }) => text !== '').slice(0, HEAD);

/** A page that says it is the second one of a letter is none of its own, unless all pages of the file are counted through. */
function hasHead(page: readonly Line[]): boolean {
  return headOf(page).some(({ text }) => isGreeting(text) || (isTitle(text) && !pageMark(text)));
}
