import type { Candidate } from './candidate';
import { dateAt } from './dates';
import { readIdentifier } from './identifier';
import { digitsIn } from './numbers';
import type { View } from './view';

/** Labels of what a letter answers, or is to be answered under. */
const ANSWERS =
  /^(?:re|in re|ref|subject|order|regarding|about|in reply,? (?:please )?(?:refer to|quote|use|give)|(?:please )?(?:refer(?: in reply)? to|quote|mention|reply to)(?: (?:this )?(?:number|no\.?))?(?: (?:in|with|on) (?:your|any|all) (?:reply|answer|letters?|calls?|mail))?|(?:when|if) you (?:write|call|reply|answer)[^:]{0,40})$/i;

/** "Re: R26081-FEP-0092", "In reply refer to: IVC-26-0440918": a number that stands alone where a letter says what it is about. */
export function answered(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 40).flatMap((block, index) => {
    if (block.kind === 'row' || block.text.length > 110) return [];
    const at = block.kind === 'pair' ? block.valueStart : /^[^:\d]{2,70}:\s(?=\S)/.exec(block.text)?.[0].length;
    if (!at || !ANSWERS.test(block.text.slice(0, at).replace(/[.:\s]{1,3}$/, ''))) return [];
    const value = block.text.slice(at);
    const id = readIdentifier(value);
    const alone = id && id.start === 0 && id.end === value.trimEnd().length;
    // "In reply refer to: 674/136" is the mark of a desk.
    if (
      !alone ||
      digitsIn(id.value) < (id.value.includes('/') ? 8 : 6) ||
      dateAt(id.value) ||
      /^(?:1-)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(id.value)
    )
      return [];
    return [{ value: id.value, block: index, start: at, end: at + id.end, confidence: 0.7 }];
  });
}
