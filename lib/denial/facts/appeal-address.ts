import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { type Collected, collect, NAMED, PERSON, STATE_ZIP } from './postal-lines';
import { type Line, type Sentence, sentenceAt, type View } from './view';

/** The mailing address that the document gives for appeals, on one line. */
export function readAppealAddress(view: View): Fact<string> | null {
  const candidates: Candidate<string>[] = [];
  for (const [at, line] of view.lines.entries()) {
    if (line.text.length > 20_000 || !/\d{5}/.test(line.text)) continue;
    const text = view.doc.blocks[line.block]?.text.slice(line.start, line.end) ?? '';
    for (const match of text.matchAll(STATE_ZIP)) {
      const found = collect(view, at, text, match.index, match.index + match[0].length);
      const lead = found && sentenceAt(view, found.first.block, found.firstStart);
      if (!found || !lead) continue;
      const confidence = tied(view, lead, found);
      const value = found.first.block < headEnd(view) ? withoutLetterhead(found.value) : found.value;
      if (confidence > 0) candidates.push({ value, block: line.block, start: found.start, end: found.end, confidence });
    }
  }
  return choose(view, candidates, (a, b) => a.replace(/\W/g, '').toLowerCase() === b.replace(/\W/g, '').toLowerCase());
}

const AGENCY =
  /department of (?:insurance|labor|managed|financial|commerce|banking|health and human)|insurance (?:department|division|bureau|administration|commissioner)|(?:division|bureau|office) of insurance|office of personnel|commissioner|civil rights|quality improvement/i;
/** Appeals go to the letterhead's address when the notice says so. */
const AT_TOP =
  /\baddress (?:(?:shown |listed |printed |given )?(?:at the top|above|on the first page|on page 1|in the (?:letterhead|heading)))/i;
const DEPARTMENT = /\b(?:appeals?|grievances?|reconsiderations?|redeterminations?|claims? review|disputes?)\b/i;
/** Labels and columns of addresses that are for something else. */
const OTHERS = /\b(?:claims?|bills?|billing|payments?|premiums?|records|remit)\b/i;
function labelOf(view: View, line: Line): string {
  const block = view.doc.blocks[line.block];
  const label =
    block?.kind === 'pair' ? block.label : block?.kind === 'row' ? (block.header?.[block.starts.indexOf(line.start)] ?? '') : '';
  return NAMED.test(label) ? '' : label;
}

/** Where the letterhead ends: a page greets the person anywhere. */
const headEnd = (view: View) => (view.doc.source === 'page' && view.salutation * 2 > view.doc.blocks.length ? 0 : view.salutation);

function tied(view: View, lead: Sentence, { value, first, clear }: Collected): number {
  const topic = lead.topic;
  if (AGENCY.test(value)) return (view.final || view.exhausted) && (topic === 'external' || /\bhearings?\b|appeals/i.test(value)) ? 0.7 : 0;
  if (OTHERS.test(labelOf(view, first))) return 0;
  // The letterhead is where appeals go only when the notice says so.
  if (first.block < (headEnd(view) || (lead.own.has('appeal') ? 0 : 3)))
    return view.sentences.some(({ topic: about, text }) => about === 'appeal' && AT_TOP.test(text)) ? 0.82 : 0;
  if (topic === 'external') return view.final ? (NAMED.test(value) ? 0.87 : 0.8) : 0;
  // A department whose own name is appeals needs no words that lead to it.
  if (topic !== 'appeal' && topic !== 'hearing') return topic !== 'claims' && DEPARTMENT.test(value) && !PERSON.test(value) ? 0.8 : 0;
  if (/\b(?:new claims|claims? to)\b/i.test(lead.text)) return 0;
  if (topic === 'hearing' || /\bhearings?\b/i.test(value)) return 0.82;
  // Where no internal step is left, the plan's own office is not the next one.
  if (view.exhausted && view.sentences.some((one) => one.topic === 'external')) return 0.7;
  // Lines that the source ran together may lack a comma where one line ended.
  if (!clear) return NAMED.test(value) ? 0.86 : 0.82;
  return NAMED.test(value) ? 0.95 : lead.own.has('appeal') || NAMED.test(lead.heading) ? 0.92 : 0.86;
}

/** "Blue Cross of Arizona, Appeals Department, P.O. Box": of a letterhead the office is the addressee, not the company's name over it. */
function withoutLetterhead(value: string): string {
  const [name = '', office = ''] = value.split(', ');
  return !DEPARTMENT.test(name) && /\b(?:department|dept|unit|appeals?|grievances?|rights|services|office)\b/i.test(office)
    ? value.slice(name.length + 2)
    : value;
}
